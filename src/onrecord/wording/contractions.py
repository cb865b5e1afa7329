"""Contractions as the words that they stand for: "don't" is "do not", whoever wrote it down."""

from __future__ import annotations

from collections.abc import Iterable

_IRREGULAR = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}
_ENDINGS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}


def uncontracted(word: str) -> tuple[tuple[str, int], ...]:
    """The words that a folded word stands for, each with how many letters of it are its own; mostly the word itself.

    "'d" and "'s" stay as they are: either stands for two words.
    """
    if word in _IRREGULAR:
        first, second = _IRREGULAR[word]
        return (first, len(word) - 3), (second, 3)
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word.removesuffix(ending), len(word) - len(ending)), (full, len(ending))
    return ((word, len(word)),)


def spoken(words: Iterable[str]) -> tuple[str, ...]:
    """Folded words with every contraction as the words that it stands for."""
    return tuple(part for word in words for part, _ in uncontracted(word))
