"""Days of the week: "on Tuesday", "late Monday", "last Friday", "today (Wednesday)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.dating.calendar_words import WEEKDAY, weekday_number
from onrecord.dating.expressions.expression import Expression
from onrecord.model.span import Span

_DAY = re.compile(
    r"(?:\b(?:[Oo]n|(?P<last>[Ll]ast)|[Ll]ate|[Ee]arly|[Tt]his(?: past)?|[Tt]oday|[Yy]esterday)(?: on)?,? \(?)?"
    rf"\b(?P<day>{WEEKDAY})"
    r"(?! (?:morning|afternoon|evening|night)s)(?: (?:morning|afternoon|evening|night))?(?P<past> last week)?"
)


def nearest(weekday: int, base: date) -> date:
    """The last such day that is not after `base`: `base` itself where it is one."""
    return base - timedelta(days=(base.weekday() - weekday) % 7)


def find(text: str, base: date | None) -> Iterator[Expression]:
    """The nearest such day not after `base`, before it ("last"), or in the week before; not known without `base`."""
    for match in _DAY.finditer(text):
        day = None
        if base is not None:
            day = nearest(weekday_number(match["day"]), _until(match, base))
        yield Expression(Span(match.start(), match.end()), day.isoformat() if day else None, "day")


def _until(match: re.Match[str], base: date) -> date:
    """The day after which the one that is meant cannot lie."""
    if match["past"] is not None:
        return base - timedelta(days=base.weekday() + 1)
    return base - timedelta(days=1) if match["last"] is not None else base
