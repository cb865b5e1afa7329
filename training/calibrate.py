"""Fit the confidence of frames on annotated texts that the shipped weights were not trained on.

python -m training.calibrate            (writes src/onrecord/attribution/calibration.py, prints the reliability table)

The coefficients are fitted on all texts; the table is cross-fitted: each tenth of the texts is judged by
coefficients from the other nine.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from types import ModuleType

import torch
import torch.nn.functional as F  # noqa: N812
from evaluation.attribution_errors import scorer

import onrecord.attribution.confidence
from onrecord.attribution.confidence import features
from onrecord.attribution.linking import link
from onrecord.model.tags import Frame
from onrecord.tagging.tagger import WEIGHTS, load_tagger
from training.score import held_names, tagged

OUT = Path(onrecord.attribution.confidence.__file__).with_name("calibration.py")
FOLDS, BINS = 10, 10


def held_apart(training: object) -> int:
    """How many annotated texts every training behind the weights kept apart; 0 where one kept none."""
    if isinstance(training, list):
        return min((held_apart(one) for one in training), default=0)
    if not isinstance(training, dict):
        return 0
    own = [int(training["arguments"]["held"])] if "arguments" in training else []
    return min(
        [*own, *(held_apart(training[key]) for key in ("was", "start", "averaged") if key in training)], default=0
    )


def judged(
    text: str, rows: list[dict[str, list[tuple[int, int]]]], frames: tuple[Frame, ...], score: ModuleType
) -> list[bool]:
    """For each frame whether it is right as `linked` in the evaluation has it."""
    units = score.words(text)
    want = [{role: score.covered(row[role], units) for role in score.ROLES} for row in rows]
    have = [
        {role: score.covered([(s.start, s.end) for s in getattr(f, role)], units) for role in score.ROLES}
        for f in frames
    ]
    pairs = sorted(
        (
            (score.iou(h["content"], w["content"]), i, j)
            for i, h in enumerate(have)
            for j, w in enumerate(want)
            if h["content"] & w["content"]
        ),
        reverse=True,
    )
    right = [False] * len(frames)
    used_have: set[int] = set()
    used_want: set[int] = set()
    for overlap, i, j in pairs:
        if overlap >= 0.5 and i not in used_have and j not in used_want:
            used_have.add(i)
            used_want.add(j)
            right[i] = score.iou(have[i]["source"], want[j]["source"]) >= 0.5
    return right


def fitted(x: torch.Tensor, y: torch.Tensor, penalty: float = 1e-3) -> torch.Tensor:
    """Coefficients, the intercept last, of a logistic regression."""
    w = torch.zeros(x.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(x @ w[:-1] + w[-1], y) + penalty * (w[:-1] ** 2).sum()
        value.backward()
        return value

    optimizer.step(closure)
    return w.detach()


def table(p: torch.Tensor, y: torch.Tensor) -> list[tuple[float, float, int, float, float]]:
    """Reliability: for each bin its bounds, count, mean confidence and share right."""
    out = []
    for b in range(BINS):
        inside = (p >= b / BINS) & (p < (b + 1) / BINS if b + 1 < BINS else p <= 1)
        if count := int(inside.sum()):
            out.append((b / BINS, (b + 1) / BINS, count, float(p[inside].mean()), float(y[inside].mean())))
    return out


def main() -> None:
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--polnear", type=Path, default=Path("../shared/data/polnear"))
    p.add_argument("--weights", type=Path, default=WEIGHTS)
    p.add_argument("--out", type=Path, default=OUT)
    args = p.parse_args()
    score = scorer(args.polnear.parent.parent)
    gold = score.read_gold(args.polnear / "dev")
    held = held_apart(json.loads((args.weights / "head.json").read_text())["training"])
    if held:
        apart = held_names(args.polnear / "train", held)
        gold |= {n: g for n, g in score.read_gold(args.polnear / "train").items() if n in apart}
    tagger = load_tagger(weights_folder=args.weights)
    x, y, fold = [], [], []
    for i, ((text, rows), tags) in enumerate(
        zip(gold.values(), tagged(tagger, [t for t, _ in gold.values()]), strict=True)
    ):
        frames = link(tags)
        x += [features(f) for f in frames]
        y += judged(text, rows, frames, score)
        fold += [i % FOLDS] * len(frames)
    xs, ys, folds = torch.tensor(x, dtype=torch.float64), torch.tensor(y, dtype=torch.float64), torch.tensor(fold)
    crossed = torch.zeros_like(ys)
    for f in range(FOLDS):
        w = fitted(xs[folds != f], ys[folds != f])
        crossed[folds == f] = torch.sigmoid(xs[folds == f] @ w[:-1] + w[-1])
    print(f"{len(gold)} texts, {len(ys)} frames, {float(ys.mean()):.3f} right")
    print("| confidence | frames | mean | right |\n|---|---|---|---|")
    for low, high, count, mean, share in table(crossed, ys):
        print(f"| {low:.1f}–{high:.1f} | {count} | {mean:.2f} | {share:.2f} |")
    error = sum(c * abs(m - s) for _, _, c, m, s in table(crossed, ys)) / len(ys)
    print(f"expected calibration error {error:.3f}, Brier {float(((crossed - ys) ** 2).mean()):.3f}")
    *coefficients, intercept = (round(v, 4) for v in fitted(xs, ys).tolist())
    lines = "".join(f"    {c},\n" for c in coefficients)
    args.out.write_text(
        f'"""Fitted by training/calibrate.py for weights {tagger.version}; see `confidence`."""\n\n'
        f"INTERCEPT = {intercept}\nCOEFFICIENTS: tuple[float, ...] = (\n{lines})\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
