"""Rewordings and near misses of our own: the same point in other words, and another point of the same speaker.

    python -m pytest tests/golden/matching -s     # prints the figures, and the pairs that are wrong

Sixty of each, by one speaker on one occasion, in two reports of one story. The bounds are what was measured; a change
that loses more than a few should know why.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.unit.matching.reports import report

from onrecord.embedding import load_embedder
from onrecord.matching import match

LEAD = (
    "Fishermen, pilots and two ministers had waited since dawn on the quay of Quelmar for the delegation from the"
    " southern shore, whose steamer was held up by fog. "
)
PAIRS = [line.split("\t") for line in (Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()]


def test_rewordings_and_near_misses() -> None:
    """Most rewordings are one utterance, most near misses are not."""
    embedder = load_embedder(threads=1)
    right = {"same": 0, "different": 0}
    for judged, speaker, left, right_words in PAIRS:
        one = report("Ondapress", (speaker, "said", left), lead=LEAD)
        other = report("Castrel Courier", (speaker, "said", right_words), lead=f"It rained. {LEAD}")
        found = match([one, other], embedder=embedder)
        matched = len(found.utterances) == 1
        if matched == (judged == "same"):
            right[judged] += 1
        else:
            print(f"{judged}: {left} / {right_words}", file=sys.__stdout__)
    print(right, file=sys.__stdout__)
    assert right["same"] >= 50
    assert right["different"] >= 42
