"""What a network is made of, as it is stored: one `.npz` of plain arrays, written by `training.whole`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.int8]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Linear:
    """A layer x → x·Wᵀ + b in whole numbers.

    The input is multiplied by `before` (one number, or one a column), rounded, moved by `zero` and kept within
    0 … 255, or within 0 … 65,535 where `digits` is 2. `weight` (outputs × inputs) is multiplied with that; the product
    is multiplied by `after` (one number an output) and moved by `shift`, which holds the bias and takes back `zero`.
    """

    weight: Bytes
    before: Floats
    zero: int
    digits: int
    after: Floats
    shift: Floats


@dataclass(frozen=True, slots=True)
class Norm:
    """A layer normalisation: `gain` and `shift` a column, and how finely its two sums are taken.

    `fine` and `fine_squares`: values and their squares are counted in units of one by these, powers of two that keep
    both sums within what a float holds without rounding.
    """

    gain: Floats
    shift: Floats
    fine: float
    fine_squares: float


@dataclass(frozen=True, slots=True)
class Attention:
    """The units in which queries, keys and values are counted, each a whole number from -128 to 127.

    What is attended to stays in units of values; `before` of the layer that follows brings it back.
    """

    query: float
    key: float
    value: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The arrays of a file by name, and what they are together."""

    arrays: dict[str, NDArray[Any]]

    @classmethod
    def read(cls, path: Path) -> Weights:
        """All of `path`."""
        with np.load(path, allow_pickle=False) as stored:
            return cls({name: stored[name] for name in stored.files})

    def table(self, name: str) -> tuple[Bytes, Floats]:
        """An embedding: rows of bytes, and the factor of each row."""
        return self.arrays[f"{name}.weight"], self.arrays[f"{name}.after"]

    def linear(self, name: str) -> Linear:
        """See `Linear`."""
        get = self.arrays
        return Linear(
            get[f"{name}.weight"],
            get[f"{name}.before"],
            int(get[f"{name}.zero"]),
            int(get[f"{name}.digits"]),
            get[f"{name}.after"],
            get[f"{name}.shift"],
        )

    def norm(self, name: str) -> Norm:
        """See `Norm`."""
        fine, squares = self.arrays[f"{name}.fine"].tolist()
        return Norm(self.arrays[f"{name}.gain"], self.arrays[f"{name}.shift"], fine, squares)

    def attention(self, name: str) -> Attention:
        """See `Attention`."""
        return Attention(*self.arrays[f"{name}.units"].tolist())
