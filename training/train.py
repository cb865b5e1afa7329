"""Train the attribution model on PolNeAR.

python -m training.train --polnear ../shared/data/polnear --out build/training/first --epochs 4
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812
from tokenizers import Tokenizer

from onrecord.tagging.windows import WINDOW
from training import polnear
from training.augment import augment
from training.examples import IGNORED, Batch, Example, collate, examples, soften, unlabelled
from training.made.bank import Bank
from training.made.compose import Composer
from training.made.pages import printed, short
from training.minilm import ENCODER, tokenizer
from training.network import Network
from training.teach import Taught, Teachers


def loss(network: Network, batch: Batch, link_weight: float, hard: float) -> tuple[torch.Tensor, float, float]:
    """The loss of a batch per wordpiece, and its two parts: labels, and roles (these times `link_weight`).

    Of the labels, `hard` is the weight of the annotation against what teachers say.
    """
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, left, right = network(batch.ids, batch.features, batch.mask)
    tags = tags.float()
    valid = batch.labels != IGNORED
    places = batch.mask.sum()
    labelled = valid[:, 0]
    crf = network.crf(tags[labelled], batch.labels[labelled], valid[labelled]) / places
    roles = network.roles(left.float(), right.float(), batch.rows, batch.heads)
    link = F.cross_entropy(roles.transpose(1, 2), batch.roles, ignore_index=IGNORED, reduction="sum") / places
    teachers = -(batch.soft * tags.log_softmax(-1)).sum() / places
    total = hard * crf + (1 - hard) * teachers + link_weight * link
    return total, float((hard * crf + (1 - hard) * teachers).detach()), float(link.detach())


def batches(items: list[Example], budget: int, rng: random.Random) -> list[list[Example]]:
    """Windows of like length together, at most `budget` places a batch, in random order."""
    items = sorted(items, key=lambda x: len(x) + rng.random() * 48)
    out: list[list[Example]] = [[]]
    for item in items:
        longest = max([len(item), *map(len, out[-1])]) + 2
        if longest * (len(out[-1]) + 1) > budget:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return [b for b in out if b]


def groups(network: Network, rate: float, decay: float, head_rate: float) -> list[dict[str, object]]:
    """Learning rates that fall by `decay` from each layer to the one below it; biases and norms undecayed."""
    out: list[dict[str, object]] = []
    for name, parameter in network.named_parameters():
        if name.startswith("encoder.layers."):
            depth = 5 - int(name.split(".")[2])
            lr = rate * decay**depth
        elif name.startswith("encoder.features"):
            lr = head_rate
        elif name.startswith("encoder."):
            lr = rate * decay**6
        else:
            lr = head_rate
        wd = 0.01 if parameter.ndim > 1 else 0.0
        out.append({"params": [parameter], "lr": lr, "weight_decay": wd})
    return out


def instruction(
    args: argparse.Namespace, docs: list[polnear.Annotated]
) -> tuple[dict[str, list[Taught]], list[list[Taught]]]:
    """What the teachers say of the annotated texts, by name, and of others."""
    if not args.teachers:
        return {}, []
    teachers = Teachers(args.teachers, args.threads)
    taught = dict(zip((d.name for d in docs), teachers.teach(d.text for d in docs), strict=True))
    paths = [path for folder in args.unlabelled for path in sorted(folder.rglob("*.txt"))][:: args.every]
    more = list(teachers.teach(path.read_bytes().decode("utf-8") for path in paths))
    print(f"the teachers have read {len(taught)} texts and {len(more)} others", flush=True)
    return taught, more


def windowed(
    docs: list[polnear.Annotated],
    changed: list[polnear.Annotated],
    taught: dict[str, list[Taught]],
    more: list[list[Taught]],
    tok: Tokenizer,
    size: int,
) -> list[Example]:
    """All windows of an epoch; teachers have a say on the texts that were not changed."""
    out: list[Example] = []
    for doc, now in zip(docs, changed, strict=True):
        found = examples(now, tok, size)
        out += soften(found, taught[doc.name], size) if taught and now is doc else found
    return out + [e for one in more for e in unlabelled(one, size)]


def like_pages(
    docs: list[polnear.Annotated], composer: Composer, share: float, rng: random.Random
) -> list[polnear.Annotated]:
    """`docs`, a `share` of them printed like pages."""
    return [printed(d, composer, rng) if rng.random() < share else d for d in docs]


def others(
    docs: list[polnear.Annotated], composer: Composer, args: argparse.Namespace, rng: random.Random
) -> list[polnear.Annotated]:
    """Texts of an epoch beside `docs`: short reports cut from them, and made ones, some with other quotation marks."""
    found = [short(rng.choice(docs), composer, rng) for _ in range(args.short)]
    return [augment(d, rng, args.augment) for d in found + composer.texts(args.made)]


def provenance(args: argparse.Namespace) -> None:
    """Note what the weights are trained from: arguments, and hashes of the texts and of MiniLM."""
    texts = hashlib.sha256()
    for path in sorted((args.polnear / "train").rglob("*.*")):
        texts.update(path.name.encode() + path.read_bytes())
    paths = ("polnear", "out", "start", "teachers", "unlabelled", "worldwide")
    known: dict[str, object] = {
        "arguments": {k: v for k, v in vars(args).items() if k not in paths},
        "polnear_train_sha256": texts.hexdigest(),
        "minilm_sha256": hashlib.sha256((ENCODER / "model.safetensors").read_bytes()).hexdigest(),
        "unlabelled": [folder.parent.name for folder in args.unlabelled],
    }
    if args.start:
        known["start"] = json.loads(args.start.with_name("metadata.json").read_text())
    if args.teachers:
        known["teachers"] = [json.loads((t / "head.json").read_text())["training"] for t in args.teachers]
    (args.out / "metadata.json").write_text(json.dumps(known, default=str, indent=1))


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear"))
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--head-rate", type=float, default=1.5e-3)
    p.add_argument("--decay", type=float, default=1.0)
    p.add_argument("--budget", type=int, default=4096)
    p.add_argument("--link", type=float, default=1.0)
    p.add_argument("--augment", type=float, default=0.2)
    p.add_argument("--dropout", type=float, default=0.0, help="between the encoder's layers")
    p.add_argument("--held", type=int, default=60)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", type=Path, help="go on from this network.pt")
    p.add_argument("--teachers", type=Path, nargs="*", default=[], help="folders of exported networks")
    p.add_argument("--hard", type=float, default=0.5, help="weight of the annotation against the teachers")
    p.add_argument("--unlabelled", type=Path, nargs="*", default=[], help="folders of .txt for the teachers to label")
    p.add_argument("--every", type=int, default=1, help="take every nth of them")
    p.add_argument("--worldwide", type=Path, default=Path("../shared/data/worldwide"), help="names, and sentences")
    p.add_argument("--made", type=int, default=0, help="texts made from templates, each epoch")
    p.add_argument("--short", type=int, default=0, help="short reports cut from the annotated texts, each epoch")
    p.add_argument("--printed", type=float, default=0.0, help="share of the annotated texts printed like pages")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--steps", type=int, default=0, help="stop early, to measure speed")
    args = p.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    provenance(args)
    tok = tokenizer()
    docs = polnear.read(args.polnear / "train")
    docs = [d for i, d in enumerate(docs) if not args.held or i % (len(docs) // args.held) != 0]
    network = Network(args.dropout)
    network.encoder.load_minilm(ENCODER)
    if args.start:
        network.load_state_dict(torch.load(args.start))
    taught, more = instruction(args, docs)
    optimizer = torch.optim.AdamW(groups(network, args.rate, args.decay, args.head_rate), fused=True)
    composer = Composer(Bank.read(args.worldwide), rng)
    items = windowed(docs, docs, taught, more, tok, 320)
    items += [e for d in others(docs, composer, args, rng) for e in examples(d, tok, 320)]
    count = len(batches(items, args.budget, random.Random(0)))
    total = count * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.1 * total), max(0.0, (total - s) / (0.9 * total)))
    )
    print(f"{len(docs)} texts, {count} batches an epoch", flush=True)
    step = 0
    for epoch in range(args.epochs):
        network.train()
        began = time.time()
        changed = [augment(d, rng, args.augment) for d in like_pages(docs, composer, args.printed, rng)]
        size = rng.randint(260, WINDOW - 2)
        items = windowed(docs, changed, taught, more, tok, size)
        items += [e for d in others(docs, composer, args, rng) for e in examples(d, tok, size)]
        print(f"epoch {epoch}: {len(items)} windows read in {time.time() - began:.0f} s", flush=True)
        sums = [0.0, 0.0]
        for i, chosen in enumerate(batches(items, args.budget, rng)):
            total_loss, crf, link = loss(network, collate(chosen), args.link, args.hard if args.teachers else 1.0)
            if not math.isfinite(float(total_loss.detach())):
                raise SystemExit(f"the loss is {total_loss} at step {step}")
            optimizer.zero_grad(set_to_none=True)
            total_loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            sums = [sums[0] + crf, sums[1] + link]
            if i % 40 == 39:
                print(
                    f"{i + 1}/{count} tags {sums[0] / (i + 1):.4f} links {sums[1] / (i + 1):.4f} "
                    f"{time.time() - began:.0f} s",
                    flush=True,
                )
            if args.steps and step >= args.steps:
                return
        for name in (f"epoch{epoch}.pt", "network.pt"):
            torch.save(network.state_dict(), args.out / name)
        print(f"epoch {epoch} done in {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
