"""Score a trained network as the product runs it, on dev and on the train texts that were kept apart.

python -m training.score build/training/first/network.pt [--held 60]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from evaluation.attribution_dev import row
from evaluation.attribution_errors import scorer

from onrecord.attribution.linking import link
from onrecord.model.span import Span
from onrecord.model.tags import Passage, Tags
from onrecord.tagging.tagger import Head, NetworkTagger, load_tagger, read_tokenizer
from training.export import export
from training.network import Network
from training.teach import exported_encoder


def tagged(tagger: NetworkTagger, texts: list[str]) -> list[Tags]:
    """The tags of whole texts."""
    return list(tagger.tag(Passage(t, (Span(0, len(t)),)) for t in texts))


def figures(rows: list[str], gold: dict[str, Any], instances: list[Any], score: ModuleType) -> dict[str, float]:
    """Exact F1 of each role, linked and linked exact, for lines of the contract."""
    found = {}
    for line in rows:
        report = json.loads(line)
        name = Path(report["report"]["path"]).stem
        found[name] = [{r: [tuple(s) for s in st[r]] for r in score.ROLES} for st in report["statements"]]
    out = {}
    if instances:
        for role, value in score.score_pieces(instances, found).items():
            out[role] = value["f1"]
            out[role + " jaccard"] = value["jaccard"]
    for name, value in score.score_linked(gold, found).items():
        out[name] = value["f1"]
    return {k: round(v, 2) for k, v in out.items()}


def held_names(train: Path, held: int) -> set[str]:
    """The train texts that training set apart."""
    names = sorted({p.stem.rsplit("_", 1)[0] for p in (train / "attributions").glob("*.ann")})
    return {n for i, n in enumerate(names) if i % (len(names) // held) == 0}


def evaluate(tagger: NetworkTagger, polnear: Path, held: int) -> dict[str, dict[str, float]]:
    """Figures on dev, and on the train texts kept apart (linked only)."""
    score = scorer(polnear.parent.parent)
    out = {}
    gold = score.read_gold(polnear / "dev")
    tags = tagged(tagger, [text for text, _ in gold.values()])
    rows = [row(Path(f"{n}.txt"), link(t)) for n, t in zip(gold, tags, strict=True)]
    out["dev"] = figures(rows, gold, json.loads((polnear / "dev" / "instances.json").read_text()), score)
    if held:
        names = held_names(polnear / "train", held)
        gold = {n: g for n, g in score.read_gold(polnear / "train").items() if n in names}
        tags = tagged(tagger, [text for text, _ in gold.values()])
        rows = [row(Path(f"{n}.txt"), link(t)) for n, t in zip(gold, tags, strict=True)]
        out["held"] = figures(rows, gold, [], score)
    return out


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("network", type=Path, help="network.pt, or a folder of exported weights")
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear"))
    p.add_argument("--held", type=int, default=60)
    p.add_argument("--threads", type=int, default=1)
    args = p.parse_args()
    tagger = trained(args.network, args.threads) if args.network.is_file() else load_tagger(args.threads, args.network)
    for name, values in evaluate(tagger, args.polnear, args.held).items():
        print(name, values, flush=True)


def trained(path: Path, threads: int) -> NetworkTagger:
    """A trained network as it is, in floating point."""
    network = Network()
    network.load_state_dict(torch.load(path))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        export(network, folder, {}, half=False)
        encoder = exported_encoder(folder / "network.xml", threads)
        return NetworkTagger(encoder, Head.read(folder / "head.json"), read_tokenizer(folder / "tokenizer.json"))


if __name__ == "__main__":
    main()
