"""The days that a date leaves possible."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model.date import YEARS, DateEstimate, Precision

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")
_LONG = 31  # days: a longer interval is told in months


@dataclass(frozen=True, slots=True)
class Window:
    """From `first` to `last`, both included; `first` is not after `last`."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range(self.length))

    def within(self, other: Window) -> bool:
        """Whether all of it lies in `other`."""
        return other.first <= self.first and self.last <= other.last

    def shared(self, other: Window) -> Window | None:
        """The days of both; None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Window(first, last) if first <= last else None


def window(estimate: DateEstimate | None) -> Window | None:
    """The days that an estimate leaves possible; None for none, and for a value that names no days."""
    if estimate is None:
        return None
    start, _, end = estimate.value.partition("/")
    first, last = _days(start), _days(end or start)
    return Window(first.first, last.last) if first and last and first.first <= last.last else None


def told(days: Window) -> tuple[str, Precision]:
    """Value and precision of a window: a day, a month, a year, or an interval, of months where it is a long one."""
    first, last = days.first, days.last
    if first == last:
        return first.isoformat(), "day"
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return f"{first.year:04}", "year"
    if days.length > _LONG:
        return f"{first.year:04}-{first.month:02}/{last.year:04}-{last.month:02}", "interval"
    if first.day == 1 and last == _month_end(first):
        return f"{first.year:04}-{first.month:02}", "month"
    return f"{first.isoformat()}/{last.isoformat()}", "interval"


def _days(part: str) -> Window | None:
    found = _PART.match(part)
    if not found:
        return None
    year, month, day = (int(group) if group else None for group in found.groups())
    if year not in YEARS:
        return None
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Window(first, first)
    return Window(first, _month_end(first) if month else date(first.year, 12, 31))


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
