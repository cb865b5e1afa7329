"""Which piece of a source to read first, where a frame has several or one that runs over a paragraph's end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.report_words import Layout

_COMMA = 2  # characters between a source and its cue
_AND = re.compile(r"\b(?:and|or)\s*$")
_BREAK = re.compile(r"\s*[\n\r]\s*")


def pieces(text: str, layout: Layout, frame: Frame) -> list[Span]:
    """The pieces of the frame's source, the likeliest first.

    A piece that runs over the end of a paragraph is cut there: no noun phrase does. Pieces come first that share the
    sentence of the cue nearest to the content and have no other cue of the frame between: "Oduya also issued a
    statement after Amsel told voters that ..." gives Amsel's words.
    """
    cut = [part for span in frame.source for part in _by_paragraph(text, layout, span)]
    if len(cut) < 2:
        return cut
    cue = _cue_of_content(frame)
    return sorted(cut, key=lambda part: _distance(layout, frame.cue, cue, part))


def adjoining(text: str, frame: Frame) -> Span | None:
    """The later one of two pieces that stands right before the cue, where no "and" joins it to the one before."""
    for before, piece in pairwise(frame.source):
        adjoins = any(0 <= cue.start - piece.end <= _COMMA for cue in frame.cue)
        if adjoins and not _AND.search(text, before.end, piece.start):
            return piece
    return None


def _by_paragraph(text: str, layout: Layout, span: Span) -> list[Span]:
    if layout.paragraph(span.start) == layout.paragraph(span.end - 1):
        return [span]
    parts, start = [], span.start
    for match in _BREAK.finditer(text, span.start, span.end):
        if layout.paragraph(match.end()) != layout.paragraph(start):
            if match.start() > start:
                parts.append(Span(start, match.start()))
            start = match.end()
    if start < span.end:
        parts.append(Span(start, span.end))
    return parts


def _cue_of_content(frame: Frame) -> Span:
    def gap(cue: Span) -> int:
        return min(max(c.start - cue.end, cue.start - c.end, 0) for c in frame.content)

    return min(frame.cue, key=gap)


def _distance(layout: Layout, cues: Sequence[Span], cue: Span, part: Span) -> tuple[int, int]:
    """How many paragraphs, and whether another cue, lie between a piece and its cue."""
    low, high = sorted((part.start, cue.start))
    crossed = any(c != cue and low < c.start < high for c in cues)
    return abs(layout.paragraph(part.start) - layout.paragraph(cue.start)), int(crossed)
