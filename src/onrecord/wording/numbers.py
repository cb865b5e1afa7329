"""Numbers as they are compared: in figures, whether written in figures or in words."""

from __future__ import annotations

from collections.abc import Iterable

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_IN_WORDS = {word: str(value) for value, word in enumerate(UNITS) if value > 1} | {
    word: str(10 * value) for value, word in enumerate(_TENS, 2)
}


def in_figures(word: str) -> str | None:
    """The number that a folded word is, without separators, None for another word."""
    return _IN_WORDS.get(word) or (word.replace(",", "") if word[0].isdigit() else None)


def numbers(words: Iterable[str]) -> frozenset[str]:
    """The numbers among folded words; "one" is left out, for it is a pronoun as often."""
    return frozenset(number for number in map(in_figures, words) if number)
