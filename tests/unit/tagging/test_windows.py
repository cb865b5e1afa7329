"""Windows over a section."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagging.windows import LONGEST, WINDOW, WITHIN, cut, weights, windows


@given(
    st.integers(0, 3000),
    st.integers(1, 500),
    st.integers(1, 2),
    st.integers(200, WINDOW - 2),
    st.integers(0, 24),
    st.integers(24, 48),
)
def test_cover(count: int, every: int, kind: int, size: int, before: int, within: int) -> None:
    """Windows cover all wordpieces, are bounded, and neighbours share enough of them."""
    starts = np.where(np.arange(count) % every == 0, kind, 0).astype(np.int8)
    found = cut(starts, size, before, within)
    assert set(range(count)) == {i for a, b in found for i in range(a, b)}
    assert all(0 < b - a <= size for a, b in found)
    for first, second in itertools.pairwise(found):
        assert first[1] - second[0] == (before if starts[first[1]] else within)


def test_short() -> None:
    """What fits into one window is one."""
    assert [(0, LONGEST)] == windows(np.zeros(LONGEST, dtype=np.int8))


def test_paragraph() -> None:
    """A window ends with a paragraph where one ends near the middle, and the next begins there."""
    starts = np.zeros(600, dtype=np.int8)
    starts[[0, 280]] = 2
    assert [(0, 280), (280, 600)] == windows(starts)


def test_quotation() -> None:
    """A paragraph in the outlet's own words is cut at rather than a nearer one that begins with a quotation."""
    starts = np.zeros(600, dtype=np.int8)
    starts[[0, 280]] = 2
    starts[300] = 1
    assert [(0, 280), (280, 600)] == windows(starts)


def test_no_paragraph_near() -> None:
    """Where no paragraph begins near the middle, windows share more."""
    assert [(0, 316), (316 - WITHIN, 600)] == windows(np.zeros(600, dtype=np.int8))


def test_weights() -> None:
    """A wordpiece counts for less towards both ends of its window, and for something everywhere."""
    found = weights(200)
    assert found.min() > 0
    assert (found[0], found[100], found[199]) == (found[199], 1.0, found[0])
