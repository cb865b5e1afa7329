"""The date-stamp that a byline carries: "Updated: 16-06-2022 21:49 IST", "29 May 2024 19:02"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dating.written import Written, written_dates
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report

# What came out first is the report's date; what was changed afterwards is not.
_FIRST = re.compile(r"\b(?:publish|posted|created|issued|released|date)\w*(?:\s\w+)?\s*:?\s*$", re.I)
_CHANGED = re.compile(r"\b(?:updat|modif|revis|edit)\w*(?:\s\w+)?\s*:?\s*$", re.I)


def rung(report: Report) -> DateEstimate | None:
    """The date in a byline, "published" before unlabelled before "updated"; the earliest of equals.

    Bylines in the same text that state the same day are evidence too. None where no byline has a full date.
    """
    found = sorted(
        _ranked(report), key=lambda pair: (pair[0], pair[1].day, pair[1].precision != "minute", pair[1].span)
    )
    if not found:
        return None
    best = found[0][1]
    others = [w.span for _, w in found[1:] if w.day == best.day]
    return DateEstimate(best.value, best.precision, "stated", (best.span, *sorted(others)))


def _ranked(report: Report) -> Iterator[tuple[int, Written]]:
    for zone in report.zones:
        if zone.kind != "byline":
            continue
        for written in written_dates(report.text, zone.span.start, zone.span.end):
            label = report.text[zone.span.start : written.span.start]
            yield (0 if _FIRST.search(label) else 2 if _CHANGED.search(label) else 1), written
