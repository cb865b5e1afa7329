"""Cutting a section into windows that overlap."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

WINDOW = 384  # wordpieces in a window, [CLS] and [SEP] included
OVERLAP = 64


def windows(
    paragraph_starts: NDArray[np.bool_], size: int = WINDOW - 2, overlap: int = OVERLAP
) -> list[tuple[int, int]]:
    """Start and end of windows of at most `size` wordpieces that share at least `overlap`.

    A window starts at a paragraph where one begins shortly before the place at which it has to start.
    """
    count = len(paragraph_starts)
    out: list[tuple[int, int]] = []
    start = 0
    while start < count:
        end = min(count, start + size)
        out.append((start, end))
        if end == count:
            break
        latest = end - overlap
        near = np.flatnonzero(paragraph_starts[latest - overlap // 2 : latest + 1])
        start = latest - overlap // 2 + int(near[-1]) if len(near) else latest
    return out


def weights(count: int, overlap: int = OVERLAP) -> NDArray[np.float32]:
    """How much each wordpiece of a window counts where windows are merged: less towards the ends."""
    place = np.arange(count, dtype=np.float32)
    near = np.minimum(place + 1, count - place)
    return (np.minimum(near, overlap) / overlap).astype(np.float32)
