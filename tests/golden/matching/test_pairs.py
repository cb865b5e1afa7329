"""Rewordings and near misses: the same point in other words, and another point of the same speaker.

    python -m pytest tests/golden/matching -s     # prints the figures, and the pairs that are wrong

Sixty of each, by one speaker on one occasion, in two reports of one story: of invented reports (`pairs.tsv`), and of
printed ones that lie beside the checkout (`quoted.tsv`, which names the characters of a statement; the other is one of
the same report, or words of our own). The bounds are what was measured; a change that loses more than a few should know
why.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.fakes.statements import report

from onrecord.embedding import load_embedder
from onrecord.matching.match import match
from onrecord.model.report import Report
from onrecord.reading import read

HERE = Path(__file__).parent
SHARED = HERE.parents[3] / "shared"
LEAD = (
    "Fishermen, pilots and two ministers had waited since dawn on the quay of Quelmar for the delegation from the"
    " southern shore, whose steamer was held up by fog. "
)
Pair = tuple[str, str, str, str]
"""How it was judged, the speaker, and the two contents."""


def test_rewordings_and_near_misses() -> None:
    """Most rewordings are one utterance, most near misses are not."""
    rows = (line.split("\t") for line in _lines("pairs.tsv"))
    right = right_of((judged, speaker, left, other) for judged, speaker, left, other in rows)
    assert right["same"] >= 50
    assert right["different"] >= 42


@pytest.mark.skipif(not SHARED.is_dir(), reason="the printed reports are not beside the checkout")
def test_rewordings_and_near_misses_of_what_was_printed(tmp_path: Path) -> None:
    """The same with statements of real reports, which are longer and say more than one thing."""
    printed = {"worldwide": SHARED / "data/worldwide/text", "basil": tmp_path / "basil.jsonl"}
    scorer = [sys.executable, str(SHARED / "eval/record.py"), "--gold", str(SHARED / "data/basil")]
    subprocess.run([*scorer, "--make-input", str(printed["basil"])], check=True)
    rows = [line.split("\t") for line in _lines("quoted.tsv")]
    texts = {(kind, one.path.split("/")[-1]): one.text for kind in printed for one in _reports(printed[kind], rows)}
    right = right_of(
        (judged, speaker, _words(texts[kind, name], left), _words(texts[kind, name], other))
        for judged, kind, name, speaker, left, other in rows
    )
    assert right["same"] >= 42
    assert right["different"] >= 33


def right_of(pairs: Iterable[Pair]) -> Counter[str]:
    """How many pairs of each judgement are matched or kept apart as they should be."""
    embedder = load_embedder(threads=1)
    right: Counter[str] = Counter()
    for judged, speaker, left, right_words in pairs:
        one = report("Ondapress", (speaker, "said", left), lead=LEAD)
        other = report("Castrel Courier", (speaker, "said", right_words), lead=f"It rained. {LEAD}")
        matched = len(match([one, other], embedder=embedder).utterances) == 1
        if matched == (judged == "same"):
            right[judged] += 1
        else:
            print(f"{judged}: {left} / {right_words}", file=sys.__stdout__)
    print(dict(right), file=sys.__stdout__)
    return right


def _lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def _reports(source: Path, rows: Iterable[list[str]]) -> Iterable[Report]:
    """The reports of a folder, or of one file of reports, that the rows name."""
    names = {row[2] for row in rows}
    paths = [str(path) for path in source.iterdir() if path.name in names] if source.is_dir() else [str(source)]
    return (one for one in read(paths) if isinstance(one, Report))


def _words(text: str, passage: str) -> str:
    """The characters of a passage, given by its ends; other words are what they are."""
    ends = re.fullmatch(r"(\d+)-(\d+)", passage)
    return " ".join(text[int(ends[1]) : int(ends[2])].split()) if ends else passage
