"""What a frame may not be: half headline and half report, a question put in the mouth of who was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame

# "Asked about the bill, she said …", "when he was asked whether …": somebody asked; the one named was asked.
_WAS_ASKED = re.compile(r"(?:(?:when|if|once|is|are|was|were|been|being)\s+(?:\w+ly\s+)?)+asked\b|Asked\b")
_THAT = re.compile(r"\W*that\b", re.IGNORECASE)


def tidy(text: str, zones: Sequence[Zone], frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames without pieces on the other side of a headline's edge, and without a stray "that" before another.

    A headline and the report under it are two texts: nothing said in one is said in the other, however alike the
    words are. A frame that loses all its content is dropped. Who was asked is not the source of the question.
    """
    titles = tuple(zone.span for zone in zones if zone.kind == "title")
    kept = (_tidied(text, titles, frame) for frame in frames)
    return tuple(frame for frame in kept if frame is not None)


def _tidied(text: str, titles: tuple[Span, ...], frame: Frame) -> Frame | None:
    side = _side(frame.cue[0], titles)
    content = tuple(span for span in frame.content if _side(span, titles) == side)
    if len(content) > 1 and _THAT.fullmatch(content[0].of(text)) and _THAT.match(content[1].of(text)):
        content = content[1:]
    if not content:
        return None
    asked = _WAS_ASKED.match(text, frame.cue[0].start, frame.cue[-1].end)
    source = () if asked else tuple(span for span in frame.source if _side(span, titles) == side)
    return replace(frame, source=source, content=content)


def _side(span: Span, titles: tuple[Span, ...]) -> Span | None:
    """The headline that `span` stands in; None in the report's own text."""
    return next((title for title in titles if title.overlaps(span)), None)
