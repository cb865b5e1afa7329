"""The date of a report, from what it says of itself."""

from __future__ import annotations

from dataclasses import replace

from onrecord.dating.rungs import dateline, stamp
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report

_LADDER = (stamp.rung, dateline.rung)


def report_date(report: Report) -> DateEstimate | None:
    """The report's date, from the first rung that has one: given or metadata, date-stamp, dateline with its year.

    A dateline's day without a year joins the evidence where it agrees; alone it gives no date, and neither does
    anything outside the report. None where the report does not say when it was published.
    """
    date = report.date
    for rung in _LADDER:
        if date is not None:
            break
        date = rung(report)
    if date is None or date.precision not in {"day", "minute"}:
        return date
    agreeing = tuple(
        day.span
        for day in dateline.days_of_month(report)
        if (day.month, day.day) == (int(date.value[5:7]), int(date.value[8:10])) and day.span not in date.evidence
    )
    return replace(date, evidence=(*date.evidence, *agreeing)) if agreeing else date
