"""Days with names of their own: "on New Year's Day", "on Christmas Eve"; "on Good Friday" moves, and stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.dating.calendar_words import WEEKDAY, a_date
from onrecord.dating.expressions.expression import Expression
from onrecord.model.span import Span

_FIXED = {
    "new year’s day": (1, 1),
    "valentine’s day": (2, 14),
    "may day": (5, 1),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year’s eve": (12, 31),
}
_NAMES = "|".join(_FIXED).replace("’", "['’]")
_DAY = re.compile(
    rf"\b(?:[Oo]n|[Ll]ate on|[Ee]arly on) (?P<name>(?i:{_NAMES}))\b"
    rf"|\b(?:Good|Holy|Easter|Maundy|Ash|Palm|Whit|Black|Cyber|Super|Bloody|Shrove|Pancake) {WEEKDAY}\b"
)


def find(text: str, base: date | None) -> Iterator[Expression]:
    """The last such day not after `base`; not known without it, nor for a day that is another each year."""
    for match in _DAY.finditer(text):
        value = None
        if base is not None and match["name"]:
            month, day = _FIXED[match["name"].replace("'", "’").lower()]
            before = base.year if (month, day) <= (base.month, base.day) else base.year - 1
            found = a_date(before, month, day)
            # Half a year back another one would be meant, or its year given.
            value = found.isoformat() if found is not None and (base - found).days <= 183 else None
        yield Expression(Span(match.start(), match.end()), value, "day")
