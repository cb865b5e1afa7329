"""Two quotations of two people: each is of the one whose name and word of saying stand right beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.wording.quotation_marks import CLOSING, OPENING

_GAP = 2  # characters between a quotation and who says it


def with_own_quotations(text: str, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames, with a quotation that stands right before the source and cue of another moved to that one.

    In "“So what?” said Oduya. “What is a pier for?” Novak demanded." the second quotation is Novak's.
    """
    quoting = [place for place, frame in enumerate(frames) if frame.source and _quotes(text, frame)]
    starts = {_head(frames[place]): place for place in quoting}
    every = [list(frame.content) for frame in frames]
    for place, frame in enumerate(frames):
        for span in frame.content[1:] if len(frame.content) > 1 else ():
            other = _beside(text, span, starts)
            if other is not None and other != place and not any(own.overlaps(span) for own in every[other]):
                every[place].remove(span)
                every[other].append(span)
    return tuple(replace(f, content=tuple(sorted(own))) for f, own in zip(frames, every, strict=True))


def _quotes(text: str, frame: Frame) -> bool:
    """Whether all that the frame holds is quoted: "he pointed out that …" begins a sentence of its own."""
    return all(text[span.start] in OPENING for span in frame.content)


def _head(frame: Frame) -> int:
    return min(span.start for span in (*frame.source, *frame.cue))


def _beside(text: str, span: Span, starts: dict[int, int]) -> int | None:
    """The frame whose source or cue begins right after the quotation; None where the words are none."""
    words = span.of(text).strip()
    if len(words) < 2 or words[0] not in OPENING or words[-1] not in CLOSING:
        return None
    for at in range(span.end, span.end + _GAP + 1):
        if at in starts:
            return starts[at]
        if not text[at : at + 1].isspace() or text[at] in "\r\n":
            return None
    return None
