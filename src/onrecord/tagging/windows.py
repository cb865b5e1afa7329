"""Cutting a section into windows that overlap as little as they can."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

WINDOW = 384  # wordpieces in a window at most, [CLS] and [SEP] included
LONGEST = 350  # wordpieces of text in a window as they are run: a little less costs less, and reads as well
SLACK = 64  # how far a cut may lie from where it would make the windows equal
BEFORE = 0  # wordpieces that a window shares with the one before, where it begins with a paragraph
WITHIN = 32  # the same where it begins within one
QUOTED = 40  # wordpieces by which a paragraph that begins in a quotation has to lie nearer to be cut at
FADED = 32  # wordpieces at both ends of a window that count for less


def windows(paragraph_starts: NDArray[np.int8]) -> list[tuple[int, int]]:
    """Start and end of the windows that are run, which cover the section in order; see `cut`."""
    return cut(paragraph_starts, LONGEST, BEFORE, WITHIN)


def cut(paragraph_starts: NDArray[np.int8], size: int, before: int, within: int) -> list[tuple[int, int]]:
    """Start and end of windows of at most `size` wordpieces, which cover the section in order.

    `paragraph_starts` is as in `Section`. The windows are about as long as each other. They end with a paragraph
    where one ends nearby, for then the next window needs nothing, or little, of this one to be read; rather before a
    paragraph in the outlet's own words than before a quotation, which may be told of in the paragraph before. `before`
    and `within`: how many wordpieces a window shares with the one before it.
    """
    count = len(paragraph_starts)
    starts = np.flatnonzero(paragraph_starts)
    out: list[tuple[int, int]] = []
    start = 0
    while count - start > size:
        left = count - start
        aim = start + left / -(-left // size)
        low, high = max(aim - SLACK, start + within + 1), min(aim + SLACK, start + size)
        near = starts[np.searchsorted(starts, low) : np.searchsorted(starts, high, side="right")]
        if len(near):
            end = int(near[(np.abs(near - aim) + QUOTED * (paragraph_starts[near] == 1)).argmin()])
            following = end - before
        else:
            end = int(min(aim + within // 2, start + size))
            following = end - within
        out.append((start, end))
        start = following
    if start < count:
        out.append((start, count))
    return out


def weights(count: int, faded: int = FADED) -> NDArray[np.float64]:
    """How much each wordpiece of a window counts where windows are merged: less towards the ends."""
    place = np.arange(count, dtype=np.float64)
    near = np.minimum(place + 1, count - place)
    return (np.minimum(near, faded) / faded).astype(np.float64)
