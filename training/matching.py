"""Fit the weights of matching on judged pairs, and set the threshold.

python -m training.matching --shared ../shared --cache /tmp/extractions

A logistic regression with a ridge (Hoerl and Kennard 1970), each weight held to the sign that its feature's sentence
promises. A judged same pair may stand for several pairs of statements; the likeliest of them counts.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from evaluation.matching_pairs import JudgedPair, across, basil, basil_stories, beside, by_file, ecb
from evaluation.matching_texts import texts
from evaluation.matching_vectors import KeptVectors
from scipy.optimize import minimize  # type: ignore[import-untyped]

import onrecord.matching.scoring
from onrecord.embedding.embedder import WEIGHTS
from onrecord.matching.compared import Compared
from onrecord.matching.features import against, place, when, who, wording
from onrecord.matching.meaning import Embedder
from onrecord.matching.scoring import FEATURES, Weights, log_odds

OUT = Path(onrecord.matching.scoring.__file__).with_name("weights.json")
RIDGE = 0.3
THRESHOLDS = {
    "without": 0.5,
    "with meaning": 0.0,
}  # of clusters, set on ECB+ dev and BASIL with `python -m evaluation.matching_dev`
ASSUMED = 0.3  # what a pair counts that nobody judged, but that is nearly always different
FOR = {
    feature.__name__
    for feature in (
        who.same_speaker, who.same_principal, who.same_role, who.shared_description, when.same_day, when.same_weekday,
        wording.shared_words, wording.overlap, wording.containment, wording.sentence_overlap, wording.run,
        wording.long_run, wording.run_share, place.same_story, place.same_characters,
        against.same_force, wording.meaning,
    )
}  # fmt: skip


def scores(pair: tuple[Compared, Compared]) -> np.ndarray:
    """The scores of all features."""
    return np.array([feature(*pair)[0] for feature in FEATURES])


def fitted(judged: Sequence[JudgedPair], weight: Sequence[float]) -> tuple[np.ndarray, float]:
    """Weights of the features and the base; twice, for the first fit says which pair is the likeliest."""
    all_scores = [[scores(pair) for pair in one.pairs] for one in judged]
    w = np.ones(len(FEATURES))
    base = 0.0
    for _ in range(3):
        rows, same, counts = [], [], []
        for one, found, count in zip(judged, all_scores, weight, strict=True):
            chosen = [max(found, key=lambda x: float(x @ w))] if one.same and found else found
            rows += chosen
            same += [one.same] * len(chosen)
            counts += [count] * len(chosen)
        w, base = _logistic(np.array(rows), np.array(same), np.array(counts))
    return w, base


def _logistic(x: np.ndarray, same: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, float]:
    sign = np.where(same, 1.0, -1.0)
    bounds = [(0.0, None) if f.__name__ in FOR else (None, 0.0) for f in FEATURES]

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        z = sign * (x @ v[:-1] + v[-1])
        slope = -counts * sign / (1 + np.exp(z))
        gradient = np.append(x.T @ slope + 2 * RIDGE * v[:-1], slope.sum())
        return float((counts * np.logaddexp(0, -z)).sum() + RIDGE * (v[:-1] ** 2).sum()), gradient

    found = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, bounds=[*bounds, (None, None)], method="L-BFGS-B").x
    return found[:-1], float(found[-1])


def shares(judged: Sequence[JudgedPair], weights: Weights, threshold: float) -> tuple[float, float]:
    """The shares of same pairs that reach the threshold, and of different ones that do not; not found is apart."""
    reached = [(one.same, any(log_odds(*p, weights) >= threshold for p in one.pairs)) for one in judged]
    same = [hit for is_same, hit in reached if is_same]
    apart = [not hit for is_same, hit in reached if not is_same]
    return sum(same) / max(len(same), 1), sum(apart) / max(len(apart), 1)


def threshold(judged: Sequence[JudgedPair], weights: Weights) -> float:
    """The threshold with the best mean of the two shares; the middle of those that are equally good."""
    steps = [round(0.05 * i, 2) for i in range(-60, 100)]
    means = [sum(shares(judged, weights, t)) for t in steps]
    best = [t for t, mean in zip(steps, means, strict=True) if mean >= max(means) - 1e-9]
    return best[len(best) // 2]


def named(w: np.ndarray, base: float, at: float = 0.0) -> Weights:
    """The fit by the names of its features."""
    of = {f.__name__: round(float(x), 3) for f, x in zip(FEATURES, w, strict=True)}
    return Weights(round(base, 3), at, {name: x for name, x in of.items() if x})


def fit(args: argparse.Namespace, embedder: Embedder | None) -> Weights:
    """Weights for statements with vectors or without; prints what they reach."""
    data = args.shared / "data"
    files = {
        name: by_file(texts(name, args.shared, args.cache), embedder) for name in ("ecb_train", "ecb_dev", "basil")
    }
    story = basil_stories(data / "basil")
    train, dev = ecb(data / "ecb/train", files["ecb_train"]), ecb(data / "ecb/dev", files["ecb_dev"])
    held = basil(data / "basil", files["basil"])
    assumed = across(files["basil"], lambda file: story[file], 400)
    assumed += across(files["ecb_train"], lambda file: file.split("_")[0], 200)
    assumed += beside(files["basil"], lambda file: story[file], 400)

    def weighed(sure: Sequence[JudgedPair]) -> Weights:
        counts = [1.0] * len(sure) + [ASSUMED] * len(assumed)
        return named(*fitted([*sure, *assumed], counts))

    halves = [sorted(set(story.values()))[i::2] for i in (0, 1)]
    for i, half in enumerate(halves):
        weights = weighed([*train, *(one for one in held if one.story not in half)])
        same, apart = shares([one for one in held if one.story in half], weights, threshold(dev, weights))
        print(f"BASIL half {i}, not fitted on: same {same:.3f} apart {apart:.3f}")
    weights = weighed([*train, *held])
    at = threshold(dev, weights)
    for name, those in (("train", train), ("dev", dev), ("BASIL", held), ("assumed", assumed)):
        same, apart = shares(those, weights, at)
        print(f"{name:12} same {same:.3f} apart {apart:.3f} balanced {50 * (same + apart):.1f}")
    return Weights(weights.base, at, weights.of)


def main() -> None:
    """The command line: fit, print the figures, write the weights."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--cache", type=Path, required=True)
    p.add_argument("--embedder", type=Path, default=WEIGHTS)
    p.add_argument("--dry", action="store_true", help="print the figures only")
    args = p.parse_args()
    written = {}
    for name, embedder in (("without", None), ("with meaning", KeptVectors(args.embedder, args.cache))):
        print(name)
        weights = fit(args, embedder)
        written[name] = {"base": weights.base, "threshold": THRESHOLDS[name], "weights": weights.of}
    print(json.dumps(written, indent=1))
    if not args.dry:
        OUT.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
