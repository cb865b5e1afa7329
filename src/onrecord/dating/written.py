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
_YEAR = re.compile(YEAR)
_BEFORE_YEAR, _AFTER_YEAR = 80, 10  # characters that the rest of a date takes, at most
_TIME = re.compile(
    r"(?:T|,?\s+(?:at\s+)?)(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[AaPp]\.?[Mm]\b\.?))?"
    r"(?:\s?\(?(?P<zone>Z\b|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?\b|[A-Z]{1,5}T\b|UTC\b|MSK\b))?"
)
# Those that mean one thing: "IST" is India, Israel or Ireland, "EST" two coasts, "BST" London or Dhaka.
_ZONES = {
    "Z": "Z", "GMT": "Z", "UTC": "Z", "WAT": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
    "SAST": "+02:00", "EEST": "+03:00", "EAT": "+03:00", "MSK": "+03:00", "PKT": "+05:00", "HKT": "+08:00",
    "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "EDT": "-04:00", "PDT": "-07:00",
}  # fmt: skip


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
    for match in _matches(text, start, end):
        day = _day(match)
        if day is None:
            continue
        time = _TIME.match(text, match.end(), end)
        told = clock(time) if time else None
        if time is not None and told is not None:
            yield Written(day, f"{day.isoformat()}T{told}", "minute", Span(match.start(), time.end()))
        else:
            yield Written(day, day.isoformat(), "day", Span(match.start(), match.end()))


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What is written like a full date; looked for only around what can be its year, which is quickly found."""
    low = high = start
    for year in _YEAR.finditer(text, start, end):
        if year.start() - _BEFORE_YEAR > high:
            yield from _DATE.finditer(text, low, high)
            low = year.start() - _BEFORE_YEAR
        high = min(end, year.end() + _AFTER_YEAR)
    yield from _DATE.finditer(text, low, high)


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


def clock(match: re.Match[str]) -> str | None:
    """ "21:49", with "Z" or "+03:00" where the zone is certain; None for what is no time.

    `match` has the groups hour, minute, half and zone; an hour alone is a time with its half of the day only.
    """
    hour = int(match["hour"])
    half = (match["half"] or "").casefold().replace(".", "")
    if not half and match["minute"] is None:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{match['minute'] or '00'}{_zone(match['zone'])}"


def _zone(written: str | None) -> str:
    if not written:
        return ""
    if written in _ZONES:
        return _ZONES[written]
    offset = written.removeprefix("GMT").removeprefix("UTC")
    if offset[:1] not in {"+", "-"}:
        return ""
    hours, _, minutes = offset[1:].partition(":")
    if not minutes and len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    if int(hours) > 14 or int(minutes or 0) > 59:
        return ""
    if int(hours) == int(minutes or 0) == 0:
        return "Z"
    return f"{offset[0]}{int(hours):02}:{minutes or '00'}"
