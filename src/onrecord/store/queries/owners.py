"""What the record knows about who owns which outlet."""

from __future__ import annotations

import sqlite3

from onrecord.errors import RecordDamaged, UsageError
from onrecord.matching.origins.owners_file import NOBODY, Owners, read_owners
from onrecord.store.tables.columns import text
from onrecord.store.tables.seals import of_file


def given(connection: sqlite3.Connection) -> str | None:
    """The file as a person gave it; None where none was given."""
    row = connection.execute("SELECT text FROM owners").fetchone()
    return row[0] if row else None


def put(connection: sqlite3.Connection, file: str) -> None:
    """Keep the file in place of what was given before."""
    connection.execute("DELETE FROM owners")
    sql = "INSERT INTO owners (text, seal) VALUES (CAST(? AS TEXT), ?)"
    connection.execute(sql, (text(file), of_file(text(file))))


def known(connection: sqlite3.Connection) -> Owners:
    """Who owns which outlet."""
    file = given(connection)
    try:
        return NOBODY if file is None else read_owners(file, "outlets.toml")
    except UsageError as error:  # it was looked at when it was given
        said = "What the record keeps about the owners of outlets cannot be read: it is damaged."
        raise RecordDamaged(
            f"{said} Give the file once more (`onrecord add --owners`), or restore a backup."
        ) from error
