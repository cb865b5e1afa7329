"""What sentences mean, as vectors: worked out by a model that comes in from outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""One vector a row, each of length 1; their products are cosines."""


class Embedder(Protocol):
    """Turns sentences into vectors that lie near where the sentences mean much the same."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, of length 1; a text's vector depends on that text only."""
        ...


def neighbours(vectors: Vectors, group: Sequence[int], least: float, most: int, rows: int) -> list[tuple[int, int]]:
    """Pairs within `group` (places in `vectors`, in order) whose cosine is `least` or more: `most` for each place.

    Each place is compared with the `rows` that follow it in the group, so that the work grows with the group's size.
    """
    found: list[tuple[int, int]] = []
    for start in range(0, len(group), rows):
        here, there = group[start : start + rows], group[start : start + 2 * rows]
        cosines = vectors[list(here)] @ vectors[list(there)].T
        for i in range(len(here)):
            near = np.flatnonzero(cosines[i, i + 1 :] >= least) + i + 1
            best = near[np.argsort(-cosines[i, near], kind="stable")[:most]]
            found += [(min(here[i], there[j]), max(here[i], there[j])) for j in best.tolist()]
    return found
