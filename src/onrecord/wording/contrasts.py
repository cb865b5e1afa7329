"""What sets two wordings apart although the words around it are the same: a figure, a day, an opposite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, TypeVar

from onrecord.wording.alignment import Stretch, stretches
from onrecord.wording.contractions import spoken
from onrecord.wording.figures import Day, Figure, counts_or_dates, days, figures, one_number
from onrecord.wording.opposites import has_opposite, opposite
from onrecord.wording.terms import negated, stem

Kind = Literal["figures", "days", "opposites"]
_Part = TypeVar("_Part", Day, Figure)

_FEW = 6  # words: what has changed more says something else, and not the contrary
_SAME = 0.6  # of the words of the shorter: fewer are no frame in which one word is exchanged for another
_TENSES = {
    **dict.fromkeys(("will", "would", "shall", "'ll", "wo"), "will"),
    **dict.fromkeys(("can", "could"), "can"),
    **dict.fromkeys(("is", "are", "was", "were", "be", "been", "being", "am"), "be"),
    **dict.fromkeys(("has", "have", "had", "having"), "have"),
    **dict.fromkeys(("i", "we", "he", "she", "they", "it", "you"), "i"),
    **dict.fromkeys(("my", "our", "his", "her", "their", "its", "your"), "my"),
    **dict.fromkeys(("me", "us", "him", "them"), "me"),
}
"""What only tells who speaks, and when, is the same word: "I will" and "she would"."""

_AS_GOOD_AS_NOT = frozenset(
    map(stem, "fail refuse stop halt prevent avoid avert against deny denied ban forbid".split())
)


@dataclass(frozen=True, slots=True)
class Contrary:
    """What the one has in the place of what the other has: `left` and `right` are folded words."""

    kind: Kind
    left: str
    right: str


@lru_cache(maxsize=20_000)  # when a report comes, all pairs of a group are asked for, and most of them are old
def contrary(left: tuple[str, ...], right: tuple[str, ...]) -> Contrary | None:
    """The first exchange that makes another statement of the same words, None where there is none."""
    return next(iter(exchanges(left, right)), None) if _may_be_contrary(left, right) else None


def _may_be_contrary(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether it is worth laying the two side by side: each has a word to exchange, and they share words enough."""
    (here, one, telling), (there, other, as_telling) = _looked_over(left), _looked_over(right)
    only, as_only = telling.difference(there), as_telling.difference(here)
    # Of "safe" and "unsafe" only one shows that it has an opposite.
    if not (only and as_only) and not any(word.startswith("un") for word in only | as_only):
        return False
    shorter, longer = sorted((one, other), key=len)
    both = set(longer)
    return sum(word in both for word in shorter) >= _SAME * len(shorter)


@lru_cache(maxsize=20_000)  # each wording is laid beside all others of its group
def _looked_over(words: tuple[str, ...]) -> tuple[tuple[str, ...], list[str], frozenset[str]]:
    """The words as they are spoken, what counts of each where two are laid side by side, and those to exchange."""
    said = spoken(words)
    return said, _framed(said), frozenset(word for word in said if counts_or_dates(word) or has_opposite(word))


def exchanges(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Contrary, ...]:
    """All that makes another statement of the same words, in order.

    What one has must not stand anywhere in the other: who says both is not contradicted by who says one of them. An
    opposite that is negated as well is the same again: "will stay open", "will not close".
    """
    a, b, changed = _sides(left, right)
    found = (
        _other_day(a, b, stretch) or _other_figure(a, b, stretch) or _opposite(a, b, stretch) for stretch in changed
    )
    return tuple(one for one in found if one)


