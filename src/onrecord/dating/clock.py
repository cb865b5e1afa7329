"""The time of day that stands beside a day: "on Tuesday at 10.30 a.m. GMT", "at 7:45pm yesterday"."""

from __future__ import annotations

import re

from onrecord.dating.written import clock
from onrecord.model.span import Span

_TIME = (
    r"(?P<hour>2[0-3]|[01]?\d)(?!\d)(?:[:.h](?P<minute>[0-5]\d))?(?:[:.][0-5]\d)?(?:\s?(?P<half>[AaPp]\.?[Mm]\b\.?))?"
    r"(?:\s?(?P<hrs>hours|hrs)\b)?(?:\s?\(?(?P<zone>(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?\b|[A-Z]{1,5}T|UTC|Z|MSK)\b\)?)?"
)
_AFTER = re.compile(rf",?\s+(?:at|around)\s+(?:about\s+)?{_TIME}")
_BEFORE = re.compile(rf"\b[Aa]t\s+{_TIME},?\s+(?:on\s+)?$")
_REACH = 40


def beside(words: str, day: Span) -> tuple[str, Span] | None:
    """The time as "10:30Z", its zone only where it is certain, and the span of day and time; None where none is told.

    An hour alone counts with "a.m." or "p.m." only. "Around ten" is no time.
    """
    after = _AFTER.match(words, day.end)
    if after and "around" not in after.group() and "about" not in after.group() and (value := clock(after)):
        return value, Span(day.start, after.end())
    low = max(0, day.start - _REACH)
    before = _BEFORE.search(words[low : day.start])
    if before and (value := clock(before)):
        return value, Span(low + before.start(), day.end)
    return None
