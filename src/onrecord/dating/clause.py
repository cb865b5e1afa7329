"""The words of an attribution: its sentence, without what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
    start = low
    for match in _END.finditer(text, low, at):
        if _ends(text, match):
            start = match.end()
    return start


def _ending(text: str, at: int) -> int:
    """Where the sentence ends that holds the character before `at`, with its full stop."""
    high = min(len(text), at + _REACH)
    return next((m.start() + 1 for m in _END.finditer(text, at, high) if _ends(text, m)), high)


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
