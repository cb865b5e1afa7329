"""Statements that a report prints twice, as when its lead is repeated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model.span import Span, shared

_WORD = re.compile(r"\w+")
_TELLING = 4  # words: three may well be said twice


def printed_before(text: str, contents: Sequence[tuple[Span, ...]]) -> tuple[int | None, ...]:
    """For each content in text order, the index of the first earlier one with the same words; None where it is new.

    Case, punctuation and quotation marks do not count; a content of fewer than four words is never a repeat, nor are
    two statements that share one printing of their content.
    """
    seen: dict[tuple[str, ...], int] = {}
    answers: list[int | None] = []
    for index, content in enumerate(contents):
        words = tuple(word.casefold() for span in content for word in _WORD.findall(text, span.start, span.end))
        first = seen.setdefault(words, index) if len(words) >= _TELLING else index
        answers.append(first if first < index and not shared(content, contents[first]) else None)
    return tuple(answers)
