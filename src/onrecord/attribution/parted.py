"""One sentence parted by its attribution: "By May, the union says, every crew will be out"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.attribution.clauses import sentence_around
from onrecord.attribution.phrases import only_names
from onrecord.model.span import Span, Taken, hull
from onrecord.model.tags import Frame

_QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)[‘']\w")
_LONGEST = 300  # characters of a half
# What only joins a sentence to the one before belongs to the outlet as much as to who speaks.
_JOINS = re.compile(
    r"\W*(?:however|meanwhile|but|still|instead|besides|moreover|also|yet|and|so|then|thus|therefore|indeed|overall|nevertheless"
    r"|nonetheless|additionally|furthermore|further|separately|similarly|likewise|(?:in|by|on|for|as|at) (?:\w+ )?"
    r"(?:addition|contrast|example|instance|response|reply|return|turn|fact|result|particular|statement|interview|letter"
    r"|speech|post|tweet|conference|briefing|time|report))\W*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:\w+ing|and|but|or|who|which|whose|whom|after|while|as|although|though|because|when|before|where"
    r"|in an?|at an?|according|with|on|during|speaking)\b"
)
_MEANT_TIME = re.compile(r"\W*(?:on|late|early|last)\b[^,]*day\b\W*", re.IGNORECASE)


def whole(text: str, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames, each with both halves of a sentence that its attribution parts, where the tagger found one half."""
    marked = Taken(span for frame in frames for span in (*frame.source, *frame.cue, *frame.content))
    return tuple(_whole(text, frame, marked) for frame in frames)


def _whole(text: str, frame: Frame, marked: Taken) -> Frame:
    if not frame.source:
        return frame
    block = hull((*frame.source, *frame.cue))
    around = sentence_around(text, block)
    before, after = text[around.start : block.start].rstrip(), text[block.end : around.end]
    if not before.endswith(",") or not after.startswith(",") or any(span.overlaps(block) for span in frame.content):
        return frame
    left = _span(text, around.start, around.start + len(before) - 1)
    right = _span(text, block.end + 1, around.end)
    if left is None or right is None or _QUOTED.search(text, around.start, around.end):
        return frame
    has_left = any(span.overlaps(left) for span in frame.content)
    has_right = any(span.overlaps(right) for span in frame.content)
    if has_right and not has_left and not marked.overlaps(left):
        if _JOINS.fullmatch(left.of(text)) or _MEANT_TIME.fullmatch(left.of(text)):
            return frame
        return replace(frame, content=(left, *frame.content))
    if has_left and not has_right and not marked.overlaps(right):
        if not only_names(text, (left,)) or _GOES_ON.match(text, right.start):
            return frame
        return replace(frame, content=(*frame.content, right))
    return frame


def _span(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    stop = start + len(words.rstrip(" \t\n.;:!?…"))
    return Span(begin, stop) if begin < stop <= begin + _LONGEST else None
