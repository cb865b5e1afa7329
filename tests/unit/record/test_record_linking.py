from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.extraction import extraction_of, report_of, with_everything
from tests.fakes.records import HARBOUR

from onrecord.model.statement import Relay
from onrecord.record.linking import link
from onrecord.speakers.identity import actor_of, name_key

TWICE = "Ana Berg said that the ferry will sail. Later Ana Berg said that the ferry will sail."


def test_repetition_is_one_utterance() -> None:
    """A statement that repeats another of its report belongs to the same utterance and occasion."""
    first, second = link(extraction_of(report_of(TWICE)))
    assert (first.utterance, first.occasion) == (second.utterance, second.occasion)


def test_each_its_own() -> None:
    """Different statements are different utterances, of one origin: the text that they stand in."""
    first, second = link(extraction_of(report_of(HARBOUR)))
    assert first.utterance != second.utterance
    assert first.occasion != second.occasion
    assert first.origin == second.origin


def test_copies_are_one_origin() -> None:
    """The same text in two outlets reached both by one way."""
    (one, _), (other, _) = (link(extraction_of(report_of(HARBOUR, outlet=name))) for name in ("Shoreline", "Ancre"))
    assert one.origin == other.origin
    assert one.utterance != other.utterance


def test_a_relay_is_another_origin() -> None:
    """Words that a report has through a relay have another origin than its own."""
    extraction = extraction_of(report_of(HARBOUR))
    first, second = extraction.statements
    relayed = replace(second, relay=Relay("VELTA", second.cue[0]))
    own, through = link(replace(extraction, statements=(first, relayed)))
    assert own.origin != through.origin


def test_one_occasion() -> None:
    """Two statements of one principal, on one date, through one channel, are of one occasion."""
    extraction = extraction_of(report_of(HARBOUR))
    links = link(replace(extraction, statements=tuple(map(with_everything, extraction.statements))))
    assert 1 == len({linked.occasion for linked in links})
    assert 2 == len({linked.utterance for linked in links})


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
