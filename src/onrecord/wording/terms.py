"""Words as they are compared: folded, without endings, and weighed by how rare they are in news."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDINGS = ("ingly", "edly", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s")
_KEPT = 6  # letters: truncation serves English retrieval about as well as a stemmer (Frakes 1992, ch. 8)
_SHORTEST = 3
NEGATING = frozenset("not no never none nobody nothing neither nor".split())
_NEGATIONS = NEGATING | {"cannot", "without"}


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of `text` in order, in lower case; apostrophes straight, possessives gone."""
    return tuple(folded(word) for word in _WORD.findall(text))


def folded(word: str) -> str:
    """One word in lower case, its apostrophe straight, without a possessive."""
    return word.casefold().replace("’", "'").removesuffix("'s")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A form that most inflections of an English word share: "governed", "governs", "government" give "govern"."""
    if word[0].isdigit():
        return word.replace(",", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    else:
        word = word.removesuffix("d") if word.endswith("ied") else word
    word = word.removesuffix("e") if len(word) > _SHORTEST else word
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    word = word[:-1] + "i" if word[-1] == "y" else word
    return word[:_KEPT]


def stems(text: Iterable[str]) -> frozenset[str]:
    """The different stems of words."""
    return frozenset(map(stem, text))


@cache
def _reports_with() -> tuple[int, Mapping[str, int]]:
    """In how many of the counted reports each stem stands, and how many were counted."""
    lines = files(__package__).joinpath("frequencies.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, int] = {}
    for line in lines[1:]:
        count, _, those = line.partition(" ")
        found |= dict.fromkeys(those.split(), int(count))
    return int(lines[0]), found


@lru_cache(maxsize=200_000)
def rarity(stemmed: str) -> float:
    """Inverse document frequency, natural logarithm (Spärck Jones 1972): 0 for the commonest words, about 7 at most.

    Counted once on news texts and shipped as a table: were it counted on the record, each new report would
    change the links of all others.
    """
    counted, found = _reports_with()
    return max(0.0, math.log(counted / (found.get(stemmed, 1) + 1)))


def weight(those: Iterable[str]) -> float:
    """The rarity of all of them together."""
    return sum(map(rarity, those))


@lru_cache(maxsize=4096)  # several features ask for the same pair
def common_weight(left: frozenset[str], right: frozenset[str]) -> float:
    """The rarity of the stems that both have, together."""
    return weight(left & right)


def negated(words: Iterable[str]) -> bool:
    """Whether one of these folded words negates."""
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)
