"""The longest run of words that two texts share."""

from __future__ import annotations

import itertools
from collections import defaultdict
from functools import lru_cache

from onrecord.wording.terms import rarity, stem

_COMMON = 0.5  # what a word without any rarity counts in a run


@lru_cache(maxsize=4096)  # several features ask for the same pair
def longest_run(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    """The longest run of words that stands in both, the first in `left`; empty where they share no two in a row."""
    if _pairs(left).isdisjoint(_pairs(right)):
        return ()
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for j in range(len(right) - 1):
        places[right[j], right[j + 1]].append(j)
    best = end = 0
    ending: dict[int, int] = {}  # length of the run that ends before this place in `right`, in pairs of words
    for i in range(len(left) - 1):
        now = {j + 1: ending.get(j, 0) + 1 for j in places.get((left[i], left[i + 1]), ())}
        longest = max(now.values(), default=0)
        if longest > best:
            best, end = longest, i + 2
        ending = now
    return left[end - best - 1 : end] if best else ()


@lru_cache(maxsize=20_000)
def _pairs(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(itertools.pairwise(words))


def telling(run: tuple[str, ...]) -> float:
    """How telling a run is: the rarity of its words, the common ones counting a little too."""
    return sum(max(_COMMON, rarity(stem(word))) for word in run)
