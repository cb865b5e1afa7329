"""The day of a report that carries no date, from what it shares with dated ones.

A report that carries the same words as a dated one tells of the same days. What both say of when those words were
spoken fixes that day; the days that the report itself names choose those on which it can have appeared. Only dates
that reports have of themselves count here, never one that was found in this way: no reasoning in a circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.dating.bounds import Bound, bounds
from onrecord.dating.clues import Clue, clues
from onrecord.dating.links import Link
from onrecord.dating.quoted import shown
from onrecord.dating.spoken import Spoken, spoken
from onrecord.dating.weekdays import Named, named
from onrecord.dating.window import Window, told, window
from onrecord.model.date import DateEstimate, Rejected
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement

_DAY = timedelta(days=1)
_AROUND = 3  # days: reports of one story that name other weekdays appear no farther apart
_LONGEST = 3  # days of an interval that is still an answer
_ENOUGH = 2.5  # log-odds of all that two reports share, from which on they tell of the same days
_MUCH_LIKELIER = 4.0  # log-odds: fifty to one
_LEAD, _HEAD = 1000, 400  # characters: what stands below is as often background
_EXCERPT = 80  # characters of shared words that are shown


@dataclass(frozen=True, slots=True)
class _Proposal:
    """The days that one dated report leaves, how it came to them, and whether words of the report's own chose them."""

    days: Window
    link: Link
    strength: float
    why: tuple[str, ...]
    evidence: tuple[Span, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """What the report itself says of its day: weekdays, clues, and the latest day that it tells of as past."""

    weekdays: tuple[Named, ...]
    clues: tuple[Clue, ...]
    below: Bound | None


def shared_date(report: Report, links: Sequence[Link], statements: Sequence[Statement] = ()) -> DateEstimate | None:
    """The day, or a few days, on which an undated report appeared; None where what it shares does not say.

    `statements` are the report's own, all of them. `why` tells the chain; `rejected` holds the days that weaker links
    would give. The answer does not depend on the order of `links`.
    """
    read = _Read(tuple(named(report)), tuple(clues(report)), bounds(report).below)
    proposals = [one for link in links if (one := _proposed(report, link, read, statements)) is not None]
    if not proposals:
        return None
    proposals.sort(key=lambda one: (-one.strength, one.link.dated.id))
    best = proposals[0]
    rejected: list[Rejected] = []
    for other in proposals[1:]:
        both = best.days.shared(other.days)
        if both is None:
            if best.strength - other.strength < _MUCH_LIKELIER:
                return None  # two that say different things, neither much likelier
            reason = f"{_name(other.link.dated)} shares less with it."
            rejected.append(Rejected(told(other.days)[0], reason, other.evidence))
        elif best.chosen and other.chosen and both.length < best.days.length:
            best = replace(best, days=both, why=(*best.why, *other.why))
    value, precision = told(best.days)
    return DateEstimate(value, precision, "shared", best.evidence, best.why, tuple(rejected))


def _proposed(report: Report, link: Link, read: _Read, statements: Sequence[Statement]) -> _Proposal | None:
    """The days on which the report can have appeared if the link holds; None where that is not likely enough."""
    published = window(link.dated.date)
    if published is None or published.length > _LONGEST or not link.telling:
        return None
    said, counts = spoken(report, statements, link)
    strength = link.strength + counts
    if strength < _ENOUGH:
        return None
    why = [_opening(report, link)]
    evidence = [hull(link.telling[0].own.content)]
    anchor = said.day if said else published.first
    days = _reach(said, published)
    if said:
        why.append(said.why)
        evidence += said.evidence
    if read.below is not None:
        days = {day for day in days if day >= read.below.days.first}
    for clue in read.clues:
        fitting = {day for day in days if clue.holds(day)}
        if not fitting:
            return None  # what the report says of its day does not go with the link
        if fitting != days:
            why.append(clue.told(report.text))
            evidence.append(clue.span)
        days = fitting
    chosen = said is not None or len(days) == 1
    if len(days) > 1:
        latest = _latest(read.weekdays, anchor, days)
        if latest is not None:
            day, name = latest
            why.append(
                f"The latest day that it tells of is {shown(name.span.of(report.text))}, {day.isoformat()}: it appeared"
                " on that day or the next."
            )
            evidence.append(name.span)
            days &= {day, day + _DAY}
            chosen = True
        elif said:
            days &= {anchor, anchor + _DAY}
        else:
            days &= set(Window(published.first - _DAY, published.last + _DAY))
            why.append("Reports with the same words seldom appear more than a day apart.")
    if not days or (max(days) - min(days)).days >= _LONGEST:
        return None
    kept = Window(min(days), max(days))
    return _Proposal(kept, link, strength, tuple(why), tuple(dict.fromkeys(evidence)), chosen)


def _reach(said: Spoken | None, published: Window) -> set[date]:
    """The days among which words of the report choose."""
    high = published.last + _AROUND * _DAY
    if said is None:
        return set(Window(published.first - _AROUND * _DAY, high))
    return {day for day in said.days if day <= max(high, said.day)}


def _latest(own: Sequence[Named], anchor: date, days: set[date]) -> tuple[date, Named] | None:
    """The latest day that the report names as past, by the first word that names it; not after all `days`.

    The first that its lead names is its news, and may lie after the `anchor`, by more than a day only where the first
    sentences name it; the others count up to the anchor, or to the day after the news. None where the lead names none.
    """
    near = _near(anchor)
    first = next((one for one in own if one.depth < _LEAD), None)
    if first is None or (near[first.weekday] > anchor + _DAY and first.depth >= _HEAD):
        return None
    news = near[first.weekday]
    last = min(max(days), max(anchor, news + _DAY))
    past = [(near[one.weekday], one) for one in own if near[one.weekday] <= last]
    day, name = max(past, key=lambda found: (found[0], -found[1].span.start), default=(None, None))
    if day is None or name is None or day + _DAY < min(days):
        return None
    later = any(near[one.weekday] > day + _DAY for one in own)
    return None if later else (day, name)


def _near(anchor: date) -> dict[int, date]:
    """The days around one, by their weekdays."""
    return {day.weekday(): day for day in (anchor + n * _DAY for n in range(-_AROUND, _AROUND + 1))}


def _opening(report: Report, link: Link) -> str:
    pair = link.telling[0]
    words = hull(pair.own.content).of(report.text)
    words = words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"
    more = len({one.own.id for one in link.telling}) - 1
    others = f" and {more} more" if more else ""
    return f"{_name(link.dated)} carries {shown(words)}{others}, too."


def _name(dated: Report) -> str:
    days = window(dated.date)
    when = told(days)[0] if days else ""
    return f"{dated.outlet or 'The report'} of {when} (report {dated.id})"
