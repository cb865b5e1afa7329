"""Version 10: vectors stay with statements that are taken out of the lists."""

from __future__ import annotations

import sqlite3

# What the sentence of a statement means, whether it stands or not; it follows from the text and the spans alone.
_MEANING = """
CREATE TABLE meaning (
    report    INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    statement TEXT NOT NULL,    -- its id
    vector    BLOB NOT NULL,    -- one byte a number
    PRIMARY KEY (report, statement)
) STRICT, WITHOUT ROWID
"""
_KEPT = """
INSERT INTO meaning SELECT s.report, s.id, c.vector FROM compared c JOIN statement s ON s.n = c.statement
 WHERE c.vector IS NOT NULL
"""
_DROPPED = "ALTER TABLE compared DROP COLUMN vector"
# Earlier versions linked a statement that came back without its vector: all is linked anew when the record is opened.
_LINKED = tuple(f"DELETE FROM {table}" for table in ("drawer", "link", "utterance", "origin", "compared", "story"))


def soundness(connection: sqlite3.Connection) -> None:
    """Make the table of vectors, and let all be linked anew."""
    for statement in (_MEANING, _KEPT, _DROPPED, *_LINKED):
        connection.execute(statement)
