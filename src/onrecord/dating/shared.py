"""The day of a report that carries no date, from what it shares with dated ones.

A report that carries the same words as a dated one tells of the same days. What both say of when those words were
spoken fixes that day; the days that the report itself names choose those on which it can have appeared. Only dates
that reports have of themselves count here, never one that was found in this way: no reasoning in a circle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.dating.bounds import bounds
from onrecord.dating.clues import clues
from onrecord.dating.quoted import shown
from onrecord.dating.statement_date import statement_date
from onrecord.dating.weekdays import Named, named
from onrecord.dating.window import Window, told, window
from onrecord.model.date import DateEstimate, Rejected
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame

_DAY = timedelta(days=1)
_AROUND = 3  # days: reports of one story that name other weekdays appear no farther apart
_LONGEST = 3  # days of an interval that is still an answer
_MOST = 5.0  # log-odds that one pair counts: no single pair outweighs many
_ENOUGH = 3.0  # log-odds of all that two reports share, from which on they tell of the same days
_MUCH_LIKELIER = 2.0  # log-odds: seven to one
_STORY, _CHANCE = 10.0, 0.1  # log-odds that a whole story in common counts; the share that two stories have by chance
_RECENT = 4 * _DAY  # a report seldom names the weekday of a day farther back without "last"
_WORDS = 5  # a content of fewer says too little to be known again: a name, "the deal"
_EXCERPT = 80  # characters of shared words that are shown


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one utterance: `own` of the undated report, `other` of the dated one, dated by its own words.

    `log_odds` is how likely they are one.
    """

    own: Statement
    other: Statement
    log_odds: float


@dataclass(frozen=True, slots=True)
class Link:
    """What the undated report shares with a dated one, whose date is not itself a shared one.

    Pairs that say next to nothing do not count; `story` is the share of their telling words that both have, 0 to 1.
    """

    dated: Report
    pairs: tuple[Pair, ...]
    story: float

    def __post_init__(self) -> None:
        if self.dated.date is None or self.dated.date.basis == "shared":
            raise ValueError(f"report {self.dated.id} has no date of its own")

    @property
    def telling(self) -> tuple[Pair, ...]:
        """The pairs that count, the likeliest first."""
        found = [pair for pair in self.pairs if _tells(pair.own) and _tells(pair.other)]
        return tuple(sorted(found, key=lambda p: (-p.log_odds, p.own.id, p.other.id)))

    @property
    def strength(self) -> float:
        """How likely the two tell of the same days, in log-odds: all pairs together, and what the stories share."""
        words = sum(min(_MOST, max(0.0, pair.log_odds)) for pair in self.telling)
        return words + _STORY * (self.story - _CHANCE)


@dataclass(frozen=True, slots=True)
class _Proposal:
    """The days that one dated report leaves, how it came to them, and whether words of the report's own chose them."""

    days: Window
    link: Link
    why: tuple[str, ...]
    evidence: tuple[Span, ...]
    chosen: bool


def shared_date(report: Report, links: Sequence[Link]) -> DateEstimate | None:
    """The day, or a few days, on which an undated report appeared; None where what it shares does not say.

    `why` tells the chain; `rejected` holds the days that weaker links would give. The answer does not depend on the
    order of `links`.
    """
    own = tuple(named(report))
    proposals = []
    for link in sorted(links, key=lambda one: (-one.strength, one.dated.id)):
        if link.telling and link.strength >= _ENOUGH:
            proposal = _proposed(report, link, own)
            if proposal is not None:
                proposals.append(proposal)
    if not proposals:
        return None
    best = proposals[0]
    rejected: list[Rejected] = []
    why = [*best.why]
    for other in proposals[1:]:
        both = best.days.shared(other.days)
        if both is None:
            if best.link.strength - other.link.strength < _MUCH_LIKELIER:
                return None  # two that say different things, neither much likelier
            reason = f"{_name(other.link.dated)} shares less with it."
            rejected.append(Rejected(told(other.days)[0], reason, other.evidence))
        elif best.chosen and other.chosen and both.length < best.days.length:
            best = _Proposal(both, best.link, best.why, best.evidence, True)
            why += other.why
    value, precision = told(best.days)
    return DateEstimate(value, precision, "shared", best.evidence, tuple(why), tuple(rejected))


