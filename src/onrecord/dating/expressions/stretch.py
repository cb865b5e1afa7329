"""Weeks, months and years around the report's day: "earlier this week", "last month", "over the weekend"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.dating.expressions.expression import Expression, interval
from onrecord.model.date import Precision
from onrecord.model.span import Span

_STRETCH = re.compile(
    r"\b(?:(?P<now>(?:(?:earlier|late|early) )?this|earlier in the) (?P<unit>week|month|year)"
    r"|(?:(?:late|early) )?last (?P<past>week|month|year)"
    r"|(?:over|at|during) the (?P<weekend>weekend)|(?:this|last) (?P<weekend2>weekend))\b",
    re.I,
)


def find(text: str, base: date | None) -> Iterator[Expression]:
    """An interval that ends with `base`, or the week, month or year before; not known without `base`.

    A week begins on Monday.
    """
    for match in _STRETCH.finditer(text):
        span = Span(match.start(), match.end())
        if base is None:
            yield Expression(span, None, "interval")
        else:
            yield Expression(span, *_value(match, base))


def _value(match: re.Match[str], base: date) -> tuple[str, Precision]:
    monday = base - timedelta(days=base.weekday())
    unit, past = (match["unit"] or "").casefold(), (match["past"] or "").casefold()
    if unit:
        first = {"week": monday, "month": base.replace(day=1), "year": base.replace(month=1, day=1)}[unit]
        return interval(first, base), "interval"
    if past == "week":
        return interval(monday - timedelta(days=7), monday - timedelta(days=1)), "interval"
    if past == "month":
        last = base.replace(day=1) - timedelta(days=1)
        return f"{last.year:04}-{last.month:02}", "month"
    if past == "year":
        return f"{base.year - 1:04}", "year"
    saturday = monday - timedelta(days=2) if base.weekday() < 5 else monday + timedelta(days=5)
    return interval(saturday, min(saturday + timedelta(days=1), base)), "interval"
