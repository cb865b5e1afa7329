"""Weeks, months and years counted back: "two weeks ago", "three months ago", "a year ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.dating.calendar_words import folded
from onrecord.dating.expressions.expression import Expression, interval
from onrecord.model.date import Precision
from onrecord.model.span import Span
from onrecord.wording.numbers import UNITS

_NUMBERS = UNITS[1:13]
_AGO = re.compile(rf"\b(?P<count>an?|\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit>week|month|year)s? ago\b", re.I)
_ABOUT = re.compile(r"\b(?:about|around|almost|nearly|some|over|more than|less than|at least|up to|or|to) $", re.I)
_SLACK = timedelta(days=3)  # "two weeks ago" is hardly ever fourteen days to the day


def find(text: str, base: date | None) -> Iterator[Expression]:
    """The week around that day, or that month or year; not known without `base`, nor where it is "about" so many."""
    for match in _AGO.finditer(text):
        span = Span(match.start(), match.end())
        value: tuple[str, Precision] | None = None
        if base is not None and not _ABOUT.search(text[: match.start()]):
            value = _value(_count(match["count"]), match["unit"].casefold(), base)
        yield Expression(span, *value) if value else Expression(span, None, "interval")


def _count(word: str) -> int:
    word = folded(word)
    return int(word) if word.isdigit() else 1 if word in {"a", "an"} else _NUMBERS.index(word) + 1


def _value(count: int, unit: str, base: date) -> tuple[str, Precision]:
    if unit == "week":
        day = base - timedelta(weeks=count)
        return interval(day - _SLACK, min(base, day + _SLACK)), "interval"
    months = base.year * 12 + base.month - 1 - (count if unit == "month" else 12 * count)
    year, month = divmod(months, 12)
    return (f"{year:04}-{month + 1:02}", "month") if unit == "month" else (f"{year:04}", "year")
