"""Dates that need nothing else: "on 16 June 2022", "in August 2021", "in 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.dating.calendar_words import MONTH, YEAR, month_number
from onrecord.dating.expressions.expression import Expression
from onrecord.dating.written import written_dates
from onrecord.model.span import Span

_MONTH = re.compile(rf"(?<!\d )\b(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})")
_YEAR = re.compile(rf"\b[Ii]n (?P<year>{YEAR})(?![-–/]\d)\b")


def find(text: str, base: date | None) -> Iterator[Expression]:
    """Full dates, months of a year, and years."""
    for written in written_dates(text, 0, len(text)):
        yield Expression(written.span, written.value, written.precision, "stated")
    for match in _MONTH.finditer(text):
        value = f"{match['year']}-{month_number(match['month']):02}"
        yield Expression(Span(match.start(), match.end()), value, "month", "stated")
    for match in _YEAR.finditer(text):
        yield Expression(Span(match.start("year"), match.end("year")), match["year"], "year", "stated")
