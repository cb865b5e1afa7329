"""What is left to read when page furniture, crossheads, datelines, bylines, credits and captions are out."""

from __future__ import annotations

from onrecord.model.report import NOT_PROSE, Report
from onrecord.model.span import Span


def prose(report: Report) -> tuple[Span, ...]:
    """The parts of the report's text that a tagger reads, in order.

    Everything but what the kinds of NOT_PROSE are; the headline and a repeated lead are read.
    The text is divided at these zones only, and parts of nothing but blanks are left out.
    """
    spans: list[Span] = []
    begin = 0
    for start, end in [
        *((z.span.start, z.span.end) for z in report.zones if z.kind in NOT_PROSE),
        (len(report.text),) * 2,
    ]:
        if report.text[begin:start].strip("\ufeff\0 \t\r\n\v\f\u00a0\u2028\u2029"):
            spans.append(Span(begin, start))
        begin = end
    return tuple(spans)
