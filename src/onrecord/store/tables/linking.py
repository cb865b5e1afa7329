"""What all tables for linking share: the connection, and rows for many values."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

from onrecord.store.tables.columns import Value, text

_MANY = 500  # values bound at once


class Tables:
    """Tables over a connection inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _one(self, sql: str, *values: Value) -> sqlite3.Row:
        row: sqlite3.Row = self._connection.execute(sql, values).fetchone()
        return row

    def _number(self, table: str, key: str) -> int:
        return int(self._one(f"SELECT n FROM {table} WHERE key = CAST(? AS TEXT)", text(key))[0])

    def _many(self, sql: str, values: Collection[str]) -> Iterator[sqlite3.Row]:
        """The rows for all of these values, so many at once as may be bound."""
        ordered = sorted(values)
        for start in range(0, len(ordered), _MANY):
            part = [text(value) for value in ordered[start : start + _MANY]]
            yield from self._connection.execute(sql.format(", ".join(["CAST(? AS TEXT)"] * len(part))), part)
