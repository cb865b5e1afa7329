"""The words of an attribution: its sentence, without what was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame

_REACH = 500  # characters that are searched for the end of a sentence
_END = re.compile(r"[.!?…][\"”’')\]]*\s+|\n")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|St|Prof|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec))$")
BLANK = "\x00"


def clause(text: str, frame: Frame, contents: Iterable[Span] = ()) -> tuple[int, str]:
    """The sentence of the frame's cue, with every character of content blanked out, and where it begins.

    `contents` are those of other statements: they are blanked out as well, but for those that hold the cue. Offsets in
    the sentence, added to where it begins, are offsets in `text`.
    """
    cue = hull(frame.cue)
    start, end = _beginning(text, cue.start), _ending(text, cue.end)
    others = (span for span in contents if start < span.end and span.start < end and not span.overlaps(cue))
    return start, _blanked(text[start:end], start, [*frame.content, *others])


def sentence(text: str, at: int) -> Span:
    """The sentence that holds the character at `at`."""
    return Span(_beginning(text, at), _ending(text, at + 1))


def _beginning(text: str, at: int) -> int:
    """Where the sentence begins that holds `at`."""
    low = max(0, at - _REACH)
    _, begins = _seams(text)
    before = bisect_right(begins, at)
    return max(low, begins[before - 1]) if before else low


def _ending(text: str, at: int) -> int:
    """Where the sentence ends that holds the character before `at`, with its full stop."""
    high = min(len(text), at + _REACH)
    ends, _ = _seams(text)
    after = bisect_right(ends, at)
    return min(high, ends[after]) if after < len(ends) else high


@lru_cache(maxsize=4)  # every statement of a report asks for the seams of the same text
def _seams(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences of a text end, each with its full stop, and where those after them begin."""
    found = [match for match in _END.finditer(text) if _ends(text, match)]
    return [match.start() + 1 for match in found], [match.end() for match in found]


def _ends(text: str, match: re.Match[str]) -> bool:
    mark, after = match.group(), text[match.end() : match.end() + 2].lstrip("\"“‘'([")
    if mark[0] == "\n":
        return True
    if after[:1].islower() or (after and not after[0].isalnum()):
        return "\n" in mark
    return mark[0] != "." or not _ABBREVIATED.search(text, max(0, match.start() - 6), match.start())


def _blanked(words: str, start: int, spans: Iterable[Span]) -> str:
    for span in spans:
        low, high = max(0, span.start - start), min(len(words), span.end - start)
        if low < high:
            words = words[:low] + BLANK * (high - low) + words[high:]
    return words
