"""Rewordings and near misses of our own, as judged pairs: one speaker, one occasion, two reports.

What people judged are mostly agency reports that share their words. These say the same in few common words, or
something else in many; none of them is among the pairs of the regression set.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from evaluation.matching_pairs import JudgedPair
from evaluation.plain_statement import plain_statement

from onrecord.matching.compared import Compared, compared, with_meaning
from onrecord.matching.meaning import Embedder
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Speaker

PAIRS = Path(__file__).with_name("rewordings.tsv")
_SPEAKER = "Ines Kowalczuk"
_LEAD = (
    "Behind the shutters of the old customs house in Belmarra, where the cable from the mainland comes ashore, some"
    " thirty delegates and their interpreters had argued all night about the price of salt. "
)


def rewordings(embedder: Embedder) -> list[JudgedPair]:
    """The pairs of the table, with vectors."""
    rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    sides = [
        (_told("Ondapress", _LEAD, left), _told("Belmarra Post", f"It was late. {_LEAD}", right))
        for _, left, right in rows
    ]
    flat = with_meaning([one for pair in sides for one in pair], embedder)
    pairs = zip(rows, flat[::2], flat[1::2], strict=True)
    return [JudgedPair(judged == "same", ((a, b),), "own") for (judged, *_), a, b in pairs]


def _told(outlet: str, lead: str, content: str) -> Compared:
    text = f"{lead}{_SPEAKER} said {content}. "
    source = Span(len(lead), len(lead) + len(_SPEAKER))
    cue = Span(source.end + 1, source.end + 5)
    said = Span(cue.end + 1, cue.end + 1 + len(content))
    own = report_id(outlet, None, text)
    speaker = Speaker(_SPEAKER, source, "named in the sentence")
    statement = replace(
        plain_statement(own, source, cue, said, content, speaker, None),
        kind="direct" if content.startswith("“") else "indirect",
        force_span=None,
        polarity="negative" if " not " in content else "affirmative",
    )
    report = Report(own, f"{outlet}.txt", text, text_sha256(text), outlet)
    return compared(Extraction(report, (statement,), "own"))[0]
