"""The first and the last day that a date leaves possible: what dates are searched and sorted by."""

from __future__ import annotations

import calendar
import re
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")


def days(value: str) -> tuple[str, str] | None:
    """The bounds, `YYYY-MM-DD`, of `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, any of them with a time, or `start/end`.

    None where `value` is none of these, or no day of the calendar.
    """
    start, _, end = value.partition("/")
    first, last = _bounds(start), _bounds(end or start)
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _bounds(value: str) -> tuple[str, str] | None:
    match = _DAY.match(value)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(first.year, month or 12, day or calendar.monthrange(first.year, month or 12)[1])
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()
