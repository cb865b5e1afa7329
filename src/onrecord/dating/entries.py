"""When the entries of a live blog were written: each stands below a time or a day, which dates what is said in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.dating.calendar_words import DAY, MONTH, WEEKDAY, a_date, day_number, month_number, weekday_number
from onrecord.dating.statement_date import statement_date
from onrecord.dating.window import window
from onrecord.dating.written import written_dates
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.tags import Frame

_FEWEST = 3  # entries
_DAY = re.compile(rf"\b(?:(?P<m>{MONTH})\s+(?P<d>{DAY})|(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MONTH}))")
_WEEKDAY = re.compile(rf"(?i:{WEEKDAY})")
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}|\d\s?[ap]\.?m", re.I)
_HALF_A_WEEK = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Entries:
    """The days of a live blog's entries by where each begins; of nothing where a report is none."""

    starts: Sequence[int] = ()
    days: Sequence[DateEstimate | None] = ()

    def at(self, place: int) -> DateEstimate | None:
        """The day of the entry that holds a place of the text; None where that is not known, or there is none."""
        number = bisect_right(self.starts, place) - 1
        return self.days[number] if number >= 0 else None


def entries(report: Report) -> Entries:
    """The days of the report's entries.

    A time alone is of the day that was named last, or of the report's. A day without its year is the one nearest to the
    report's.
    """
    stamps = [span for zone in report.zones if zone.kind == "byline" and _is_stamp((span := zone.span).of(report.text))]
    if len(stamps) < _FEWEST:
        return Entries()
    days = window(report.date)
    base = days.first if days is not None and days.length == 1 else None
    current = DateEstimate(base.isoformat(), "day", "relative") if base is not None else None
    known: list[DateEstimate | None] = []
    for span in stamps:
        day = _day(span.of(report.text), base)
        if day is not None:
            current = DateEstimate(day.isoformat(), "day", "stated", (span,))
        known.append(replace(current, evidence=tuple(sorted({*current.evidence, span}))) if current else None)
    ends = [*(span.start for span in stamps[1:]), len(report.text)]
    told = sum(_tells(report, span.end, end) for span, end in zip(stamps, ends, strict=True))
    return Entries(tuple(span.start for span in stamps), tuple(known)) if told >= _FEWEST else Entries()


def said_on(report: Report, blog: Entries, frame: Frame, contents: Iterable[Span] = ()) -> DateEstimate | None:
    """When it was said: as its own words tell it, or else on the day of the entry that it stands in."""
    entry = blog.at(frame.cue[0].start)
    return statement_date(report.text, entry or report.date, frame, contents) or entry


def _is_stamp(words: str) -> bool:
    return any(form.search(words) for form in (_TIME, _DAY, _WEEKDAY)) or _full(words) is not None


def _tells(report: Report, start: int, end: int) -> bool:
    """Whether between two stamps there is more than blanks."""
    return any(map(str.isalnum, report.text[start:end]))


def _full(words: str) -> date | None:
    return next((written.day for written in written_dates(words, 0, len(words))), None)


def _day(words: str, base: date | None) -> date | None:
    """The day that a stamp names; None where it names none, or none that is sure."""
    full = _full(words)
    if full is not None or base is None:
        return full
    found = _DAY.search(words)
    if found is not None:
        month, day = month_number(found["m"] or found["m2"]), day_number(found["d"] or found["d2"])
        near = [one for year in (-1, 0, 1) if (one := a_date(base.year + year, month, day)) is not None]
        return min(near, key=lambda one: abs(one - base), default=None)
    named = _WEEKDAY.match(words)
    if named is not None:
        first = base - _HALF_A_WEEK
        return first + timedelta(days=(weekday_number(named.group()) - first.weekday()) % 7)
    return None
