from __future__ import annotations

import multiprocessing
import sqlite3
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add, exported, names_in

from onrecord.errors import NoBackup
from onrecord.record.linking import link
from onrecord.store.store import Store

SPAWN = multiprocessing.get_context("spawn")


def _add(path: Path) -> None:
    add(path, [report_of(f"{HARBOUR} Ana Berg said that boat {number} is late.") for number in range(80)])


def back_up(path: Path, target: Path) -> None:
    store = Store.open(path, link, create=False)
    try:
        store.back_up(target)
    finally:
        store.close()


def test_while_others_write(tmp_path: Path) -> None:
    """Copies made while another process adds are sound records of whole reports, each holding what was there then."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    writer = SPAWN.Process(target=_add, args=(path,))
    writer.start()
    held: list[int] = []
    while writer.is_alive() or not held:
        copy = tmp_path / f"{len(held)}.db"
        back_up(path, copy)
        connection = sqlite3.connect(copy)
        assert [] == connection.execute("PRAGMA foreign_key_check").fetchall()
        reports, statements = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("report", "statement")
        )
        connection.close()
        assert 3 * reports - 1 == statements
        held.append(reports)
    writer.join()
    assert (0, sorted(held)) == (writer.exitcode, held)
    last = tmp_path / "last.db"
    back_up(path, last)
    assert exported(path) == exported(last)
    assert {"a.db", "last.db", *(f"{number}.db" for number in range(len(held)))} == set(names_in(tmp_path))


def test_a_copy_is_a_record(tmp_path: Path) -> None:
    """A copy can be added to, by several at once, as the record can."""
    add(tmp_path / "a.db", [report_of(HARBOUR)])
    back_up(tmp_path / "a.db", tmp_path / "b.db")
    connection = sqlite3.connect(tmp_path / "b.db")
    assert ("wal",) == connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    assert 1 == add(tmp_path / "b.db", [report_of("Ana Berg said that it rains.")]).new


@pytest.mark.parametrize("there", ["a.db", "notes.txt", "folder", "no/b.db", "x" * 400])
def test_nowhere_to_put_it(tmp_path: Path, there: str) -> None:
    """Nothing that is there is written over, and what cannot be written is told in a sentence."""
    add(tmp_path / "a.db", [report_of(HARBOUR)])
    (tmp_path / "notes.txt").write_text("notes")
    (tmp_path / "folder").mkdir()
    before = names_in(tmp_path)
    with pytest.raises(NoBackup):
        back_up(tmp_path / "a.db", tmp_path / there)
    assert (before, "notes") == (names_in(tmp_path), (tmp_path / "notes.txt").read_text())
