"""A line of days: where a day stands on it, and which days are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` between `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: str | date, end: bool = False) -> float:
        """Where the middle of the day stands; with `end`, where it ends."""
        at = date.fromisoformat(day) if isinstance(day, str) else day
        whole = (self.last - self.first).days + 1
        return self.left + (self.right - self.left) * ((at - self.first).days + (1.0 if end else 0.5)) / whole

    def begin(self, day: str | date) -> float:
        """Where the day begins."""
        return self.x(day, end=True) - (self.right - self.left) / ((self.last - self.first).days + 1)

    def ticks(self) -> Iterator[tuple[date, str, bool]]:
        """Days that are named: each with its name, and whether a larger stretch begins there."""
        span = (self.last - self.first).days
        if span > 366 * 3:
            step = 1 + span // (366 * 12)
            for year in range(self.first.year + 1, self.last.year + 1):
                if year % step == 0:
                    yield date(year, 1, 1), str(year), True
        elif span > 60:
            step = next(months for months in (1, 2, 3, 6) if span / 30 / months <= 12 or months == 6)
            for month in _months(self.first, self.last):
                if (month.month - 1) % step == 0:
                    yield (
                        month,
                        _MONTHS[month.month - 1] + (f" {month.year}" if month.month == 1 else ""),
                        month.month == 1,
                    )
        else:
            step = next(days for days in (1, 2, 7) if span / days <= 12 or days == 7)
            for number in range(0, span + 1, step):
                day = self.first + timedelta(days=number)
                yield day, f"{day.day} {_MONTHS[day.month - 1]}", day.day <= step and number > 0


def axis_of(days: list[str], left: float, right: float) -> Axis:
    """The axis that holds all these days, with some room on both sides; it need not be empty."""
    first, last = (date.fromisoformat(day) for day in (min(days), max(days))) if days else (date.today(), date.today())
    room = timedelta(days=max(2, (last - first).days // 40))
    return Axis(_safe(first, -room), _safe(last, room), left, right)


def _safe(day: date, room: timedelta) -> date:
    try:
        return day + room
    except OverflowError:
        return day


def _months(first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if year > 9999 or date(year, month, 1) > last:
            return
        yield date(year, month, 1)
