"""The conditions that one wording has and another leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.wording.alignment import Stretch
from onrecord.wording.terms import stem
from onrecord.wording.tokens import Word

_SETTING = frozenset("if unless provided providing".split())
_UNTIL = frozenset({"until", "till"})
_AS_GOOD = _SETTING | _UNTIL | frozenset("once when whenever lest whether should".split())
_PHRASES = tuple(
    tuple(phrase.split()) for phrase in ("as long as", "so long as", "on condition", "only when", "only once")
)
_ASKED = frozenset(map(stem, "ask wonder know tell doubt see sure unclear question as even".split()))
"""Before "if": whoever asks if it rains sets no condition, nor does who goes even if it rains."""


def lost_condition(here: Sequence[Word], there: Sequence[str], found: Sequence[Stretch]) -> list[Word]:
    """The words of the condition that a sentence of `here` sets, none where `there` sets one as well.

    Only sentences of which something stays are looked at; a condition that went with its whole sentence set none for
    the others.
    """
    if not _AS_GOOD.isdisjoint(there) or any(_at(there, n) for n in range(len(there))):
        return []
    same = {n for stretch in found if stretch.change == "same" for n in range(stretch.a, stretch.b)}
    dropped = {n for stretch in found if stretch.change == "dropped" for n in range(stretch.a, stretch.b)}
    kept = {here[n].sentence for n in same}
    for n, clause in _conditions(here):
        gone = here[n].folded not in _UNTIL or all(one in dropped for one in clause)
        if gone and (not same or here[n].sentence in kept):
            return [here[one] for one in clause]
    return []


def _conditions(words: Sequence[Word]) -> Iterator[tuple[int, list[int]]]:
    """Where each condition begins, and the places of its words."""
    folded = [word.folded for word in words]
    for n, word in enumerate(folded):
        asked = n > 0 and stem(folded[n - 1]) in _ASKED
        if (word in _SETTING and not asked) or word in _UNTIL or _at(folded, n):
            yield n, [m for m in range(n, len(words)) if words[m].clause == words[n].clause]


def _at(words: Sequence[str], n: int) -> bool:
    return any(tuple(words[n : n + len(phrase)]) == phrase for phrase in _PHRASES)
