"""What is left to read when page furniture, crossheads, datelines, bylines, credits and captions are out."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model.report import NOT_PROSE, Report
from onrecord.model.span import Span

_BLANKS = "\ufeff\0 \t\r\n\v\f\u00a0\u2028\u2029"
_BETWEEN = 20  # characters after a headline that may be blank


def prose(report: Report) -> tuple[Span, ...]:
    """The parts of the report's text that a tagger reads, in order.

    Everything but what the kinds of NOT_PROSE are; the headline and a repeated lead are read.
    The text is divided at these zones, and after the line end of a headline, so that no words run from it into the
    lead. Parts of nothing but blanks are left out.
    """
    spans: list[Span] = []
    begin = 0
    for start, end in [*_divisions(report), (len(report.text),) * 2]:
        if report.text[begin:start].strip(_BLANKS):
            spans.append(Span(begin, start))
        begin = end
    return tuple(spans)


def _divisions(report: Report) -> Iterator[tuple[int, int]]:
    """What the tagger does not see: zones, and the blanks after a headline."""
    for zone in report.zones:
        if zone.kind in NOT_PROSE:
            yield zone.span.start, zone.span.end
        elif zone.kind == "title":
            rest = report.text[zone.span.end : zone.span.end + _BETWEEN]
            yield zone.span.end, zone.span.end + len(rest) - len(rest.lstrip(_BLANKS))
