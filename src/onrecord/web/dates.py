"""Dates in words."""

from __future__ import annotations

import re

from onrecord.model.date import DateEstimate
from onrecord.wording.calendar_names import MONTHS

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)\S*)?")

BASES = {
    "stated": "as the report writes it",
    "dateline": "by the dateline",
    "relative": "reckoned from the report’s date",
    "shared": "by what the report shares with dated ones",
    "metadata": "by the page’s own description",
    "given": "given when the report was added",
    "judged": "set by a person",
}
"""What each basis of a date means."""


def date_words(value: str | None) -> str:
    """A date, or an interval `start/end`, as a person writes it: "8 March 2023", "27 February – 5 March 2023"."""
    if not value:
        return "undated"
    start, _, end = value.partition("/")
    return f"{_one(start)} – {_one(end)}" if end else _one(start)


def said_words(date: DateEstimate | None, reported: DateEstimate | None) -> str:
    """When something was said; where nobody says so, when it was `reported`, which is not the same."""
    if date is not None:
        return date_words(date.value)
    known = f"reported {date_words(re.sub(r'T[^/]*', '', reported.value))}; " if reported else ""
    return f"{known}the day it was said is not stated"


def _one(value: str) -> str:
    match = _DATE.fullmatch(value)
    if not match:
        return value
    year, month, day, time = match.groups()
    parts = [str(int(day))] if day else []
    if month and 1 <= int(month) <= 12:
        parts.append(MONTHS[int(month) - 1].title())
    return " ".join([*parts, year, *([time] if time else [])])


def basis_words(date: DateEstimate | None) -> str:
    """How a date is known."""
    return BASES.get(date.basis, date.basis) if date else "no date is known"
