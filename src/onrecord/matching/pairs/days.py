"""The days on which a statement can have been made, by its own date and its report's."""

from __future__ import annotations

import calendar
import datetime
import re

from onrecord.model.date import DateEstimate

Days = tuple[int, int]
"""First and last day, as ordinals."""

_PARTS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def days(date: DateEstimate | None) -> Days | None:
    """The first and last day of an estimate; None where there is none."""
    if date is None:
        return None
    ends = [_days(part) for part in date.value.split("/")]
    return None if None in ends or not ends else (ends[0][0], ends[-1][1])  # type: ignore[index]


def _days(part: str) -> Days | None:
    found = _PARTS.match(part)
    if not found:
        return None
    year, month, day = (int(group) if group else None for group in found.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last = datetime.date(first.year, last_month, day or calendar.monthrange(first.year, last_month)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def apart(left: Days, right: Days) -> int:
    """The days that lie between two stretches; 0 where they share one."""
    return max(0, left[0] - right[1], right[0] - left[1])
