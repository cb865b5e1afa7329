"""A date as far as it is known, with what it rests on."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.model.span import Span

Precision = Literal["year", "month", "day", "minute", "interval"]
Basis = Literal["stated", "dateline", "relative", "shared", "metadata", "given", "judged"]
_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")
YEARS = range(1000, 9000)
"""Years that a date may lie in: so far from the ends of the calendar that weeks and centuries can be counted on."""


def first_and_last(value: str) -> tuple[date, date] | None:
    """The days from which to which `YYYY`, `YYYY-MM` or `YYYY-MM-DD` goes, any of them with a time, or `start/end`.

    None where `value` is none of these, or no day of the calendar.
    """
    start, _, end = value.partition("/")
    first, last = _days_of(start), _days_of(end or start)
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _days_of(part: str) -> tuple[date, date] | None:
    found = _PART.match(part)
    if not found:
        return None
    year, month, day = (int(group) if group else None for group in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    return first, month_end(first) if month else date(first.year, 12, 31)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A date that was not taken: its `value` in ISO 8601, a sentence that says why not, and where it stands."""

    value: str
    why: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class DateEstimate:
    """A day, month, year, minute or interval, in ISO 8601.

    `value` has the form its `precision` says: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, with `THH:MM` and zone, or `start/end`,
    of two of these.

    `basis` says how it is known; `evidence` where in the report's text (none where it was given from outside). `why`
    are sentences that tell how one came to it, in order, where more is to be told than that; `rejected` the dates
    that were found as well and not taken.
    """

    value: str
    precision: Precision
    basis: Basis
    evidence: tuple[Span, ...] = ()
    why: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @property
    def start(self) -> str:
        """Its first day, month or year, without the time: "2024-05" of "2024-05/2024-06"."""
        return self.value.partition("/")[0][: len("YYYY-MM-DD")]
