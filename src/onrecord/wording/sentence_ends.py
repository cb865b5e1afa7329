"""Where the sentences of a text end."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate

from onrecord.language.lists import word_set

_LONGEST = 7  # characters of an abbreviation, with what stands before it
_LAST = 12  # characters: a mark, and what may close and follow it
_FINISHED = re.compile(r"[.!?…][\"”’»')\]]*\s*$")
_SPACE = re.compile(r"\s*")
# A sentence ends at . ! ? … with any closing marks, before white space and something that can begin the next one.
_END = re.compile(r"[.!?…]+[\"”’»')\]]*(?=\s+[\"“„‘«'(\[–—-]*[^\W_a-z])|\n")


@lru_cache(maxsize=4)  # each of a report's statements asks
def sentence_ends(text: str) -> tuple[list[int], list[int]]:
    """For each end of a sentence of `text` in order: where its mark begins, and the first place after it."""
    found = [m for m in _END.finditer(text) if not is_abbreviated(text, m.end())]
    return [m.start() for m in found], [m.end() for m in found]


def is_abbreviated(text: str, end: int) -> bool:
    """Whether what stands before `end` is an abbreviation or an initial with its full stop: no sentence ends there."""
    return _abbreviation().search(text, max(0, end - _LONGEST), end) is not None


@cache
def _abbreviation() -> re.Pattern[str]:
    capital = sorted(word.capitalize() for word in word_set("sentences", "abbreviations"))
    small = sorted(word_set("sentences", "small_abbreviations"))
    return re.compile(rf"(?:\b(?:{'|'.join(map(re.escape, (*capital, *small)))})|\b[A-Z])\.\Z")


def ends_within(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends in `text[start:end]`, mark and all."""
    stops, afters = sentence_ends(text)
    first = bisect_left(stops, start)
    return first < len(stops) and afters[first] <= end


@lru_cache(maxsize=4)
def sentence_begins(text: str) -> list[int]:
    """For each end of a sentence of `text` in order: where the next one begins; after a line's end, at once."""
    begins = (
        after if text[stop] == "\n" else _past_space(text, after)
        for stop, after in zip(*sentence_ends(text), strict=True)
    )
    return list(accumulate(begins, max))  # what a line's end parts may lie in the white space behind a full stop


def _past_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def first_sentence(text: str) -> str:
    """What stands before the first end of a sentence."""
    stops, _ = sentence_ends(text)
    return text[: stops[0]] if stops else text


def is_finished(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _FINISHED.search(text[-_LAST:]) is not None
