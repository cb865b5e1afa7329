from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.extraction import extraction_of, report_of
from tests.fakes.records import HARBOUR

from onrecord.record.linking import link
from onrecord.speakers.evidence.same_name import actor_of, name_key


def test_each_its_own() -> None:
    """Before statements are matched, each belongs to an utterance, an occasion and an origin of its own."""
    first, second = link(extraction_of(report_of(HARBOUR)))
    assert first.utterance != second.utterance
    assert first.occasion != second.occasion
    assert first.origin != second.origin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Berg", "ANA  BERG"),
        ("the Harbour Board", "Harbour Board"),
        ("Sean O’Hara", "Sean O'Hara"),
        ("Ana Berg’s", "Ana Berg"),
        ("“Ana Berg”", "Ana Berg"),
    ],
)
def test_one_actor(one: str, other: str) -> None:
    """Letter case, spaces, apostrophes, an article and a possessive make no other actor."""
    assert actor_of(one) == actor_of(other)


def test_two_actors() -> None:
    """Names that differ in a letter are two actors."""
    assert actor_of("Ana Berg") != actor_of("Anna Berg")


@given(st.text(st.characters(exclude_categories=())))
def test_any_name(name: str) -> None:
    """Every name has an id, the same each time, whatever is in it."""
    assert actor_of(name) == actor_of(name)
    assert name_key(name) or not name
