"""Dates that somebody gives in writing: `--date`, the `date` of a JSON row, a column of a table."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from onrecord.errors import UsageError
from onrecord.model.date import YEARS, DateEstimate, Precision

_FORM = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?",
    re.ASCII,
)
_NEEDED = "give a date as 2024, 2024-05, 2024-05-29, 2024-05-29T19:02+03:00, or two of them as 2024-05-01/2024-05-29"


def given_date(written: str) -> DateEstimate:
    """The date that `written` states in ISO 8601, with basis "given".

    A year, a month, a day, a date and time (with or without its zone; seconds are left off), or an interval of
    two of these. Raises UsageError, which names `written`, for anything else, and for days that do not exist.
    """
    value = written.strip()
    if "/" not in value:
        return DateEstimate(*_single(value, written), "given")
    first, _, last = value.partition("/")
    start, end = _single(first.strip(), written)[0], _single(last.strip(), written)[0]
    # An end of "2024-05" is the whole of May: it is compared as far as both are written.
    shared = min(len(start), len(end), len("YYYY-MM-DD"))
    if end[:shared] < start[:shared]:
        raise UsageError(f'"{_short(written)}" ends before it begins; {_NEEDED}')
    return DateEstimate(f"{start}/{end}", "interval", "given")


def _single(value: str, written: str) -> tuple[str, Precision]:
    match = _FORM.fullmatch(value)
    if match is None:
        raise UsageError(f'"{_short(written)}" is not a date that can be read; {_NEEDED}')
    part = match.groupdict()
    if int(part["year"]) not in YEARS:
        raise UsageError(f'"{_short(written)}" is of no year in which there is news; {_NEEDED}')
    try:
        day = date(int(part["year"]), int(part["month"] or 1), int(part["day"] or 1))
        if part["hour"] is not None:
            zone = _zone(part["zone"])
            datetime(day.year, day.month, day.day, int(part["hour"]), int(part["minute"]), int(part["second"] or 0))
            return f"{day.isoformat()}T{part['hour']}:{part['minute']}{zone}", "minute"
    except ValueError:
        raise UsageError(f'"{_short(written)}" is not a day or time that exists; {_NEEDED}') from None
    if part["day"] is not None:
        return day.isoformat(), "day"
    return (value, "month") if part["month"] is not None else (value, "year")


def _zone(written: str | None) -> str:
    """The zone as `Z` or `+hh:mm`; empty where none is given; ValueError where there is no such zone."""
    if written is None or written == "Z":
        return written or ""
    hours, minutes = int(written[1:3]), int(written[3:].lstrip(":") or 0)
    if minutes >= 60 or timedelta(hours=hours, minutes=minutes) > timedelta(hours=14):
        raise ValueError(written)
    return f"{written[0]}{hours:02}:{minutes:02}" if hours or minutes else "Z"


def _short(written: str) -> str:
    """`written` on one line, and no longer than a message bears."""
    line = " ".join(written.split())
    return line if len(line) <= 60 else line[:59] + "…"
