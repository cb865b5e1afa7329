"""Windows over a section."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagging.windows import OVERLAP, WINDOW, weights, windows


@given(st.integers(0, 3000), st.integers(1, 60))
def test_cover(count: int, every: int) -> None:
    """Windows cover all wordpieces, are bounded, and neighbours share enough of them."""
    starts = np.arange(count) % every == 0
    found = windows(starts)
    assert set(range(count)) == {i for a, b in found for i in range(a, b)}
    assert all(0 < b - a <= WINDOW - 2 for a, b in found)
    assert all(first[1] - second[0] >= OVERLAP for first, second in itertools.pairwise(found))


def test_paragraph() -> None:
    """A window starts with a paragraph where one begins shortly before the place at which it has to start."""
    starts = np.zeros(600, dtype=np.bool_)
    starts[[0, 300]] = True
    assert [(0, 382), (300, 600)] == windows(starts)


def test_weights() -> None:
    """A wordpiece counts for less towards both ends of its window, and for something everywhere."""
    found = weights(200)
    assert found.min() > 0
    assert (found[0], found[100], found[199]) == (found[199], 1.0, found[0])
