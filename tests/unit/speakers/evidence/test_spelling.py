"""When two spellings are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.evidence.spelling import distance, one_name, spelt_alike

WORDS = st.text(alphabet="abcdef", min_size=0, max_size=10)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("oduya", "oduia", True),
        ("dmitry", "dimitry", True),
        ("ivanovic", "ivanovitch", True),
        ("oduya", "aduya", False),
        ("lee", "lea", False),
        ("novak", "novara", False),
    ],
)
def test_spellings(left: str, right: str, expected: bool) -> None:
    """Longer words may differ in a letter or two after the first; short ones not at all."""
    assert expected == spelt_alike(left, right)


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("ida oduya", "ida maria oduya", True),
        ("i oduya", "ida oduya", True),
        ("ben oduya", "benjamin oduya", True),
        ("ida m oduya", "ida maria oduya", True),
        ("ida oduya", "tomas oduya", False),
        ("ida petra oduya", "ida maria oduya", False),
        ("oduya", "ida oduya", False),
    ],
)
def test_forms_of_one_name(short: str, full: str, expected: bool) -> None:
    """Middle names may be missing or abbreviated, first names abbreviated; nothing else may differ."""
    assert expected == one_name(short.split(), full.split())


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways(left: str, right: str) -> None:
    """The distance is a distance: symmetric, nothing only for equal words, capped one above its limit."""
    found = distance(left, right, 3)

    assert found == distance(right, left, 3)
    assert (found == 0) == (left == right)
    assert 0 <= found <= 4
