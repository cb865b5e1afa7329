"""Utterances, origins and judgements on them, in a record on disk."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.extraction import extract, report_of
from tests.fakes.records import add, exported

from onrecord import Record
from onrecord.errors import NothingToDo
from onrecord.model.report import Report
from onrecord.record.adding import Adding
from onrecord.record.linking import link
from onrecord.store.store import Store

DREDGE = "the harbour of Quelmar will be dredged before the herring season"
KEEPERS = "the lighthouse keepers were never asked about the new foghorn"
REPORTS = [
    report_of(f'The quay was wet. "{DREDGE}," Ana Berg said. Karl Ode said that {KEEPERS}.', outlet="A"),
    report_of(f"Nobody believed it. Ana Berg said that {DREDGE}.", outlet="B", date="2023-03-08"),
    report_of(f"A dredger arrived. Ana Berg said that {DREDGE} in May.", outlet="C", date="2023-03-08"),
    report_of(f"A year went by. Ana Berg said that {DREDGE}.", outlet="D", date="2024-03-08"),
    report_of(f'Karl Ode said that {DREDGE}. "{KEEPERS}," Karl Ode said.', outlet="E"),
    report_of(f"Karl Ode said that {KEEPERS}. Ana Berg denied that {KEEPERS}.", outlet="F", date="2023-03-09"),
]


def added(path: Path, reports: Sequence[Report]) -> None:
    """As `add`, with vectors."""
    store = Store.open(path, link, FakeEmbedder().embed)
    Adding(store, extract).add(reports)
    store.close()


def shared(record: Record) -> list[list[str]]:
    """The outlets of each utterance of several statements."""
    return sorted(
        sorted(record.statement(id).outlet or "" for id in utterance.statements)
        for utterance in record.utterances()
        if len(utterance.statements) > 1
    )


@pytest.mark.parametrize("seed", range(8))
def test_order_of_arrival(tmp_path: Path, seed: int) -> None:
    """The same reports give the same record, byte for byte, in whatever order they come, with vectors and without."""
    reports = REPORTS.copy()
    random.Random(seed).shuffle(reports)
    for name, fill in (("with", added), ("without", add)):
        fill(tmp_path / f"{name}.db", REPORTS)
        fill(tmp_path / f"{name}-other.db", reports)
        assert exported(tmp_path / f"{name}.db") == exported(tmp_path / f"{name}-other.db")


def test_adding_twice(tmp_path: Path) -> None:
    """What is known already changes no utterance."""
    add(tmp_path / "a.db", REPORTS)
    before = exported(tmp_path / "a.db")
    add(tmp_path / "a.db", REPORTS)
    assert before == exported(tmp_path / "a.db")


def test_utterances_across_reports(tmp_path: Path) -> None:
    """One speaker's words in several reports are one utterance; another's, or a year later, are not."""
    add(tmp_path / "a.db", REPORTS)
    with Record.open(tmp_path / "a.db") as record:
        together = shared(record)
        assert ["A", "E", "F"] in together
        assert not any({"B", "D"} <= set(outlets) for outlets in together)


def test_removing_is_never_having_added(tmp_path: Path) -> None:
    """When a report is removed, its neighbours are linked as if it had never come; undoing it brings all back."""
    add(tmp_path / "all.db", REPORTS)
    add(tmp_path / "less.db", REPORTS[1:])
    whole, less = exported(tmp_path / "all.db"), exported(tmp_path / "less.db")
    with Record.open(tmp_path / "all.db") as record:
        judgement = record.remove(REPORTS[0].id, by="Ana")
        assert _without_judgements(less) == _without_judgements(exported(tmp_path / "all.db"))
        record.undo(judgement.id, by="Ana")
    assert _without_judgements(whole) == _without_judgements(exported(tmp_path / "all.db"))


def _without_judgements(lines: bytes) -> list[bytes]:
    return [line for line in lines.splitlines() if b'"type": "judgement"' not in line]


def test_a_former_id_leads_to_the_utterance(tmp_path: Path) -> None:
    """The id that an utterance had when only one of its reports was there still finds it."""
    add(tmp_path / "a.db", [REPORTS[4]])
    with Record.open(tmp_path / "a.db") as record:
        former = {utterance.id for utterance in record.utterances(text="foghorn")}
    add(tmp_path / "a.db", REPORTS)
    with Record.open(tmp_path / "a.db") as record:
        (id,) = former
        found = record.utterance(id)
        assert 3 == len(found.statements)
        assert id == found.id or id in found.former_ids


def test_matches_say_why(tmp_path: Path) -> None:
    """Each statement of an utterance but one is tied to another, with a score and sentences."""
    add(tmp_path / "a.db", REPORTS)
    with Record.open(tmp_path / "a.db") as record:
        (utterance,) = [one for one in record.utterances(text="foghorn") if len(one.statements) == 3]
        assert set(utterance.statements) == {id for match in utterance.matches for id in (match.left, match.right)}
        assert all("same speaker: Karl Ode" in match.why and match.score > 0.5 for match in utterance.matches)


def test_judged_different_and_same(tmp_path: Path) -> None:
    """What a person sets apart or puts together stays so when the reports are read again, until it is undone."""
    path = tmp_path / "a.db"
    add(path, REPORTS[:5])
    before = _without_judgements(exported(path))
    with Record.open(path) as record:
        utterance = next(one for one in record.utterances(text="foghorn") if len(one.statements) == 2)
        apart = record.different(*utterance.statements, by="Ana")
        assert [1, 1] == [len(one.statements) for one in record.utterances(text="foghorn")]
        with pytest.raises(NothingToDo):
            record.different(*utterance.statements, by="Ana")
    add(path, REPORTS)
    with Record.open(path) as record:
        left, right = (record.statement(id).links.utterance for id in utterance.statements)
        assert left != right
        record.undo(apart.id, by="Ana")
        record.remove(REPORTS[5].id, by="Ana")
        other = next(one for one in record.utterances(speaker="berg"))
        together = record.same(other.statements[0], utterance.statements[0], by="Ana")
        assert (
            record.statement(other.statements[0]).links.utterance
            == record.statement(utterance.statements[0]).links.utterance
        )
        record.undo(together.id, by="Ana")
    assert [line for line in before if b'"type": "report"' not in line] == [
        line for line in _without_judgements(exported(path)) if b'"type": "report"' not in line
    ]


def test_owners_collapse_origins(tmp_path: Path) -> None:
    """Outlets of one owner are one origin, as soon as a person says so; the reason names both."""
    add(tmp_path / "a.db", REPORTS)
    with Record.open(tmp_path / "a.db") as record:
        (utterance,) = [one for one in record.utterances(text="foghorn") if len(one.statements) == 3]
        assert 2 == utterance.corroboration
        record.set_owners('[owners]\n"Quelmar Press" = ["a", "E"]\n')
        utterance = record.utterance(utterance.id)
        assert 1 == utterance.corroboration
        (origin,) = record.origins(utterance)
        assert "A and E belong to Quelmar Press." in [reason.why for reason in origin.reasons]
        assert ["Quelmar Press", None] == [one.owner for one in record.outlets()][:2]
