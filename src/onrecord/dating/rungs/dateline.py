"""The day in a dateline: "NAIROBI, June 16, 2022 (Agency)"."""

from __future__ import annotations

from onrecord.dating.written import written_dates
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report


def rung(report: Report) -> DateEstimate | None:
    """The full date in the first dateline that has one; None where there is none, or none with its year."""
    for zone in report.zones:
        if zone.kind == "dateline":
            for written in written_dates(report.text, zone.span.start, zone.span.end):
                return DateEstimate(written.value, written.precision, "dateline", (written.span,))
    return None
