"""Direct, indirect or mixed: whether the outlet gives the words or a rendering of them."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.model.statement import Kind

_LETTERS = re.compile(r"[^\W_]+")


def read_kind(text: str, content: tuple[Span, ...], quoted: NDArray[np.bool_]) -> Kind:
    """The kind of a content, by how many of its words stand inside quotation marks.

    `quoted` has one element a code point of `text`: whether it stands in a quotation. A word or two outside
    ("that", "and") leave a quotation direct.
    """
    inside = outside = 0
    for span in content:
        for word in _LETTERS.finditer(text, span.start, span.end):
            if quoted[word.start()]:
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "direct" if outside <= 2 and inside > 2 * outside else "mixed"
