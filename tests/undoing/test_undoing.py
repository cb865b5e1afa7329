"""What people decide, and take back, with the models that ship: `make torture` tries more (ONRECORD_UNDONE)."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from itertools import permutations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.fakes.decisions import DECISIONS, undecided

from onrecord import Record, verify
from onrecord.errors import NothingToDo, UnknownId, UsageError
from onrecord.model.judgement import Judgement
from onrecord.model.tags import Tagger
from onrecord.record.inputs import shipped_embedder, shipped_tagger
from onrecord.sample import meta_table, reports_folder
from onrecord.wording.meaning import Embedder

TIMES = int(os.environ.get("ONRECORD_UNDONE", "8"))
STORIES = Path(__file__).parents[3] / "shared" / "data" / "stories"

Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(DECISIONS)), st.integers(0, 9_999), st.integers(0, 9_999)), max_size=8
)
often = settings(max_examples=TIMES, suppress_health_check=list(HealthCheck))


@cache
def tagger() -> Tagger:
    return shipped_tagger()


@cache
def embedder() -> Embedder:
    return shipped_embedder()


def opened(path: Path) -> Record:
    return Record.open(path, tagger=tagger, embedder=embedder)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    with opened(folder / "sample.db") as record:
        record.add(reports_folder(), meta=meta_table())
    return folder / "sample.db"


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of real reports on two stories."""
    if not STORIES.exists():
        pytest.skip("there is no ../shared")
    path = tmp_path_factory.mktemp("stories") / "stories.db"
    with opened(path) as record:
        record.add([STORIES / "story_0", STORIES / "story_2"])
    return path


@contextmanager
def copied(path: Path) -> Iterator[Record]:
    """A copy of a record, open."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        shutil.copy(path, copy)
        with opened(copy) as record:
            yield record


def decided(record: Record, steps: list[Step]) -> list[Judgement]:
    """What of these decisions could be made."""
    made: list[Judgement] = []
    for kind, a, b in steps:
        try:
            made.append(DECISIONS[kind](record, a, b))
        except (NothingToDo, UnknownId, UsageError):
            continue
    return made


def undone(path: Path, steps: list[Step], random: Random) -> None:
    """Decide, take all back in any order, and compare."""
    with copied(path) as record:
        before = undecided(record)
        made = decided(record, steps)
        random.shuffle(made)
        for one in made:
            record.undo(one.id, by="Ana")
        assert before == undecided(record)


@often
@given(steps=STEPS, random=st.randoms(use_true_random=False))
def test_undo_gives_back_the_sample(sample: Path, steps: list[Step], random: Random) -> None:
    """Whatever was decided about the sample, undone in any order, leaves the export as it was, byte for byte."""
    undone(sample, steps, random)


@pytest.mark.shared
@settings(often, max_examples=max(1, TIMES // 2))
@given(steps=STEPS, random=st.randoms(use_true_random=False))
def test_undo_gives_back_stories(stories: Path, steps: list[Step], random: Random) -> None:
    """Whatever was decided about real reports, undone in any order, leaves the export as it was, byte for byte."""
    undone(stories, steps, random)


MERGED: list[Step] = [("add", 7384, 1601), ("add", 1322, 350), ("merge", 5000, 1051)]  # whose name follows the counts


@often
@given(steps=STEPS, random=st.randoms(use_true_random=False))
@example(steps=MERGED, random=Random(5))
def test_what_is_derived_follows_from_what_holds(sample: Path, steps: list[Step], random: Random) -> None:
    """After decisions, some of them taken back, all that is derived is what comes of deriving it anew."""
    with copied(sample) as record:
        for one in decided(record, steps):
            if random.random() < 0.5:
                again = record.undo(one.id, by="Ana")
                if random.random() < 0.5:
                    record.undo(again.id, by="Ana")
        path = record.path
        assert () == verify(path).faults


def test_what_comes_back_is_linked_by_its_meaning(sample: Path) -> None:
    """Each report and each statement of an utterance, taken out and brought back, is linked for the same reasons."""
    with copied(sample) as record:
        before = undecided(record)
        for utterance in [one for one in record.utterances() if len(one.statements) > 1][:4]:
            record.undo(record.reject(utterance.statements[-1], by="Ana").id, by="Ana")
        record.undo(record.remove(next(record.reports()).report.id, by="Ana").id, by="Ana")
        assert before == undecided(record)


def test_what_was_told_the_same_is_taken_back_while_a_report_is_out(sample: Path) -> None:
    """Two utterances told to be one, a report of one of them removed, then both taken back in this order."""
    with copied(sample) as record:
        before = undecided(record)
        several = [one.statements for one in record.utterances() if len(one.statements) > 1]
        for one, other in permutations(several[3::5], 2):
            same = record.same(one[0], other[0], by="Ana").id
            removed = record.remove(record.statement(one[-1]).statement.report, by="Ana").id
            for id in (same, removed):
                record.undo(id, by="Ana")
            assert before == undecided(record)


def harmed(path: Path) -> None:
    """Take a vector from the record, and all that was found with it, as version 9 did when a statement came back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM meaning WHERE statement IN (SELECT id FROM statement WHERE n % 3 = 0)")
    with Record.open(path, tagger=tagger) as record:  # without the model of meaning: the vectors stay away
        record.relink()


def made_older(path: Path) -> None:
    """Bring a record back to the schema of version 9."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE compared ADD COLUMN vector BLOB")
        connection.execute(
            "UPDATE compared SET vector = (SELECT m.vector FROM meaning m JOIN statement s"
            " ON m.report = s.report AND m.statement = s.id WHERE s.n = compared.statement)"
        )
        connection.execute("DROP TABLE meaning")
        for table in ("report", "given", "judgement", "actors_file", "owners"):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN seal")
        connection.execute("DELETE FROM migration WHERE name = 'soundness'")


@pytest.mark.parametrize("put_right", [made_older, None], ids=["by opening what an older version left", "by relink"])
def test_a_harmed_record_is_put_right(sample: Path, tmp_path: Path, put_right: Callable[[Path], None] | None) -> None:
    """A record that lost vectors through undo, as older versions lost them, exports what it should again."""
    path = tmp_path / "harmed.db"
    shutil.copy(sample, path)
    with opened(path) as record:
        before = undecided(record)
    harmed(path)
    with Record.open(path, tagger=tagger) as record:
        assert before != undecided(record)
    assert "vector" in {fault.kind for fault in verify(path).faults}
    if put_right is not None:
        put_right(path)
    with opened(path) as record:
        if put_right is None:
            record.relink()
        assert before == undecided(record)
    assert () == verify(path).faults
