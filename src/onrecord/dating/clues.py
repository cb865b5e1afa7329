"""What a report says of its own day without its year, or without its date: "today (Wednesday)", "MBELU, May 29 -"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.dating.calendar_words import DAY, MONTH, WEEKDAY, YEAR, a_date, day_number, month_number, weekday_number
from onrecord.dating.quoted import in_quotation, shown
from onrecord.dating.written import written_dates
from onrecord.model.date import Basis
from onrecord.model.report import Report
from onrecord.model.span import Span

_M, _D = f"(?i:{MONTH})", DAY
_DAY_OF_MONTH = re.compile(rf"(?P<m>{_M})\s+(?P<d>{_D})|(?P<d2>{_D})\s+(?:of\s+)?(?P<m2>{_M})")
_WEEKDAY = re.compile(rf"(?i:\b{WEEKDAY})")
# A year that follows makes a date of it, which needs no window to be chosen from.
_NEAR = re.compile(
    rf"\b(?P<near>[Tt]oday|[Yy]esterday|[Tt]omorrow)(?:,? on|,|) \(?(?:(?P<w>{WEEKDAY})\b,? ?\(?)?"
    rf"(?:(?P<m>{MONTH}) (?P<d>{DAY})|(?P<d2>{DAY}) (?:of )?(?P<m2>{MONTH}))?(?!,? {YEAR})"
)
_AFTER = {"today": 0, "yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class Clue:
    """Something that holds of the day of a report: `days` after it is that `weekday`, or that `month` and `day`."""

    span: Span
    basis: Basis
    days: int
    weekday: int | None = None
    month: int | None = None
    day: int | None = None

    def holds(self, report_day: date) -> bool:
        """Whether `report_day` can be the report's."""
        named = report_day + timedelta(days=self.days)
        return (self.weekday is None or named.weekday() == self.weekday) and (
            self.month is None or (named.month, named.day) == (self.month, self.day)
        )

    def told(self, text: str) -> str:
        """The clue in words."""
        where = {"dateline": "The dateline", "stated": "The date-stamp"}.get(self.basis, "The text")
        return f"{where} says {shown(self.span.of(text))}."


def clues(report: Report) -> list[Clue]:
    """Those of datelines, of bylines and of the running text, in this order."""
    return [*_of_zones(report, "dateline", "dateline"), *_of_zones(report, "byline", "stated"), *_near(report.text)]


def _of_zones(report: Report, kind: str, basis: Basis) -> Iterator[Clue]:
    for zone in report.zones:
        start, end = zone.span.start, zone.span.end
        if zone.kind != kind or any(written_dates(report.text, start, end)):
            continue
        weekday, found = _WEEKDAY.search(report.text, start, end), _DAY_OF_MONTH.search(report.text, start, end)
        if found and a_date(2000, *_month_and_day(found)):
            month, day = _month_and_day(found)
            yield Clue(Span(*found.span()), basis, 0, month=month, day=day)
        if weekday:
            yield Clue(Span(*weekday.span()), basis, 0, weekday=weekday_number(weekday.group()))


def _near(text: str) -> Iterator[Clue]:
    for match in _NEAR.finditer(text):
        month, day = _month_and_day(match) if match["m"] or match["m2"] else (None, None)
        if (match["w"] is None and month is None) or in_quotation(text, match.start()):
            continue
        if month is not None and day is not None and a_date(2000, month, day) is None:
            continue
        weekday = weekday_number(match["w"]) if match["w"] else None
        words = match.group().rstrip(" ,(")
        span = Span(match.start(), match.start() + len(words))
        yield Clue(span, "relative", _AFTER[match["near"].casefold()], weekday, month, day)


def _month_and_day(match: re.Match[str]) -> tuple[int, int]:
    return month_number(match["m"] or match["m2"]), day_number(match["d"] or match["d2"])
