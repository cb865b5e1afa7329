"""The day in a dateline: "NAIROBI, June 16, 2022 (Agency)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.dating.calendar_words import DAY, MONTH, day_number, month_number
from onrecord.dating.written import written_dates
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report
from onrecord.model.span import Span

_MONTH_I = f"(?i:{MONTH})"
_DAY_OF_MONTH = re.compile(rf"(?P<m>{_MONTH_I})\s+(?P<d>{DAY})|(?P<d2>{DAY})\s+(?P<m2>{_MONTH_I})")


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day that a dateline gives without its year: `month` 1 to 12, `day` 1 to 31."""

    month: int
    day: int
    span: Span


def rung(report: Report) -> DateEstimate | None:
    """The full date in the first dateline that has one; None where there is none, or none with its year."""
    for zone in report.zones:
        if zone.kind == "dateline":
            for written in written_dates(report.text, zone.span.start, zone.span.end):
                return DateEstimate(written.value, written.precision, "dateline", (written.span,))
    return None


def days_of_month(report: Report) -> list[DayOfMonth]:
    """The days that datelines give without a year: evidence for a date known otherwise, never a date alone."""
    found = []
    for zone in report.zones:
        if zone.kind != "dateline" or any(written_dates(report.text, zone.span.start, zone.span.end)):
            continue
        match = _DAY_OF_MONTH.search(report.text, zone.span.start, zone.span.end)
        if match:
            month, day = month_number(match["m"] or match["m2"]), day_number(match["d"] or match["d2"])
            found.append(DayOfMonth(month, day, Span(match.start(), match.end())))
    return found
