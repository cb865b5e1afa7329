"""The day that the text calls today: "today (July 28, 2022)", "yesterday, 27 July 2022"."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.dating.calendar_words import WEEKDAY
from onrecord.dating.quoted import in_quotation, shown
from onrecord.dating.written import written_dates
from onrecord.model.date import Basis, DateEstimate
from onrecord.model.report import Report
from onrecord.model.span import Span

_NEAR = re.compile(
    rf"\b(?P<near>[Tt]oday|[Yy]esterday|[Tt]omorrow)(?:,? on|,|) \(?(?=(?:(?i:{WEEKDAY}),? \(?)?[\dA-Z])"
)
_BACK = {"today": 0, "yesterday": 1, "tomorrow": -1}
_REACH = 45  # characters of a weekday and a date


def rung(report: Report) -> DateEstimate | None:
    """The day of the first such date outside quotation marks; None where there is none."""
    for match in _NEAR.finditer(report.text):
        written = next(written_dates(report.text, match.end(), min(len(report.text), match.end() + _REACH)), None)
        if written is None or in_quotation(report.text, match.start()):
            continue
        if report.text[match.end() : written.span.start].strip(" (,"):
            continue  # "today. On 3 May 2019 ..."
        span = Span(match.start(), written.span.end)
        days = _BACK[match["near"].casefold()]
        day = written.day + timedelta(days=days)
        basis: Basis = "relative" if days else "stated"
        return DateEstimate(day.isoformat(), "day", basis, (span,), (f"The text says {shown(span.of(report.text))}.",))
    return None
