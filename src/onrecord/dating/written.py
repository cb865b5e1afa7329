"""Dates written out with their year: "29 May 2024", "June 16, 2022", "16-06-2022", with the time where it is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.dating.calendar_words import DAY, MONTH, WEEKDAY, YEAR, a_date, day_number, month_number
from onrecord.model.date import Precision
from onrecord.model.span import Span

_MONTH_I = f"(?i:{MONTH})"
_DATE = re.compile(
    rf"(?:(?i:{WEEKDAY}),?\s+)?(?:"
    rf"(?P<d1>{DAY})\s+(?:of\s+)?(?P<m1>{_MONTH_I}),?\s+(?P<y1>{YEAR})"
    rf"|(?P<m2>{_MONTH_I})\s+(?P<d2>{DAY}),?\s+(?P<y2>{YEAR})"
    r"|(?<![\d/.-])(?P<y3>(?:19|20)\d\d)(?P<s3>[-/.])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})(?![\d/])"
    r"|(?<![\d/.-])(?P<a4>\d{1,2})(?P<s4>[-/.])(?P<b4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d)(?![\d/])"
    r")"
)
_TIME = re.compile(
    r"(?:T|,?\s+(?:at\s+)?)(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[AaPp]\.?[Mm]\b\.?))?"
    r"(?:\s?(?P<zone>Z\b|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?\b|GMT|UTC))?"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: `day`, its ISO `value` with the time where there is one, and where it stands."""

    day: date
    value: str
    precision: Precision
    span: Span


def written_dates(text: str, start: int, end: int) -> Iterator[Written]:
    """The full dates in `text[start:end]`, in order.

    Of all-number dates only those of which the order of day and month can be told: "16-06-2022" is a date,
    "06/07/2022" is not known well enough.
    """
    for match in _DATE.finditer(text, start, end):
        day = _day(match)
        if day is None:
            continue
        time = _TIME.match(text, match.end(), end)
        clock = _clock(time) if time else None
        if time is not None and clock is not None:
            yield Written(day, f"{day.isoformat()}T{clock}", "minute", Span(match.start(), time.end()))
        else:
            yield Written(day, day.isoformat(), "day", Span(match.start(), match.end()))


def _day(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["y1"]:
        return a_date(int(part["y1"]), month_number(part["m1"]), day_number(part["d1"]))
    if part["y2"]:
        return a_date(int(part["y2"]), month_number(part["m2"]), day_number(part["d2"]))
    if part["y3"]:
        return a_date(int(part["y3"]), int(part["m3"]), int(part["d3"]))
    first, second, year = int(part["a4"]), int(part["b4"]), int(part["y4"])
    either = {a_date(year, second, first), a_date(year, first, second)} - {None}
    return either.pop() if len(either) == 1 else None


def _clock(match: re.Match[str]) -> str | None:
    """ "21:49", with "Z" or "+03:00" where the zone is certain: "IST" is India, Israel or Ireland, and is left off."""
    hour = int(match["hour"])
    half = (match["half"] or "").casefold().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{match['minute']}{_zone(match['zone'])}"


def _zone(written: str | None) -> str:
    if not written:
        return ""
    offset = written.removeprefix("GMT").removeprefix("UTC")
    if offset in {"", "Z"}:
        return "Z"
    hours, _, minutes = offset[1:].partition(":")
    if not minutes and len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    if int(hours) > 14 or int(minutes or 0) > 59:
        return ""
    return f"{offset[0]}{int(hours):02}:{minutes or '00'}"
