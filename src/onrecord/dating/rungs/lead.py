"""A day that the lead gives with weekday and year, as news of the last days: "said on Wednesday July 20, 2022"."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.dating.calendar_words import WEEKDAY, weekday_number
from onrecord.dating.clause import sentence
from onrecord.dating.quoted import in_quotation, shown
from onrecord.dating.window import Window, told
from onrecord.dating.written import written_dates
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report

_LEAD = 500  # characters of running text
_WEEK = timedelta(days=6)
_BEGINS = re.compile(rf"(?i:{WEEKDAY})")
_TOLD = re.compile(r"\b(?:said|told|announced|stated|reported|warned|confirmed|denied|arrested|\w{3,}ed)\b")
_AHEAD = re.compile(
    r"\b(?:will|would|scheduled|due|expected|since|until|by|from|who|which|when|while|after|before)\b", re.I
)


def rung(report: Report) -> DateEstimate | None:
    """The week that begins with that day: whoever names a weekday means a near one. None where the lead has none."""
    start = prose_start(report)
    found = []
    for written in written_dates(report.text, start, min(len(report.text), start + _LEAD)):
        weekday = _BEGINS.match(report.text, written.span.start)
        if not weekday or weekday_number(weekday.group()) != written.day.weekday():
            continue
        where = sentence(report.text, written.span.start)
        words = report.text[where.start : where.end]
        if _TOLD.search(words) and not _AHEAD.search(words) and not in_quotation(report.text, written.span.start):
            found.append(written)
    if not found:
        return None
    last = max(found, key=lambda w: (w.day, -w.span.start))
    value, precision = told(Window(last.day, last.day + _WEEK))
    why = f"The lead tells of {shown(last.span.of(report.text))} as news of the week."
    return DateEstimate(value, precision, "relative", (last.span,), (why,))


def prose_start(report: Report) -> int:
    """Where the running text begins: after what stands at the head and is none."""
    start = 0
    for zone in report.zones:
        if zone.kind != "caption" and zone.span.start <= start + 2:
            start = zone.span.end
    return start
