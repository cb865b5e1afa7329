"""Records of every schema that was released open, and become the same as new ones."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add, exported

from onrecord.store.database.migrations import MIGRATIONS

RELEASED = Path(__file__).parents[3] / "released"
REPORTS = [
    report_of(HARBOUR, "a.txt", outlet="Shoreline", date="2023-03-08"),
    report_of(COUNCIL, "c.txt"),
    report_of(COUNCIL, "d.txt", date="2023-06-14"),
]


def make(path: Path, schema: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript((RELEASED / f"{schema}.sql").read_text(encoding="utf-8"))
    connection.close()


def schema_of(path: Path) -> dict[str, str]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: " ".join(re.sub(r"--[^\n]*", "", sql).split()) for name, sql in rows}


def test_every_schema_is_kept() -> None:
    """There is a record of each schema, for each step of the history."""
    assert {step.__name__ for step in MIGRATIONS} == {path.stem for path in RELEASED.glob("*.sql")}


@pytest.mark.parametrize("schema", [step.__name__ for step in MIGRATIONS])
def test_an_old_record(tmp_path: Path, schema: str) -> None:
    """A record of this schema holds what a new one holds, has the same tables, and can be added to."""
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    make(old, schema)
    add(new, REPORTS)
    assert exported(new) == exported(old)
    assert schema_of(new) == schema_of(old)
    more = [report_of("Ana Berg said that it rains.", "e.txt")]
    assert (1, 1) == (add(old, more).new, add(new, more).new)
    assert exported(new) == exported(old)
    connection = sqlite3.connect(old)
    assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()
    assert len(MIGRATIONS) == connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
