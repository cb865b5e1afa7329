"""Names spelt otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.evidence.spelling_keys import name_words, one_person, skeleton
from onrecord.speakers.identity.links import SURE

NAMES = st.lists(st.text("abdehiklmnorsuvy", min_size=2, max_size=9), min_size=2, max_size=4).map(tuple)


@pytest.mark.parametrize(
    ("left", "right"),
    [("sergey", "sergei"), ("shoigu", "shoygu"), ("mujahid", "mujaheed"), ("khan", "han"), ("zhukov", "jukov")],
)
def test_transliterations_sound_alike(left: str, right: str) -> None:
    """Two ways to write one sound in Latin letters give one skeleton."""
    assert skeleton(left) == skeleton(right)


@given(NAMES, NAMES)
def test_being_one_person_has_no_direction(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """The score of two names is the same both ways, between 0 and 1, and 1 for a name with itself."""
    assert one_person(left, right) == one_person(right, left)
    assert 0 <= one_person(left, right) <= 1
    assert 1 == one_person(left, left)


@pytest.mark.parametrize(("left", "right", "likely"), [("bill", "william", True), ("bill", "walter", False)])
def test_a_nickname_may_be_the_name(left: str, right: str, likely: bool) -> None:
    """A nickname shows little by itself: less than a name alone must, and more than nothing."""
    assert likely == (0 < one_person((left, "oduya"), (right, "oduya")) < SURE)


def test_honours_and_suffixes_are_no_part_of_a_name() -> None:
    """ "Dr. Ida Oduya Jr." is Ida Oduya."""
    assert ("ida", "oduya") == name_words("Dr. Ida Oduya Jr.")
