"""Days counted from another that is named beside them: "two days before the vote on 29 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.dating.calendar_words import folded, shifted
from onrecord.dating.expressions import day_of_month, stated, weekday
from onrecord.dating.expressions.expression import Expression
from onrecord.model.span import Span
from onrecord.wording.numbers import UNITS

_NUMBERS = UNITS[1:11]
COUNT = rf"\d|an?|the|{'|'.join(_NUMBERS)}"
_HEAD = re.compile(
    rf"\b(?:(?P<count>{COUNT}) days? (?P<way>before|ahead of|after|following)|(?:on )?the (?P<eve>eve) of) ", re.I
)
# "The vote on", "he resigned on": between the count and the day.
_EVENT = re.compile(r"(?:(?!and\b|or\b|to\b|a day\b)[\w’'-]+ ){0,5}(?:on )?(?:the )?")
_NEAR = 60  # characters


def find(text: str, base: date | None) -> Iterator[Expression]:
    """The day so many before or after the one that is named; not known where that is not, or may still be to come."""
    for match in _HEAD.finditer(text):
        near = text[: match.end() + _NEAR]
        named = [*stated.find(near, base), *day_of_month.find(near, base), *weekday.find(near, base)]
        after = sorted((one for one in named if one.span.start >= match.end()), key=lambda one: one.span)
        if not after or not _EVENT.fullmatch(text, match.end(), after[0].span.start):
            continue
        yield Expression(
            Span(match.start(), after[0].span.end), _value(match, after[0], near, base), "day", after[0].basis
        )


def _value(match: re.Match[str], named: Expression, text: str, base: date | None) -> str | None:
    if named.value is None or named.precision != "day":
        return None
    back = match["eve"] is not None or match["way"].lower() in ("before", "ahead of")
    # "Two days before the vote on Sunday": which Sunday, past or to come, is not told.
    if back and named.basis == "relative" and "day" in named.span.of(text).lower():
        return None
    days = number(match["count"] or "one")
    found = shifted(date.fromisoformat(named.value), -days if back else days)
    return found.isoformat() if found is not None and (base is None or found <= base) else None


def number(word: str) -> int:
    """2 for "two" or "2", 1 for "a" or "the"."""
    word = folded(word)
    if word.isdigit():
        return int(word)
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else 1
