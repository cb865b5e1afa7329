"""Days counted from the report's own: "today", "this morning", "yesterday", "last night", "three days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.dating.calendar_words import folded
from onrecord.dating.expressions.expression import Expression
from onrecord.model.span import Span
from onrecord.wording.numbers import UNITS

_NUMBERS = UNITS[1:11]
_NAMED = re.compile(r"\w\s+$")  # a capital within a sentence makes a name of it: "USA Today"
_DAY = re.compile(
    r"\b(?:(?P<same>(?:earlier |late |early )?today|this (?:morning|afternoon|evening)|tonight)"
    r"|(?P<before>yesterday(?: (?:morning|afternoon|evening))?|last (?:night|evening)|(?:a|one) day ago)"
    r"|(?P<two>(?:the )?day before yesterday)"
    rf"|(?P<count>\d|{'|'.join(_NUMBERS)}) days ago)\b",
    re.I,
)


def find(text: str, base: date | None) -> Iterator[Expression]:
    """The day that many days before `base`; not known without `base`."""
    for match in _DAY.finditer(text):
        if match.group()[0].isupper() and _NAMED.search(text[: match.start()]):
            continue
        day = None
        if base is not None:
            day = base - timedelta(days=_days(match))
        yield Expression(Span(match.start(), match.end()), day.isoformat() if day else None, "day")


def _days(match: re.Match[str]) -> int:
    if match["same"]:
        return 0
    if match["two"]:
        return 2
    count = folded(match["count"] or "one")
    return int(count) if count.isdigit() else _NUMBERS.index(count) + 1
