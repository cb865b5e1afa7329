"""The words of an attribution: its sentence, without what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.model.span import Span, hull
from onrecord.model.statement import Frame

_REACH = 500  # characters that are searched for the end of a sentence
_ABBREVIATION = r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bGen)(?<!\bSt)"
_END = re.compile(rf"(?:{_ABBREVIATION}\.|[!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n\s*\n|(?<=[.!?”\"])\n")
BLANK = "\x00"


def clause(text: str, frame: Frame) -> tuple[int, str]:
    """The sentence of the frame's cue, with every character of content blanked out, and where it begins.

    Offsets in it, added to where it begins, are offsets in `text`.
    """
    cue = hull(frame.cue)
    low, high = max(0, cue.start - _REACH), min(len(text), cue.end + _REACH)
    before = [m.end() for m in _END.finditer(text, low, high) if m.end() <= cue.start]
    after = next((m.start() + 1 for m in _END.finditer(text, cue.end, high)), high)
    start = before[-1] if before else low
    return start, _blanked(text[start:after], start, frame.content)


def _blanked(words: str, start: int, spans: Iterable[Span]) -> str:
    for span in spans:
        low, high = max(0, span.start - start), min(len(words), span.end - start)
        if low < high:
            words = words[:low] + BLANK * (high - low) + words[high:]
    return words