def said_again(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one negates the opposite of what the other says, and so says the same."""
    a, b, changed = _sides(left, right)
    return any(pair and _undone(a, b, *pair) for pair in (_pair(a, b, stretch) for stretch in changed))


@lru_cache(maxsize=256)  # what differs, and what is negated, ask for the same pair
def _sides(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[_Side, _Side, list[Stretch]]:
    """Both as they are compared, and the short stretches that have changed; none where there is no frame."""
    (here, one, _), (there, other, _) = _looked_over(left), _looked_over(right)
    found = stretches(one, other)
    same = sum(stretch.b - stretch.a for stretch in found if stretch.change == "same")
    if not same or same < _SAME * min(len(here), len(there)):
        return _Side(here, 0, 0), _Side(there, 0, 0), []
    both = [stretch for stretch in found if stretch.change in ("same", "changed")]
    first, last = both[0], both[-1]
    return _Side(here, first.a, last.b), _Side(there, first.c, last.d), _short(found)


class _Side:
    """One of the two wordings; what both share, and what stands between, lies from `first` to `last`."""

    def __init__(self, words: tuple[str, ...], first: int, last: int) -> None:
        self.words = words
        self.shared = words[first:last]

    @cached_property
    def days(self) -> list[Day]:
        """The days that it names."""
        return days(self.words)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures that it gives."""
        return figures(self.words)

    def negates_beside(self, word: str) -> bool:
        """Whether it negates, this word set aside: who refuses to raise something does not raise it."""
        rest = [other for other in self.shared if other != word]
        return negated(rest) != any(stem(other) in _AS_GOOD_AS_NOT for other in rest)


def _framed(words: Iterable[str]) -> list[str]:
    return [_TENSES.get(word) or stem(word) for word in words]


def _short(found: list[Stretch]) -> list[Stretch]:
    """The changed stretches of a few words; where one goes on and on at an end, only what touches the rest."""
    short = []
    for number, stretch in enumerate(found):
        if stretch.change != "changed":
            continue
        _, a, b, c, d = stretch
        most = min(b - a, d - c) + 1
        if number == len(found) - 1:
            b, d = min(b, a + most), min(d, c + most)
        elif number == 0:
            a, c = max(a, b - most), max(c, d - most)
        if max(b - a, d - c) <= _FEW:
            short.append(Stretch("changed", a, b, c, d))
    return short


def _other_day(left: _Side, right: _Side, stretch: Stretch) -> Contrary | None:
    found = _exchanged(left.days, right.days, stretch, lambda a, b: a.kind == b.kind, _one_day)
    return Contrary("days", found[0].name, found[1].name) if found else None


def _other_figure(left: _Side, right: _Side, stretch: Stretch) -> Contrary | None:
    """A figure that counts the same as another, neither of which is near one of the other side."""
    found = _exchanged(left.figures, right.figures, stretch, lambda a, b: a.counts == b.counts, one_number)
    if found is None:
        return None
    a, b = found
    return Contrary("figures", " ".join(left.words[a.first : a.end]), " ".join(right.words[b.first : b.end]))


def _exchanged(
    left: Sequence[_Part],
    right: Sequence[_Part],
    stretch: Stretch,
    alike: Callable[[_Part, _Part], bool],
    one: Callable[[_Part, _Part], bool],
) -> tuple[_Part, _Part] | None:
    """The first two of a kind in the changed stretch, neither of which is `one` with any of the other side."""
    for a in left:
        for b in right:
            if (
                alike(a, b)
                and _within(a, stretch.a, stretch.b)
                and _within(b, stretch.c, stretch.d)
                and not any(one(a, other) for other in right)
                and not any(one(b, other) for other in left)
            ):
                return a, b
    return None


def _one_day(a: Day, b: Day) -> bool:
    return a.kind == b.kind and a.name == b.name


def _within(one: Day | Figure, first: int, end: int) -> bool:
    """Whether a word of it has changed; in "22 April" that became "22 March" the other has not."""
    return one.first < end and first < one.end


def _opposite(left: _Side, right: _Side, stretch: Stretch) -> Contrary | None:
    pair = _pair(left, right, stretch)
    return Contrary("opposites", *pair) if pair and not _undone(left, right, *pair) else None


def _undone(left: _Side, right: _Side, a: str, b: str) -> bool:
    return left.negates_beside(a) != right.negates_beside(b)


def _pair(left: _Side, right: _Side, stretch: Stretch) -> tuple[str, str] | None:
    """The only two opposites in a stretch; more undo each other ("back the ban", "oppose the permission")."""
    here, there = left.words[stretch.a : stretch.b], right.words[stretch.c : stretch.d]
    in_place = len(here) == len(there) == 1
    has, other = {stem(word) for word in left.words}, {stem(word) for word in right.words}
    pairs = [
        (a, b)
        for a in here
        for b in there
        if opposite(a, b, in_place=in_place) and stem(a) not in other and stem(b) not in has
    ]
    return pairs[0] if len(pairs) == 1 else None
