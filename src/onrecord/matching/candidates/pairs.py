"""Which pairs of statements are worth comparing, and how likely each is one utterance: never all pairs.

A pair is worth it where the two lie in one drawer that is not full, and share enough there: rare words of
some weight, more than one of them where no time is known; a run of words; or what their sentences mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.matching.candidates.blocking import WINDOW, Drawer, Filed, counted_with, filed, full, looked_in
from onrecord.matching.candidates.index import TIED, Cabinet
from onrecord.matching.pairs.cache import Recent
from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.pairs.days import apart
from onrecord.matching.pairs.features.place import same_story
from onrecord.matching.pairs.features.speaker import repeated_by_another, same_speaker
from onrecord.matching.pairs.scoring import odds_from
from onrecord.wording.meaning import nearness
from onrecord.wording.shared_runs import longest_run, telling
from onrecord.wording.terms import weight, words

_SHARED = 2.5  # rarity of shared stems below which a pair is not worth it, unless a run is shared
_SEVERAL = 2  # stems that two must share of which is not known that they belong to one time
_SHARE = 0.05  # of the shorter content's rarity
_ALIKE = 0.6  # cosine
_LONG, _SAID_ONCE = 10, 20.0  # words in a run that is not said twice, and how telling they are
_SEASON, _PRINTED_AGAIN = 60, 30.0  # days; how telling a run of some fifteen words is
_ONE_STORY = 0.5  # how far two reports tell of the same things that are of one story


_filed: Recent[int, tuple[Compared, tuple[Filed, ...]]] = Recent(2_000)


def far_apart(a: Compared, b: Compared) -> bool:
    """Whether the two lie too far apart in time for one occasion.

    Where a statement has no date of its own, that of its report counts, more loosely: reports of other seasons tell of
    other occasions, unless they share words that nobody says twice, as where an old quotation is printed again.
    """
    if a.said is not None and b.said is not None:
        return apart(a.said, b.said) > WINDOW
    if _told_too_early(a, b) or _told_too_early(b, a):
        return True
    left, right = a.said or a.story.published, b.said or b.story.published
    if left is None or right is None or apart(left, right) <= _SEASON:
        return False
    return telling(longest_run(a.words, b.words)) < _PRINTED_AGAIN


def _told_too_early(told: Compared, said: Compared) -> bool:
    """Whether the one stands in a report that appeared before the other was said; a day is left for time zones."""
    published = told.story.published
    return said.said is not None and published is not None and said.said[0] > published[1] + 1


@dataclass(slots=True)
class _Shared:
    """What two statements share in drawers that are not full: `timed` where one is for the time of both."""

    stems: set[str] = field(default_factory=set)
    timed: bool = False
    run: bool = False
    vector: bool = False

    @property
    def enough(self) -> bool:
        """Whether the stems are worth looking at the two."""
        return weight(self.stems) >= _SHARED and (self.timed or len(self.stems) >= _SEVERAL)

    def add(self, why: Filed) -> None:
        if why.what == "word":
            self.stems.add(why.stem)
            self.timed = self.timed or why.drawer.bucket >= 0
        elif why.what == "vector":
            self.vector = True
        else:
            self.run = True


class Candidates:
    """Pairs of a cabinet's statements, each looked at when it is asked for."""

    def __init__(self, cabinet: Cabinet) -> None:
        self._cabinet = cabinet
        self._open: dict[Drawer, bool] = {}
        self._lying: dict[int, frozenset[Drawer]] = {}

    def of(self, n: int) -> Iterator[tuple[int, float]]:
        """All links of a statement, with their odds."""
        one = self._cabinet.compared(n)
        for other, tied in self.worth_comparing(n):
            odds = TIED if tied else odds_from(one, self._cabinet.compared(other), 0.0)
            if odds is not None:
                yield other, odds

    def worth_comparing(self, n: int) -> Iterator[tuple[int, bool]]:
        """The statements that are worth comparing with this one; whether they are one whatever their odds."""
        one = self._cabinet.compared(n)
        found: dict[int, _Shared] = {}
        for why in self.drawers(n):
            if not self._is_open(why.drawer):
                continue
            for drawer in looked_in(why.drawer):
                for other in self._cabinet.members(drawer):
                    if other != n:
                        found.setdefault(other, _Shared()).add(why)
        repeated = self._cabinet.numbers([one.statement.repeats]) if one.statement.repeats else {}
        for other in repeated.values():
            found.setdefault(other, _Shared()).run = True
        for other, shared in found.items():
            tied = self._tied(one, other, shared)
            if tied is not None:
                yield other, tied

    def link(self, a: int, b: int) -> float | None:
        """The odds of the link between two statements; None where there is none."""
        tied = self._compared(a, b)
        if tied is None:
            return None
        return TIED if tied else odds_from(self._cabinet.compared(a), self._cabinet.compared(b), 0.0)

    def still_compared(self, a: int, b: int) -> bool:
        """Whether two statements that are linked are still worth comparing: if so, nothing in their link changes."""
        return self._compared(a, b) is not None

    def _compared(self, a: int, b: int) -> bool | None:
        """Whether two statements are one whatever their odds; None where they are not worth comparing."""
        one, other = self._cabinet.compared(a), self._cabinet.compared(b)
        if one.id == other.statement.repeats or other.id == one.statement.repeats:
            return True
        there = self._lying.get(b)
        if there is None:
            there = self._lying[b] = frozenset(why.drawer for why in self.drawers(b))
        shared: _Shared | None = None
        for why in self.drawers(a):
            if not there.isdisjoint(looked_in(why.drawer)) and self._is_open(why.drawer):
                shared = shared or _Shared()
                shared.add(why)
        return self._tied(one, b, shared) if shared else None

    def drawers(self, n: int) -> tuple[Filed, ...]:
        """Where a statement is filed."""
        one = self._cabinet.compared(n)
        found = _filed.get(id(one))
        if found is None:  # what is kept is alive, so that no other statement can have its number
            found = (one, filed(one))
            _filed.put(id(one), found)
        return found[1]

    def _is_open(self, drawer: Drawer) -> bool:
        known = self._open.get(drawer)
        if known is None:
            most = full(drawer)
            size = sum(self._cabinet.size(one, most + 1) for one in counted_with(drawer))
            known = self._open[drawer] = size <= most
        return known

    def _tied(self, one: Compared, other: int, shared: _Shared) -> bool | None:
        """Whether two that share this are one whatever their odds; None where they are not worth comparing."""
        if not shared.run and not shared.enough and not (shared.vector and self._alike(one, other)):
            return None
        two = self._cabinet.compared(other)
        if one.id == two.statement.repeats or two.id == one.statement.repeats:
            return True
        if far_apart(one, two) or repeated_by_another(one, two):
            return None
        if printed_alike(one, two) or quoted_alike(one, two):
            return True
        worth = shared.run or _worth_it(one, two) or (shared.vector and self._alike(one, other))
        return False if worth else None

    def _alike(self, one: Compared, other: int) -> bool:
        if one.meaning is None:
            return False
        meaning = self._cabinet.meaning(other)
        return meaning is not None and nearness(one.meaning, meaning) >= _ALIKE


def printed_alike(a: Compared, b: Compared) -> bool:
    """Whether both are one sentence to the letter, source and cue included, in two reports of one story.

    A story is asked for because "The company declined to comment" stands in many.
    """
    sentence = _words(a.sentence)
    return len(sentence) >= 5 and sentence == _words(b.sentence) and same_story(a, b)[0] == 1.0


_words = lru_cache(maxsize=10_000)(words)


def quoted_alike(a: Compared, b: Compared) -> bool:
    """Whether one speaker's words run the same for so long that nobody says them twice."""
    if same_speaker(a, b)[0] < 1.0:
        return False
    run = longest_run(a.words, b.words)
    return len(run) >= _LONG and telling(run) >= _SAID_ONCE and same_story(a, b)[0] >= _ONE_STORY


def _worth_it(a: Compared, b: Compared) -> bool:
    both = weight(a.stems & b.stems)
    return both >= _SHARED and both / max(min(a.weight, b.weight), 1.0) >= _SHARE
