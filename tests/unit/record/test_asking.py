from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add

from onrecord import Record
from onrecord.errors import UnknownId


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    add(tmp_path / "a.db", [report_of(HARBOUR, outlet="Shoreline"), report_of(COUNCIL, outlet="Ancre")])
    with Record.open(tmp_path / "a.db", create=False) as opened:
        yield opened


def test_every_statement_in_one_utterance(record: Record) -> None:
    """Every statement stands in exactly one utterance."""
    members = sorted(id for utterance in record.utterances() for id in utterance.statements)
    assert sorted(statement.id for statement in record.statements()) == members


def test_utterances_of_a_speaker(record: Record) -> None:
    """Utterances are asked for as statements are, and come in the order of these."""
    statements = {statement.id for statement in record.statements(speaker="ode")}
    assert [statements] == [set(utterance.statements) for utterance in record.utterances(speaker="ode")]


def test_utterances_of_many_origins(record: Record) -> None:
    """Those that fewer origins carry than asked for are left out."""
    assert [] == list(record.utterances(min_origins=3))


def test_limit_counts_utterances(record: Record) -> None:
    """A limit is one of utterances."""
    assert 2 == len(list(record.utterances(limit=2)))


def test_utterance_by_the_beginning_of_its_id(record: Record) -> None:
    """An utterance, its occasion and its origins are found by ids, or by what these begin with."""
    utterance = next(record.utterances())
    assert utterance == record.utterance(utterance.id[:9])
    assert utterance.id in record.occasion(utterance.occasion[:9]).utterances
    assert utterance.origins == tuple(origin.id for origin in record.origins(utterance))


def test_actor_by_name_and_by_id(record: Record) -> None:
    """An actor is found by a word of its name, or by its id."""
    actor = record.actor("ode")
    assert "Karl Ode" == actor.name
    assert actor == record.actor(actor.id)


def test_actors_by_name(record: Record) -> None:
    """Actors come by name, all or those whose names hold what is asked for."""
    names = [actor.name for actor in record.actors()]
    assert sorted(names, key=str.casefold) == names
    assert ["Ana Berg"] == [actor.name for actor in record.actors("berg")]


def test_outlets_by_name(record: Record) -> None:
    """Outlets come by name."""
    assert ["Ancre", "Shoreline"] == [outlet.name for outlet in record.outlets()]


@pytest.mark.parametrize("id", ["u0000", "", "nobody"])
def test_what_is_not_there(record: Record, id: str) -> None:
    """An id or a name that fits nothing, or more than one, is refused with a sentence."""
    with pytest.raises(UnknownId):
        record.utterance(id)
    with pytest.raises(UnknownId):
        record.actor(id)
