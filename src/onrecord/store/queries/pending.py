"""What an older program stored and nobody has linked yet: asked each time a record is opened."""

from __future__ import annotations

import sqlite3

from onrecord.matching.pairs.rules import rules


def untied(connection: sqlite3.Connection) -> list[int]:
    """The row numbers of reports that an older version stored, and that are not tied to the others yet."""
    return [row[0] for row in connection.execute("SELECT n FROM report WHERE NOT linked ORDER BY n")]


def unlinked(connection: sqlite3.Connection, report: str | None = None) -> list[str]:
    """The ids of all reports, or of this one, whose statements are not linked yet: an older program stored them."""
    sql = "SELECT id FROM report WHERE n NOT IN (SELECT report FROM story) AND coalesce(id = ?, TRUE) ORDER BY id"
    found = connection.execute(sql, (report,))
    return [row[0] for row in found]


def outdated(connection: sqlite3.Connection) -> bool:
    """Whether other rules than the present ones linked a report."""
    found = connection.execute(
        "SELECT rules FROM story WHERE rules < ?1 UNION ALL SELECT rules FROM story WHERE rules > ?1 LIMIT 1",
        (rules(),),
    )
    return found.fetchone() is not None
