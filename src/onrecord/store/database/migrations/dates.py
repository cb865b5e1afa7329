"""Version 6: dates as they were found, as they are for the report by itself, and as they are with what it shares."""

from __future__ import annotations

import sqlite3

# `date` is what holds. `own_date` is what a report has by itself: what a person decided, or else `found_date`, which
# extraction gave. Only own dates say which statements are compared how, and date other reports: no circles.
_COLUMNS = (
    "ALTER TABLE report ADD COLUMN found_date TEXT",  # JSON
    "ALTER TABLE report ADD COLUMN own_date TEXT",
    "ALTER TABLE report ADD COLUMN date_judged TEXT",  # the judgement's id
    "ALTER TABLE statement ADD COLUMN found_date TEXT",
    "ALTER TABLE statement ADD COLUMN own_date TEXT",
)
_KEPT = tuple(f"UPDATE {table} SET found_date = date, own_date = date" for table in ("report", "statement"))
# Reports that are linked anew when the record is opened get the dates that follow from it.
_LINKED = tuple(f"DELETE FROM {table}" for table in ("drawer", "link", "utterance", "origin", "compared", "story"))


def dates(connection: sqlite3.Connection) -> None:
    """Make the columns, and let all be linked anew."""
    for statement in (*_COLUMNS, *_KEPT, *_LINKED):
        connection.execute(statement)
