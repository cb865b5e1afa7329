"""Whether a place in a text stands in somebody's own words."""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_MARKS = '"“”«»'
_REACH = 2000  # characters of a paragraph that are looked back over


def in_quotation(text: str, at: int) -> bool:
    """Whether a quotation that its paragraph opened before `at` is still open there."""
    start = max(0, at - _REACH)
    for mark in _PARAGRAPH.finditer(text, start, at):
        start = mark.end()
    before = text[start:at]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”") or before.rfind("«") > before.rfind("»")


def shown(words: str) -> str:
    """Words of a text on one line, in quotation marks, as a sentence for people cites them."""
    line = " ".join(words.split()).strip(_MARKS)
    return f"“{line})”" if line.count("(") > line.count(")") else f"“{line}”"
