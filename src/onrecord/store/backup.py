"""A copy of a record that is being written to: SQLite's backup, in one step, so that it is one moment of the record."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from onrecord.errors import NoBackup
from onrecord.store.database import Database


def back_up(database: Database, target: Path) -> None:
    """Copy the record as it is now to `target`; others may read and write meanwhile, and none of them waits.

    The copy is checked before it gets its name: a file named `target` is a whole, sound record. Raises NoBackup where
    there is such a file already, or where it cannot be written.
    """
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        if os.path.lexists(target):
            raise NoBackup(f"{target} is there already, and was left as it is. Name another file, or delete it first.")
        try:
            _copy(database, part)
            part.replace(target)
        finally:
            for ending in ("", "-journal", "-wal", "-shm"):
                part.with_name(part.name + ending).unlink(missing_ok=True)
    except (OSError, ValueError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise NoBackup(f"No backup was made: {target} could not be written ({why}). Check folder and disk.") from error


def _copy(database: Database, part: Path) -> None:
    # Made here and not by SQLite: what the system says about a folder that is not there is clearer.
    part.open("xb").close()
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        with database.snapshot() as connection:
            connection.backup(copy, pages=-1)
        found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        raise NoBackup(f"No backup was made: the copy of {database.path} is damaged ({found}). The record may be, too.")
