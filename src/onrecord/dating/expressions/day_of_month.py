"""Days and months without their year: "on June 9", "Monday (July 11)", "in February"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.dating.calendar_words import DAY, MONTH, WEEKDAY, YEAR, a_date, day_number, month_number
from onrecord.dating.expressions.expression import Expression
from onrecord.model.span import Span

_DAY = re.compile(
    rf"(?:(?:{WEEKDAY}|[Tt]oday|[Yy]esterday)(?:,? |,? \())?"
    rf"(?:\b(?P<m>{MONTH}) (?P<d>{DAY})|\b(?P<d2>{DAY}) (?:of )?(?P<m2>{MONTH}))(?!,? {YEAR})(?! (?:to|and|-) \d)"
)
_MONTH = re.compile(rf"\b(?:[Ii]n|[Ll]ast|[Ee]arly|[Ll]ate|[Tt]his) (?P<month>{MONTH})(?!,? \d)")
_MONTHS_BACK = 6
_BACK = timedelta(days=183)  # a day of the month lies within half a year, or its year would have been given


def find(text: str, base: date | None) -> Iterator[Expression]:
    """The last such day, or month, not after `base`; not known without `base`, or where it would lie far back."""
    for match in _DAY.finditer(text):
        month, day = month_number(match["m"] or match["m2"]), day_number(match["d"] or match["d2"])
        found = _last(month, day, base)
        span = Span(match.start(), match.end())
        yield Expression(span, found.isoformat() if found else None, "day")
    for match in _MONTH.finditer(text):
        month = month_number(match["month"])
        value = None
        if base is not None and (base.month - month) % 12 <= _MONTHS_BACK:
            value = f"{base.year if month <= base.month else base.year - 1:04}-{month:02}"
        yield Expression(Span(match.start(), match.end()), value, "month")


def _last(month: int, day: int, base: date | None) -> date | None:
    if base is None:
        return None
    for year in (base.year, base.year - 1):
        found = a_date(year, month, day)
        if found is not None and timedelta(0) <= base - found <= _BACK:
            return found
    return None
