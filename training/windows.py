"""The windows that training cuts: cut anywhere, with a wide overlap, so that each statement is whole in one of them.

The program runs with windows that overlap less (`onrecord.tagging.windows`), which costs less and reads as well. The
weights that ship were trained on these.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.tagging.windows import WINDOW

OVERLAP = 64  # wordpieces that two windows share at least


def windows(paragraph_starts: NDArray[np.int8], size: int = WINDOW - 2) -> list[tuple[int, int]]:
    """Start and end of windows of at most `size` wordpieces, over `OVERLAP`, that share at least so many.

    `paragraph_starts` is as in `Section`. A window begins with a paragraph where one begins shortly before the place
    at which it has to begin.
    """
    count = len(paragraph_starts)
    out: list[tuple[int, int]] = []
    start = 0
    while start < count:
        end = min(count, start + size)
        out.append((start, end))
        if end == count:
            break
        latest = end - OVERLAP
        near = np.flatnonzero(paragraph_starts[latest - OVERLAP // 2 : latest + 1])
        start = latest - OVERLAP // 2 + int(near[-1]) if len(near) else latest
    return out
