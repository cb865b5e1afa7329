"""Words of the news that say the opposite of each other, in one table of our own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from onrecord.language.lists import subject
from onrecord.wording.terms import stem


def opposite(left: str, right: str, *, in_place: bool) -> bool:
    """Whether two folded words say the opposite; `in_place` where one stands in the place of the other."""
    if {left, right} in ({"un" + left, left}, {"un" + right, right}):
        return "unless" not in (left, right)
    first, second = stem(left), stem(right)
    return second in _table().get(first, ()) or (in_place and second in _small().get(first, ()))


def has_opposite(word: str) -> bool:
    """Whether a folded word may have an opposite: it stands in the tables, or begins like "unsafe"."""
    first = stem(word)
    return first in _table() or first in _small() or word.startswith("un")


@cache
def _table() -> Mapping[str, frozenset[str]]:
    return _read("opposites")


@cache
def _small() -> Mapping[str, frozenset[str]]:
    return _read("in_place")


def _read(name: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in subject("opposites")[name].strip().splitlines():
        left, right = ([stem(word) for word in side.split()] for side in line.split("|"))
        for one in left:
            found[one].update(right)
        for one in right:
            found[one].update(left)
    return {one: frozenset(others) for one, others in found.items()}
