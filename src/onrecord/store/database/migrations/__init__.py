"""The schema's history: named steps, each applied once, in order, in one transaction.

A step that was released is never changed; a new one is added below it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from onrecord.errors import RecordTooNew
from onrecord.store.database.migrations.actors import actors
from onrecord.store.database.migrations.corroboration import corroboration
from onrecord.store.database.migrations.dates import dates
from onrecord.store.database.migrations.first_schema import first_schema
from onrecord.store.database.migrations.judgements import judgements
from onrecord.store.database.migrations.reading_room import reading_room
from onrecord.store.database.migrations.review import review
from onrecord.store.database.migrations.second_round import second_round
from onrecord.store.database.migrations.soundness import soundness
from onrecord.store.database.migrations.utterances import utterances

APPLICATION_ID = 0x4F6E5265  # "OnRe", in the file's header: how a record is told from other databases

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: tuple[Migration, ...] = (
    first_schema,
    judgements,
    reading_room,
    actors,
    utterances,
    dates,
    corroboration,
    second_round,
    review,
    soundness,
)


def migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Apply to the record what it lacks; RecordTooNew where it has had a step that is not known here."""
    missing = _missing(connection, path, migrations)
    while missing:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Looked at again under the lock: another process may have been faster.
            missing = _missing(connection, path, migrations)
            if missing:
                _apply(connection, missing.pop(0), migrations)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def is_present(connection: sqlite3.Connection) -> bool:
    """Whether the record has had every step, and none besides."""
    has_table = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone()
    applied = {row[0] for row in connection.execute("SELECT name FROM migration")} if has_table else set()
    return applied == {step.__name__ for step in MIGRATIONS}


def schema() -> dict[str, str | None]:
    """What a record of the present schema is made with, by name."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, Path(":memory:"))
        return dict(map(tuple, connection.execute("SELECT name, sql FROM sqlite_schema")))


def _missing(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> list[Migration]:
    has_table = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone()
    applied = [row[0] for row in connection.execute("SELECT name FROM migration")] if has_table else []
    known = {step.__name__ for step in migrations}
    if any(name not in known for name in applied):
        raise RecordTooNew(f"{path} was written by a later version of OnRecord. Update this one to open it.")
    return [step for step in migrations if step.__name__ not in applied]


def _apply(connection: sqlite3.Connection, step: Migration, migrations: tuple[Migration, ...]) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    step(connection)
    connection.execute(
        "INSERT INTO migration VALUES (?, ?)", (step.__name__, datetime.now(UTC).isoformat("T", "seconds"))
    )
    connection.execute(f"PRAGMA user_version = {migrations.index(step) + 1}")
