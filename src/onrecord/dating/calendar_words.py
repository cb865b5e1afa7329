"""The English words for days and months, as patterns and as numbers.

Our own few patterns rather than a library's parser: dateparser takes more than a second to search its first text, gives
no precision ("this week" becomes a day), and finds dates in "a" and "may"; what is needed here is bounded and English.
"""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.model.date import YEARS
from onrecord.wording.calendar_names import ENDING_IN_DAY, MONTHS, WEEKDAYS
from onrecord.wording.calendar_names import MONTH as MONTH  # handed on to those who read days here

# Capitals are asked for: "sat" and "sun" are words.
WEEKDAY = rf"{ENDING_IN_DAY}(?![a-z])"
DAY = r"(?:[12]?\d|3[01]|0\d)(?:st|nd|rd|th)?(?![\w%])"
YEAR = r"(?:19|20)\d\d(?!\d)"


def folded(word: str) -> str:
    """`word` in lower case; the other letters i of Turkish, which patterns that ignore case take for an i, are i."""
    return word.casefold().replace("i\u0307", "i").replace("ı", "i")


def month_number(word: str) -> int:
    """1 for "January", "Jan." or "JAN"."""
    return [name[:3] for name in MONTHS].index(folded(word)[:3]) + 1


def weekday_number(word: str) -> int:
    """0 for "Monday", as `date.weekday` counts."""
    return [name[:3] for name in WEEKDAYS].index(folded(word)[:3])


def day_number(word: str) -> int:
    """5 for "5th"."""
    return int("".join(c for c in word if c.isdigit()))


def a_date(year: int, month: int, day: int) -> date | None:
    """That day; None where there is no such day."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def shifted(day: date, days: int) -> date | None:
    """The day so many days after `day`, or before it; None where the calendar has no such day."""
    try:
        found = day + timedelta(days=days)
    except OverflowError:
        return None
    return found if found.year in YEARS else None
