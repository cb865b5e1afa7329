"""A line of days: where a day stands on it, and which are named. Long stretches of which nothing is told are cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
CUT = 76.0
"""How wide a stretch is drawn that is cut."""

NARROW_CUT = 56.0
"""The same where the whole is as wide as a phone."""

_NARROW = 500.0

_LONG, _MUCH = 45, 0.2  # days, and share of the whole, from which on an empty stretch is cut
_MOST = 3  # stretches that are cut, the longest: the rest of the line is to be read as a line
_MOST_NARROW = 2


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of days of which nothing is told, from `first` to `last`."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How long it is."""
        return (self.last - self.first).days + 1

    @property
    def length(self) -> str:
        """The same in words."""
        months = round(self.days / 30.44)
        if months < 2:
            return f"{self.days} days"
        return f"{months} months" if months < 24 else f"{round(self.days / 365.25)} years"


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` between `left` and `right`, without those of `cuts`, which are in order."""

    first: date
    last: date
    left: float
    right: float
    cuts: tuple[Cut, ...] = ()

    @property
    def cut(self) -> float:
        """How wide a stretch is drawn that is cut."""
        return CUT if self.right - self.left > _NARROW else NARROW_CUT

    def x(self, day: str | date, end: bool = False) -> float:
        """Where the middle of the day stands; with `end`, where it ends."""
        at = date.fromisoformat(day) if isinstance(day, str) else day
        return self._at(at, 1.0 if end else 0.5)

    def begin(self, day: str | date) -> float:
        """Where the day begins."""
        return self._at(date.fromisoformat(day) if isinstance(day, str) else day, 0.0)

    def _at(self, day: date, part: float) -> float:
        drawn = self.drawn
        scale = (self.right - self.left - self.cut * len(self.cuts)) / drawn
        at = self.left
        before = self.first
        for cut in self.cuts:
            if day < cut.first:
                break
            at += scale * (cut.first - before).days
            if day <= cut.last:
                return at + self.cut * ((day - cut.first).days + part) / cut.days
            at += self.cut
            before = cut.last + timedelta(days=1)
        return at + scale * ((day - before).days + part)

    @property
    def drawn(self) -> int:
        """How many days are drawn at their length."""
        return (self.last - self.first).days + 1 - sum(cut.days for cut in self.cuts)

    def ticks(self) -> Iterator[tuple[date, str, bool]]:
        """Days that are named: each with its name, and whether a larger stretch begins there; none in a cut."""
        for tick in self._ticks():
            if not any(cut.first <= tick[0] <= cut.last for cut in self.cuts):
                yield tick

    def _ticks(self) -> Iterator[tuple[date, str, bool]]:
        span = self.drawn - 1
        if span > 366 * 3:
            step = 1 + (self.last.year - self.first.year) // 12
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
            for first, last in self._pieces():
                for number in range(0, (last - first).days + 1, step):
                    day = first + timedelta(days=number)
                    yield day, f"{day.day} {_MONTHS[day.month - 1]}", day.day <= step and number > 0

    def _pieces(self) -> Iterator[tuple[date, date]]:
        """The stretches between the cuts."""
        first = self.first
        for cut in self.cuts:
            yield first, cut.first - timedelta(days=1)
            first = cut.last + timedelta(days=1)
        yield first, self.last


def axis_of(told: Sequence[tuple[str, str]], left: float, right: float) -> Axis:
    """The axis that holds all these stretches of days, with some room on both sides; it need not be empty."""
    spans = sorted((date.fromisoformat(first), date.fromisoformat(last)) for first, last in told)
    if not spans:
        spans = [(date.today(), date.today())]
    first, last = spans[0][0], max(end for _, end in spans)
    cuts = _cuts(spans, (last - first).days + 1, _MOST if right - left > _NARROW else _MOST_NARROW)
    drawn = (last - first).days + 1 - sum(cut.days for cut in cuts)
    room = timedelta(days=max(2, drawn // 40))
    return Axis(_safe(first, -room), _safe(last, room), left, right, cuts)


def _cuts(spans: Sequence[tuple[date, date]], whole: int, most: int) -> tuple[Cut, ...]:
    """The longest stretches between what is told that are long enough to be cut; some room is left at their ends."""
    found: list[Cut] = []
    reached = spans[0][1]
    for first, last in spans[1:]:
        if (first - reached).days > max(_LONG, _MUCH * whole):
            room = timedelta(days=4)
            found.append(Cut(reached + room, first - room))
        reached = max(reached, last)
    longest = sorted(found, key=lambda cut: -cut.days)[:most]
    return tuple(sorted(longest, key=lambda cut: cut.first))


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
