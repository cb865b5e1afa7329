"""Dates and times as they stand alone on a line or in a dateline, word by word."""

from __future__ import annotations

import re

from onrecord.wording.calendar_names import MONTH

# Short forms of weekdays are looked for here alone: in running text, "sat" and "sun" are words.
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
_NUMERIC = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?:T\S+)?"
_WORD = re.compile(
    rf"(?:(?P<month>{MONTH}\.?)|(?P<weekday>{_WEEKDAY})|(?P<numeric>{_NUMERIC})|(?P<year>(?:19|20)\d\d)"
    r"|(?P<day>\d{1,2}(?:st|nd|rd|th)?)|(?P<time>\d{1,2}[:.h]\d{2}(?::\d{2})?(?:am|pm|a\.m\.|p\.m\.|z|h|hrs)?|\d{1,2}(?:am|pm))"
    r"|(?P<half>am|pm|a\.m\.?|p\.m\.?|hrs?|hours|o'clock|noon|midnight)"
    r"|(?P<zone>(?:gmt|utc)(?:[+-]\d{1,2}(?::?\d{2})?)?|[a-z]{1,3}[sd]t|[a-z]{2,4}t|[ecmp]t|[+-]\d{2}:?\d{2}|z)"
    r"|(?P<filler>at|on|of|the|local|time|\(?ist\)?))",
    re.IGNORECASE,
)
_AGO = re.compile(r"(?:\d{1,3}|an?|one) (?:second|minute|min|hour|hr|day|week|month)s? ago", re.I)
_LABEL = re.compile(
    r"(?:(?:first |last |originally )?(?:published|publish date|updated?|posted|created|modified|uploaded|issued)"
    r"|date(?:line)?|released|time)(?: (?:on|at|date|time))?\s*:?\s*",
    re.I,
)
_BREAK = re.compile(r"[\s,]+")


def is_when(words: str) -> bool:
    """Whether `words` are a date, with or without a time, a weekday, a zone, and a label ("Updated: ..."), and no more.

    A year or a time alone is none: it would be a heading.
    """
    if len(words) > 80:
        return False
    rest = without_label(words)
    if _AGO.fullmatch(rest):
        return True
    kinds = set()
    for word in _BREAK.split(rest.strip()):
        match = _WORD.fullmatch(word.strip("()"))
        if match is None:
            return False
        kinds.add(match.lastgroup)
    return "numeric" in kinds or ("month" in kinds and bool(kinds & {"day", "year"}))


def is_part_of_when(words: str) -> bool:
    """Whether each of `words` belongs in a date or a time, complete or not: "19:02 GMT", "Sept.", "Wednesday"."""
    return 0 < len(words) <= 80 and all(_WORD.fullmatch(word.strip("()")) for word in _BREAK.split(words.strip()))


def without_label(words: str) -> str:
    """`words` without the "Updated:" that a date-stamp begins with, if it does."""
    match = _LABEL.match(words)
    return words[match.end() :] if match is not None else words
