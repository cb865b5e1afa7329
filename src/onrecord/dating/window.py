"""The days that a date leaves possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model.date import YEARS, DateEstimate, Precision, first_and_last, month_end

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
    days = first_and_last(estimate.value)
    return Window(*days) if days and all(day.year in YEARS for day in days) else None


def told(days: Window) -> tuple[str, Precision]:
    """Value and precision of a window: a day, a month, a year, or an interval, of months where it is a long one."""
    first, last = days.first, days.last
    if first == last:
        return first.isoformat(), "day"
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return f"{first.year:04}", "year"
    if days.length > _LONG:
        return f"{first.year:04}-{first.month:02}/{last.year:04}-{last.month:02}", "interval"
    if first.day == 1 and last == month_end(first):
        return f"{first.year:04}-{first.month:02}", "month"
    return f"{first.isoformat()}/{last.isoformat()}", "interval"
