from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add, exported, names_in

from onrecord.errors import NoRecord, NotARecord, RecordBusy, RecordError, RecordTooNew
from onrecord.store.database.connection import Database
from onrecord.store.database.migrations import MIGRATIONS, migrate


def test_one_file_after_closing(tmp_path: Path) -> None:
    """After the last program lets go of a record, one file is on disk."""
    add(tmp_path / "a.db", [report_of(HARBOUR)])
    exported(tmp_path / "a.db")
    assert ["a.db"] == names_in(tmp_path)


def test_missing_record(tmp_path: Path) -> None:
    """Asking a record that does not exist says so, and makes no file."""
    with pytest.raises(NoRecord, match="There is no record at"):
        Database.open(tmp_path / "a.db", create=False)
    assert [] == names_in(tmp_path)


def test_missing_folder(tmp_path: Path) -> None:
    """A record in a folder that does not exist is refused with the folder's name."""
    with pytest.raises(NoRecord, match="There is no folder"):
        Database.open(tmp_path / "no" / "a.db", create=True)


def test_folder_instead_of_record(tmp_path: Path) -> None:
    """A folder is not taken for a record."""
    with pytest.raises(NotARecord, match="is a folder"):
        Database.open(tmp_path, create=True)


@pytest.mark.parametrize("content", [b"Minutes of the harbour board", b"SQLite format 3\0" + b"\x07" * 200])
def test_other_file(tmp_path: Path, content: bytes) -> None:
    """A file of another kind, or one that only begins like a database, is refused and left as it was."""
    path = tmp_path / "a.db"
    path.write_bytes(content)
    with pytest.raises(NotARecord, match="not a record"):
        Database.open(path, create=True)
    assert content == path.read_bytes()
    assert ["a.db"] == names_in(tmp_path)


def test_other_database(tmp_path: Path) -> None:
    """A database of another program is refused, and no table is added to it."""
    path = tmp_path / "a.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE crew (name TEXT)")
    other.close()
    with pytest.raises(NotARecord, match="another program"):
        Database.open(path, create=True)
    other = sqlite3.connect(path)
    assert [("crew",)] == other.execute("SELECT name FROM sqlite_schema").fetchall()
    other.close()


def test_empty_file(tmp_path: Path) -> None:
    """An empty file, as a crash in the first moment leaves it, is filled by adding, and refused by asking."""
    path = tmp_path / "a.db"
    path.touch()
    with pytest.raises(NoRecord, match="is empty"):
        Database.open(path, create=False)
    assert 1 == add(path, [report_of(HARBOUR)]).new


def test_truncated_record(tmp_path: Path) -> None:
    """A record that was cut short is called damaged, in a sentence."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR * n) for n in range(1, 40)])
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(RecordError, match="damaged"):
        exported(path)


def test_later_version(tmp_path: Path) -> None:
    """A record with a migration that this version does not know is refused."""
    path = tmp_path / "a.db"
    add(path, [])
    other = sqlite3.connect(path)
    with other:
        other.execute("INSERT INTO migration VALUES ('a_step_of_the_future', '2099-01-01')")
    other.close()
    with pytest.raises(RecordTooNew, match="later version"):
        Database.open(path, create=True)


def test_busy(tmp_path: Path) -> None:
    """Another program's transaction is waited for, the waiting is told, and in the end it is an error of its own."""
    path = tmp_path / "a.db"
    waits: list[float] = []
    holder = Database.open(path, create=True)
    waiter = Database.open(path, create=True, wait=0.0, on_wait=waits.append)
    patient = Database.open(path, create=True, wait=0.7, on_wait=waits.append)
    with holder.transaction():
        with pytest.raises(RecordBusy, match="for too long"), waiter.transaction():
            pass
        assert [] == waits
        with pytest.raises(RecordBusy), patient.transaction():
            pass
    assert waits
    for database in (holder, waiter, patient):
        database.close()


def test_readers_do_not_wait(tmp_path: Path) -> None:
    """While one program writes, another reads what was there before."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    before = exported(path)
    writer = Database.open(path, create=False)
    with writer.transaction() as connection:
        connection.execute("DELETE FROM report")
        assert before == exported(path)
    writer.close()
    assert b"" == exported(path)


def test_rollback(tmp_path: Path) -> None:
    """What is written in a transaction that fails is not kept."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    before = exported(path)
    database = Database.open(path, create=False)

    def fail() -> None:
        with database.transaction() as connection:
            connection.execute("DELETE FROM report")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    database.close()
    assert before == exported(path)


