"""Version 9: what the record is not sure of is found without looking at all of it."""

from __future__ import annotations

import sqlite3

NEAR = 1.4
"""Log-odds of a link from which on the two are surely enough one: four to one."""

_INDEXES = (
    # Each pair once, the least sure first.
    f"CREATE INDEX link_unsure ON link (odds, statement, other) WHERE statement < other AND odds < {NEAR}",
    # Reports that do not say when they appeared, or say it in two ways, and that nobody dated.
    """CREATE INDEX report_unsure_date ON report (n)
       WHERE removed IS NULL AND date_judged IS NULL AND (own_date IS NULL OR instr(own_date, '"rejected"'))""",
)


def review(connection: sqlite3.Connection) -> None:
    """Make the indexes."""
    for statement in _INDEXES:
        connection.execute(statement)
