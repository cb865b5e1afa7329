"""What sentences mean, as vectors: worked out by a model that comes in from outside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""One vector a row."""


class Embedder(Protocol):
    """Turns sentences into vectors that lie near where the sentences mean much the same."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, of length 1; a text's vector depends on that text only."""
        ...


def packed(vector: Vectors) -> bytes:
    """A vector as one byte a number, as it is kept; what is compared is what is kept."""
    most = float(np.abs(vector).max(initial=0.0)) or 1.0
    return np.round(vector * (127 / most)).astype(np.int8).tobytes()


def unpacked(raw: bytes) -> Vectors:
    """What `packed` kept, as whole numbers from -127 to 127: sums of their products are exact on every processor."""
    return np.frombuffer(raw, dtype=np.int8).astype(np.float32)


def kept(vector: Vectors) -> Vectors:
    """A vector as it is once it was kept: what is not yet kept is compared so, too."""
    return unpacked(packed(vector))


def nearness(a: Vectors, b: Vectors) -> float:
    """The cosine of two vectors as `unpacked` gives them."""
    lengths = float(a @ a) * float(b @ b)
    return float(a @ b) / math.sqrt(lengths) if lengths else 0.0
