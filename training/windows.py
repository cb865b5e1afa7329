"""The windows that training cuts: they share more than those that are run, so that each statement is whole in one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onrecord.tagging.windows import LONGEST, cut

BEFORE, WITHIN = 24, 48  # wordpieces, as in `onrecord.tagging.windows`


def windows(paragraph_starts: NDArray[np.int8], size: int = LONGEST) -> list[tuple[int, int]]:
    """As `onrecord.tagging.windows.windows`."""
    return cut(paragraph_starts, size, BEFORE, WITHIN)
