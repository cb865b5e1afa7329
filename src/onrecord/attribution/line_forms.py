"""What statements found by the form of lines share: paragraphs, a few words, and the frame that is made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.span import Span
from onrecord.model.tags import Frame

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # one letter
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_PARAGRAPH = re.compile(r"[^\s][^\n]*")


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The lines that are not blank, without the blanks around them."""
    for found in _PARAGRAPH.finditer(text, start, len(text) if end is None else end):
        yield Span(found.start(), found.start() + len(found.group().rstrip()))


def formed(source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...], sure: float) -> Frame:
    """A frame that form alone shows; `sure` is what the tagger would say of it, 0 to 1."""
    named = sure if source else 0.0
    return Frame(
        source,
        cue,
        content,
        source_score=named,
        cue_score=sure,
        content_score=sure,
        source_link=named,
        content_link=sure,
    )
