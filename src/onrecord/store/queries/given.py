"""What was given about one report under its several paths, and what follows from all of it.

A text may come twice, from two files, and only one of them says when it was published. The report is worked out
from all that was given, whatever the order it came in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.model.date import DateEstimate
from onrecord.model.report import Report, Zone
from onrecord.model.span import Span

_BASES = ("judged", "given", "metadata", "stated", "dateline", "relative", "shared")
_PRECISIONS = ("minute", "day", "interval", "month", "year")


def updated(before: Report | None, now: Report) -> Report:
    """What holds for one path after the report is given there again: what is said now, else what was said before."""
    if before is None:
        return now
    return replace(
        now,
        title=now.title or before.title,
        language=now.language or before.language,
        date=now.date or before.date,
    )


def combined(given: Mapping[str, Report]) -> Report:
    """One report from what was given under each path; the least of the paths is its own."""
    reports = [given[path] for path in sorted(given)]
    return replace(
        reports[0],
        title=min((r.title for r in reports if r.title), default=None),
        language=min((r.language for r in reports if r.language), default=None),
        date=min((r.date for r in reports if r.date), key=_date_order, default=None),
        zones=min((r.zones for r in reports), key=_zones_order),
    )


def _date_order(date: DateEstimate) -> tuple[int, int, str, tuple[Span, ...]]:
    """What a person gave before what a page says; the more precise first."""
    return _BASES.index(date.basis), _PRECISIONS.index(date.precision), date.value, date.evidence


def _zones_order(zones: tuple[Zone, ...]) -> tuple[int, str]:
    """The more that is known about the text first."""
    return -len(zones), repr(zones)
