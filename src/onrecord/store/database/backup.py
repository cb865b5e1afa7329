"""Copies a record while others write to it: SQLite's backup in one step, so the copy is one moment of the record."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from onrecord.errors import NoBackup
from onrecord.store.database.connection import Database


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
            _copy(database, part, target)
            part.replace(target)
        finally:
            for ending in ("", "-journal", "-wal", "-shm"):
                part.with_name(part.name + ending).unlink(missing_ok=True)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise _unwritten(target, error) from error


def _copy(database: Database, part: Path, target: Path) -> None:
    # Made here and not by SQLite: what the system says about a folder that is not there is clearer.
    part.open("xb").close()
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        with database.snapshot() as connection:
            try:
                connection.backup(copy, pages=-1)
            except sqlite3.Error as error:  # said here: outside, it would be taken for the record's fault
                raise _unwritten(target, error) from error
        found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        raise NoBackup(f"No backup was made: the copy of {database.path} is damaged ({found}). The record may be, too.")


def _unwritten(target: Path, error: Exception) -> NoBackup:
    why = getattr(error, "strerror", None) or error
    return NoBackup(f"No backup was made: {target} could not be written ({why}). Check folder and disk.")
