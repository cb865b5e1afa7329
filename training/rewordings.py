"""Rewordings and near misses, as judged pairs: one speaker, one occasion, two reports.

What people judged are mostly agency reports that share their words. These say the same in few common words, or
something else in many; none of them is among the pairs of the regression set. Some are invented (`rewordings.tsv`).
Others are what one speaker says twice, or says besides, in a report of PolNeAR train, or a rewording of it
(`near_misses.tsv`: the judgement, the report, the speaker, the characters of a content, and those of the other or
words of our own; judged by reading).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from evaluation.matching_pairs import JudgedPair
from tests.fakes.statements import plain_statement

from onrecord.matching.pairs.comparable import Compared, compared, with_meaning
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Speaker
from onrecord.wording.meaning import Embedder

INVENTED = Path(__file__).with_name("rewordings.tsv")
PRINTED = Path(__file__).with_name("near_misses.tsv")
_SPEAKER = "Ines Kowalczuk"
_LEAD = (
    "Behind the shutters of the old customs house in Belmarra, where the cable from the mainland comes ashore, some"
    " thirty delegates and their interpreters had argued all night about the price of salt. "
)
Row = tuple[str, str, str, str]
"""The judgement, the speaker, and the two contents."""


def rewordings(embedder: Embedder) -> list[JudgedPair]:
    """The invented pairs, with vectors."""
    rows = (line.split("\t") for line in INVENTED.read_text(encoding="utf-8").splitlines())
    return _pairs(((judged, _SPEAKER, left, right) for judged, left, right in rows), embedder)


def near_misses(texts: Path, embedder: Embedder) -> list[JudgedPair]:
    """The pairs of printed reports, which lie in the folder `texts`, with vectors."""
    rows = []
    for line in PRINTED.read_text(encoding="utf-8").splitlines():
        judged, name, speaker, left, right = line.split("\t")
        text = (texts / name).read_bytes().decode("utf-8")
        rows.append((judged, speaker, _words(text, left), _words(text, right)))
    return _pairs(rows, embedder)


def _words(text: str, passage: str) -> str:
    ends = re.fullmatch(r"(\d+)-(\d+)", passage)
    return " ".join(text[int(ends[1]) : int(ends[2])].split()) if ends else passage


def _pairs(rows: Iterable[Row], embedder: Embedder) -> list[JudgedPair]:
    those = list(rows)
    sides = [
        (_told("Ondapress", speaker, _LEAD, left), _told("Belmarra Post", speaker, f"It was late. {_LEAD}", right))
        for _, speaker, left, right in those
    ]
    flat = with_meaning([one for pair in sides for one in pair], embedder)
    pairs = zip(those, flat[::2], flat[1::2], strict=True)
    return [JudgedPair(judged == "same", ((a, b),), "own") for (judged, *_), a, b in pairs]


def _told(outlet: str, name: str, lead: str, content: str) -> Compared:
    text = f"{lead}{name} said {content}. "
    source = Span(len(lead), len(lead) + len(name))
    cue = Span(source.end + 1, source.end + 5)
    said = Span(cue.end + 1, cue.end + 1 + len(content))
    own = report_id(outlet, None, text)
    speaker = Speaker(name, source, "named in the sentence")
    statement = replace(
        plain_statement(own, source, cue, said, content, speaker, None),
        kind="direct" if content.startswith("“") else "indirect",
        force_span=None,
        polarity="negative" if " not " in content else "affirmative",
    )
    report = Report(own, f"{outlet}.txt", text, text_sha256(text), outlet)
    return compared(Extraction(report, (statement,), "own"))[0]
