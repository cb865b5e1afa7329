"""The date of a report, from what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.dating.bounds import Bounds, bounds
from onrecord.dating.clues import Clue, clues
from onrecord.dating.rungs import address, dateline, lead, stamp, today
from onrecord.dating.window import Window, told, window
from onrecord.model.date import DateEstimate, Rejected
from onrecord.model.report import Report

_LADDER = (address.rung, stamp.rung, dateline.rung, today.rung, lead.rung)
_LONGEST = 400  # days between two bounds, beyond which they say nothing worth keeping


def report_date(report: Report) -> DateEstimate | None:
    """The report's date, from the first rung that has one: given or metadata, address, date-stamp, dateline with its
    year, a day called today, the news of the lead.

    A later rung makes it more precise where it agrees; what does not agree is kept among the rejected. A weekday, or
    a day without its year, chooses among the days that are possible, and alone gives no date; neither does anything
    outside the report. None where the report does not say when it was published.
    """
    limits, said = bounds(report), clues(report)
    found = [one for rung in _LADDER if (one := rung(report)) is not None]
    date = _climbed([report.date, *found] if report.date else found, limits, report.text)
    if date is None:
        date = _between(limits, report.text)
        if date is None:
            return None
    date = _chosen(_narrowed(date, limits, report.text), said, report.text)
    return _joined(date, said)


def _climbed(found: Sequence[DateEstimate], limits: Bounds, text: str) -> DateEstimate | None:
    """The first, made finer by those after it that lie within it; the others are rejected."""
    best: DateEstimate | None = None
    rejected: list[Rejected] = []
    for one in found:
        early = _too_early(one, limits, text)
        if early:
            rejected.append(early)
        elif best is None:
            best = one
        elif _finer(one, best):
            best = replace(one, why=(*best.why, *one.why))
        elif not _agree(one, best):
            rejected.append(Rejected(one.value, f"It is not {best.value}, which is surer.", one.evidence))
    return replace(best, rejected=(*best.rejected, *rejected)) if best else None


def _too_early(one: DateEstimate, limits: Bounds, text: str) -> Rejected | None:
    """An address may hold the day of what the report is about; a report comes after what it tells."""
    days = window(one)
    if one.basis != "metadata" or not one.why or days is None or limits.below is None:
        return None
    if days.last >= limits.below.days.first:
        return None
    return Rejected(one.value, f"The text tells of {limits.below.told(text)}, which is later.", one.evidence)


def _finer(one: DateEstimate, best: DateEstimate) -> bool:
    inner, outer = window(one), window(best)
    if inner is None or outer is None or not inner.within(outer):
        return False
    if inner.length < outer.length:
        return True
    return one.precision == "minute" and best.precision == "day" and bool(best.why) and best.basis == "metadata"


def _agree(one: DateEstimate, best: DateEstimate) -> bool:
    left, right = window(one), window(best)
    return left is not None and right is not None and left.shared(right) is not None


def _between(limits: Bounds, text: str) -> DateEstimate | None:
    days = limits.window
    if days is None or days.length > _LONGEST or limits.below is None or limits.above is None:
        return None
    value, precision = told(days)
    why = f"The text tells of {limits.below.told(text)} and announces {limits.above.told(text)}."
    evidence = tuple(sorted({limits.below.span, limits.above.span}))
    return DateEstimate(value, precision, "stated", evidence, (why,))


def _narrowed(date: DateEstimate, limits: Bounds, text: str) -> DateEstimate:
    """The days of the lead's week from the last day of which the text tells."""
    days, below = window(date), limits.below
    if days is None or below is None or date.basis != "relative" or date.precision != "interval":
        return date
    if below.days.first <= days.first or below.days.first not in days or below.days.length > 1:
        return date
    value, precision = told(Window(below.days.first, days.last))
    why = (*date.why, f"The text tells of {below.told(text)}, too.")
    return replace(date, value=value, precision=precision, evidence=(*date.evidence, below.span), why=why)


def _chosen(date: DateEstimate, said: Sequence[Clue], text: str) -> DateEstimate:
    """The one day that fits what the report says of its day, where a longer time is possible."""
    days = window(date)
    if days is None or date.precision in {"day", "minute"} or days.length > _LONGEST or not said:
        return date
    fitting = [day for day in days if all(clue.holds(day) for clue in said)]
    if len(fitting) != 1:
        return date
    evidence = (*date.evidence, *(clue.span for clue in said))
    why = (*date.why, *(clue.told(text) for clue in said), "Only one day fits both.")
    return replace(date, value=fitting[0].isoformat(), precision="day", basis=said[0].basis, evidence=evidence, why=why)


def _joined(date: DateEstimate, said: Sequence[Clue]) -> DateEstimate:
    """The day of a dateline without its year joins the evidence of the date with which it agrees."""
    days = window(date)
    if days is None or days.length != 1 or date.precision not in {"day", "minute"}:
        return date
    more = tuple(
        clue.span
        for clue in said
        if clue.basis == "dateline" and clue.day and clue.holds(days.first) and clue.span not in date.evidence
    )
    return replace(date, evidence=(*date.evidence, *more)) if more else date
