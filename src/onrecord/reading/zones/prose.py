"""What is left to read when page furniture, datelines, bylines, credits and captions are out."""

from __future__ import annotations

from onrecord.model.report import Report, ZoneKind
from onrecord.model.span import Span

_NOT_PROSE: frozenset[ZoneKind] = frozenset({"furniture", "dateline", "byline", "credit", "caption"})


def prose(report: Report) -> tuple[Span, ...]:
    """The parts of the report's text that a tagger reads, in order.

    Everything but furniture, datelines, bylines, credits and captions; the headline and a repeated lead are read.
    The text is divided at these zones only, and parts of nothing but blanks are left out.
    """
    spans: list[Span] = []
    begin = 0
    for start, end in [
        *((z.span.start, z.span.end) for z in report.zones if z.kind in _NOT_PROSE),
        (len(report.text),) * 2,
    ]:
        if report.text[begin:start].strip("\ufeff\0 \t\r\n\v\f\u00a0\u2028\u2029"):
            spans.append(Span(begin, start))
        begin = end
    return tuple(spans)