def test_failed_migration(tmp_path: Path) -> None:
    """A migration that fails half-way leaves the record as it was, and a later one that works completes it."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    before = exported(path)

    def wharf_step(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE lighthouse (name TEXT)")
        if not mended:
            raise ZeroDivisionError

    mended = False
    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(ZeroDivisionError):
        migrate(connection, path, (*MIGRATIONS, wharf_step))
    assert 0 == connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'lighthouse'").fetchone()[0]
    assert before == exported(path)
    mended = True
    migrate(connection, path, (*MIGRATIONS, wharf_step))
    applied = [row[0] for row in connection.execute("SELECT name FROM migration ORDER BY at, name")]
    connection.close()
    assert sorted([*(step.__name__ for step in MIGRATIONS), "wharf_step"]) == sorted(applied)


def test_read_only_record(tmp_path: Path) -> None:
    """A record that may not be written can be read, and refuses a report with a sentence."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    before = exported(path)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        if os.access(path, os.W_OK):
            pytest.skip("this user may write whatever the permissions say")
        assert before == exported(path)
        with pytest.raises(RecordError, match="may only be read"):
            add(path, [report_of("Other words.")])
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.parametrize("name", ["a?mode=memory", "a#b%41.db", "\udcff.db", ":memory:", "with\nline.db"])
def test_any_file_name(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record may have any name that a file may have: none of its characters means anything."""
    monkeypatch.chdir(tmp_path)
    add(Path(name), [report_of(HARBOUR)])
    assert [name] == names_in(tmp_path)
    assert exported(Path(name))


def test_several_in_one_process(tmp_path: Path) -> None:
    """While one connection is open, no other process throws the log away, whatever this one opens and closes beside."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    first = Database.open(path, create=False)
    Database.open(path, create=False).close()
    code = f"from onrecord import Record; Record.open({str(path)!r}, create=False).close()"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert path.with_name("a.db-wal").exists()
    first.close()
    assert ["a.db"] == names_in(tmp_path)


def test_the_log_stays_short_beside_readers_that_overlap(tmp_path: Path) -> None:
    """A log is begun anew though there is never a moment without a reader; the readers see the record all the while."""
    path, log, done = tmp_path / "a.db", tmp_path / "a.db-wal", threading.Event()
    longest, seen = 0, []

    def read() -> None:
        reader = Database.open(path, create=False)
        while not done.is_set():
            with reader.snapshot() as connection:
                rows = connection.execute("SELECT count(*) FROM crew").fetchone()[0]
                time.sleep(0.02)
                seen.append(rows == connection.execute("SELECT count(*) FROM crew").fetchone()[0])
        reader.close()

    writer = Database.open(path, create=True)
    writer.most_ahead = 400_000
    with writer.transaction() as connection:
        connection.execute("CREATE TABLE crew (name BLOB)")
    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for _ in range(100):
        with writer.transaction() as connection:
            connection.execute("INSERT INTO crew VALUES (randomblob(100000))")
        longest = max(longest, log.stat().st_size)
    done.set()
    for reader in readers:
        reader.join()
    writer.close()
    assert (True, True) == (longest < 1_000_000, all(seen)), longest
    assert ["a.db"] == names_in(tmp_path)


def test_a_reader_that_stays_holds_up_nobody_for_long(tmp_path: Path) -> None:
    """While one reader stays, the log grows and writers go on; when it has left, the log is begun anew."""
    path, log = tmp_path / "a.db", tmp_path / "a.db-wal"
    writer, reader = Database.open(path, create=True), Database.open(path, create=True)
    writer.most_ahead = 100_000

    def write() -> int:
        with writer.transaction() as connection:
            connection.execute("INSERT INTO crew VALUES (randomblob(60000))")
        return log.stat().st_size

    with writer.transaction() as connection:
        connection.execute("CREATE TABLE crew (name BLOB)")
    with reader.snapshot() as connection:
        grown = [write() for _ in range(20)]
        assert 0 == connection.execute("SELECT count(*) FROM crew").fetchone()[0]
    assert sorted(grown) == grown
    assert 0 in [write() for _ in range(20)]
    reader.close()
    writer.close()
