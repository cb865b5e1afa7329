"""Paragraphs in single quotation marks, as tabloids have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n]+")
_OPENING = re.compile(r"[ \t]*(?=[‘'][A-Z])")
_CLOSING = re.compile(r"(?<=[.!?…,])[’'](?![^\W_])")


def in_single_marks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each paragraph that is a quotation in single marks and nothing else, in text order; the last
    says whether the paragraph leaves it open.

    "‘We wait,’ Oduya said" is none. An apostrophe closes nothing, for no stop stands before it; one that is left open
    goes on in the next paragraph, which opens with a mark, too.
    """
    lines = [found for found in _LINE.finditer(text) if found.group().strip()]
    for place, line in enumerate(lines):
        opening = _OPENING.match(text, line.start(), line.end())
        if opening is None:
            continue
        end = line.start() + len(line.group().rstrip())
        closed = next((mark.end() for mark in _CLOSING.finditer(text, opening.end() + 1, end)), None)
        after = lines[place + 1] if place + 1 < len(lines) else None
        if closed == end:
            yield opening.end(), end, False
        elif closed is None and after is not None and _OPENING.match(text, after.start(), after.end()):
            yield opening.end(), end, True
