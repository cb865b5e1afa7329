"""Writes a record as SQL text, as it is kept here for each schema that was released.

    python -m tests.released.dump RECORD > tests/released/NAME.sql

Run it with the program as it was released, on a tiny record. What full-text search keeps for itself is left out: the
triggers make it anew.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator

_PRAGMAS = ("application_id", "user_version")


def dump(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements that make the database anew: tables, indexes, triggers, views, then rows."""
    for pragma in _PRAGMAS:
        yield f"PRAGMA {pragma} = {connection.execute(f'PRAGMA {pragma}').fetchone()[0]}"
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    virtual = tuple(name for _, name, sql in rows if sql.startswith("CREATE VIRTUAL"))
    shadows = tuple(f"{name}_" for name in virtual)
    kept = [row for row in rows if row[0] != "table" or not row[1].startswith(shadows)]
    yield from (sql for _, _, sql in kept)
    for kind, name, _ in kept:
        if kind == "table" and name not in virtual:
            for row in connection.execute(f"SELECT * FROM {name}"):
                yield f"INSERT INTO {name} VALUES ({', '.join(map(_literal, row))})"


def _literal(value: object) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return "NULL" if value is None else repr(value)


if __name__ == "__main__":
    print(";\n\n".join(dump(sqlite3.connect(sys.argv[1]))) + ";")