def _proposed(report: Report, link: Link, own: Sequence[Named]) -> _Proposal | None:
    """The days on which the report can have appeared if the link holds."""
    published = window(link.dated.date)
    if published is None or published.length > _LONGEST:
        return None
    why = [_opening(report, link)]
    evidence: list[Span] = [hull(link.telling[0].own.content)]
    spoken = _spoken(report, link, published)
    anchor = spoken[0] if spoken else published.first
    days = _reach(anchor, published, bool(spoken))
    if spoken:
        days &= spoken[1]
        why.append(spoken[2])
        evidence += spoken[3]
    below = bounds(report).below
    if below is not None:
        days = {day for day in days if day >= below.days.first}
    for clue in clues(report):
        fitting = {day for day in days if clue.holds(day)}
        if not fitting:
            return None  # what the report says of its day does not go with the link
        if fitting != days:
            why.append(clue.told(report.text))
            evidence.append(clue.span)
        days = fitting
    chosen = bool(spoken) or len(days) == 1
    if len(days) > 1:
        latest = _latest(own, anchor, days)
        if latest is not None:
            day, name = latest
            why.append(f"The latest day of its news is {shown(name.span.of(report.text))}, {day.isoformat()}.")
            evidence.append(name.span)
            days &= {day, day + _DAY}
            chosen = True
        elif spoken:
            days &= {anchor, anchor + _DAY}
        else:
            near = {day for day in days if published.first - _DAY <= day <= published.last + _DAY}
            why.append("Reports with the same words seldom appear more than a day apart.")
            days &= near
    if not days or (max(days) - min(days)).days >= _LONGEST:
        return None
    kept = Window(min(days), max(days))
    return _Proposal(kept, link, tuple(why), tuple(dict.fromkeys(evidence)), chosen)


def _reach(anchor: date, published: Window, spoken: bool) -> set[date]:
    low = anchor if spoken else published.first - _AROUND * _DAY
    high = max(anchor, published.last) + _AROUND * _DAY
    return set(Window(low, high))


def _spoken(report: Report, link: Link, published: Window) -> tuple[date, set[date], str, list[Span]] | None:
    """The day on which shared words were spoken, as the dated report says and the undated one confirms; the days on
    which the undated one can have appeared then; and how that follows.
    """
    for pair in link.telling:
        there = window(pair.other.date)
        if there is None or there.length != 1 or pair.log_odds < 0 or pair.other.date is None:
            continue
        if published.last - there.first > _RECENT:
            continue
        frame = Frame(pair.own.source, pair.own.cue, pair.own.content)
        days, here = set(), None
        for day in Window(there.first, there.first + 6 * _DAY):
            found = statement_date(report.text, DateEstimate(day.isoformat(), "day", "given"), frame)
            if found is not None and found.basis == "relative" and window(found) == there:
                days.add(day)
                here = found
        if here is not None:
            said = " ".join(shown(span.of(link.dated.text)) for span in pair.other.date.evidence)
            words = " ".join(shown(span.of(report.text)) for span in here.evidence)
            why = f"Both say when that was: {words} here, and {said} there, which is {there.first.isoformat()}."
            return there.first, days, why, list(here.evidence)
    return None


def _latest(own: Sequence[Named], anchor: date, days: set[date]) -> tuple[date, Named] | None:
    """The latest day that the report names as past, by the first word that names it; not after all `days`.

    The first that it names is its news, and may lie after the `anchor`; the others count up to the anchor, or to
    the day after the news.
    """
    if not own:
        return None
    near = {day.weekday(): day for day in (anchor + n * _DAY for n in range(-_AROUND, _AROUND + 1))}
    news = near[own[0].weekday]
    last = min(max(days), max(anchor, news + _DAY))
    past = [(near[one.weekday], one) for one in own if near[one.weekday] <= last]
    day, name = max(past, key=lambda found: (found[0], -found[1].span.start), default=(None, None))
    return (day, name) if day is not None and name is not None and day + _DAY >= min(days) else None


def _tells(statement: Statement) -> bool:
    return len(statement.content_text.split()) >= _WORDS


def _opening(report: Report, link: Link) -> str:
    pair = link.telling[0]
    words = hull(pair.own.content).of(report.text)
    words = words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"
    more = len({one.own.id for one in link.telling}) - 1
    others = f" and {more} more" if more else ""
    return f"{_name(link.dated)} carries {shown(words)}{others}, too."


def _name(dated: Report) -> str:
    when = dated.date.value if dated.date else ""
    return f"{dated.outlet or 'The report'} of {when} (report {dated.id})"
