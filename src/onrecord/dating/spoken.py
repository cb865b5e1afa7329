"""The day on which shared words were spoken, where both reports say it: "yesterday" here, "on Tuesday" there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.dating.links import Link, Pair
from onrecord.dating.quoted import shown
from onrecord.dating.statement_date import statement_date
from onrecord.dating.window import Window, window
from onrecord.model.date import DateEstimate
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame

_DAY = timedelta(days=1)
_WEEK = 7
_SAME_DAY, _OTHER_DAY, _SPEAKERS_OTHER_DAY = 2.0, -3.0, -1.5  # log-odds
_RECENT = 4 * _DAY  # a report seldom names the weekday of a day farther back without "last"


@dataclass(frozen=True, slots=True)
class Spoken:
    """`day` as the dated report says, the `days` on which the undated one can have appeared by its own words, the
    sentence that says how that follows, and the undated report's words.
    """

    day: date
    days: frozenset[date]
    why: str
    evidence: tuple[Span, ...]


def spoken(report: Report, statements: Sequence[Statement], link: Link) -> tuple[Spoken | None, float]:
    """What both say of the day of shared words, of the likeliest pair of which they say it, and what that counts for
    the link, in log-odds: for it where they agree, against it where they name two days, nothing where one is silent.

    `statements` are those of the undated report: where the sentence itself names no day, those count on which the
    report says that the same speaker spoke, but a speaker may speak on two days.
    """
    against = 0.0
    contents = [span for one in statements for span in one.content]
    for pair in link.telling:
        there = _day(pair, link)
        if there is None or pair.log_odds < 0:
            continue
        for words in _words_of(pair.own, statements):
            found = _counted(report, words, there, contents)
            if found is not None and found[0]:
                days, evidence = found
                here = " ".join(shown(span.of(report.text)) for span in evidence)
                why = f"Both name the day: {here} here, {_said(pair, link)} there."
                return Spoken(there, days, why, evidence), _SAME_DAY
            if found is not None:
                against = min(against, _OTHER_DAY if words is pair.own else _SPEAKERS_OTHER_DAY)
    return None, against


def _day(pair: Pair, link: Link) -> date | None:
    """The one day that the dated report gives the words, a few days before its own."""
    there, published = window(pair.other.date), window(link.dated.date)
    if there is None or published is None or there.length != 1 or published.last - there.first > _RECENT:
        return None
    return there.first


def _words_of(own: Statement, statements: Sequence[Statement]) -> Iterator[Statement]:
    yield own
    if own.speaker is not None:
        name = own.speaker.name.casefold()
        yield from (s for s in statements if s.id != own.id and s.speaker and s.speaker.name.casefold() == name)


def _counted(
    report: Report, words: Statement, then: date, contents: Sequence[Span]
) -> tuple[frozenset[date], tuple[Span, ...]] | None:
    """The days of the week after `then` from which the statement's words of time come to `then`, and these words;
    None where it has none.
    """
    frame = Frame(words.source, words.cue, words.content)
    days: set[date] = set()
    evidence: tuple[Span, ...] | None = None
    for day in Window(then, then + (_WEEK - 1) * _DAY):
        found = statement_date(report.text, DateEstimate(day.isoformat(), "day", "given"), frame, contents)
        if found is None or found.basis != "relative" or found.precision not in {"day", "minute"}:
            return None
        evidence = found.evidence
        if window(found) == Window(then, then):
            days.add(day)
    return (frozenset(days), evidence) if evidence is not None else None


def _said(pair: Pair, link: Link) -> str:
    date = pair.other.date
    if date is None:
        return ""
    words = " ".join(shown(span.of(link.dated.text)) for span in date.evidence)
    return f"{words}, {date.start}," if words else date.start
