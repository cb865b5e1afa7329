"""Version 8: which statements are one utterance as long as only the dates count that reports have by themselves."""

from __future__ import annotations

import sqlite3

_COLUMN = "ALTER TABLE compared ADD COLUMN first TEXT NOT NULL DEFAULT ''"  # the id of that utterance
_INDEX = "CREATE INDEX compared_by_first ON compared (first)"
# All is linked anew when the record is opened.
_LINKED = tuple(f"DELETE FROM {table}" for table in ("drawer", "link", "utterance", "origin", "compared", "story"))


def second_round(connection: sqlite3.Connection) -> None:
    """Make the column, and let all be linked anew."""
    for statement in (_COLUMN, _INDEX, *_LINKED):
        connection.execute(statement)
