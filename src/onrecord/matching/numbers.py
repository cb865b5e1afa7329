"""Numbers as they are compared: in figures, whether written in figures or in words."""

from __future__ import annotations

from collections.abc import Iterable

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_IN_WORDS = {word: str(value) for value, word in enumerate(_UNITS) if value > 1} | {
    word: str(10 * value) for value, word in enumerate(_TENS, 2)
}


def numbers(words: Iterable[str]) -> frozenset[str]:
    """The numbers among folded words, without separators; "one" is left out, for it is a pronoun as often."""
    found = (_IN_WORDS.get(word) or (word.replace(",", "") if word[0].isdigit() else None) for word in words)
    return frozenset(number for number in found if number)
