"""Reports and frames for the tests of dating, built from marked-up texts."""

from __future__ import annotations

from onrecord.model.date import DateEstimate
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report, Zone, ZoneKind
from onrecord.model.span import Span
from onrecord.model.tags import Frame


def report(text: str, *zones: tuple[ZoneKind, str], date: DateEstimate | None = None) -> Report:
    """A report with a zone for each pair of a kind and the words that it covers."""
    found = []
    for kind, words in zones:
        start = text.index(words)
        found.append(Zone(kind, Span(start, start + len(words))))
    return Report(
        id=report_id(None, None, text),
        path="-",
        text=text,
        text_sha256=text_sha256(text),
        date=date,
        zones=tuple(found),
    )


def frame(text: str, cue: str, content: str, source: str = "") -> Frame:
    """The frame of the first `cue`, `content` and `source` in the text."""
    return Frame(
        source=(_span(text, source),) if source else (),
        cue=(_span(text, cue),),
        content=(_span(text, content),),
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
