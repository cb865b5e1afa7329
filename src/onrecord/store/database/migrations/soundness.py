"""Version 10: vectors stay with statements that are taken out of the lists, and what is stored has seals."""

from __future__ import annotations

import sqlite3

from onrecord.store.tables import seals

# What the sentence of a statement means, whether it stands or not; it follows from the text and the spans alone.
_MEANING = """
CREATE TABLE meaning (
    report    INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    statement TEXT NOT NULL,    -- its id
    vector    BLOB NOT NULL,    -- one byte a number
    seal      INTEGER NOT NULL,
    PRIMARY KEY (report, statement)
) STRICT, WITHOUT ROWID
"""
_KEPT = """
INSERT INTO meaning SELECT s.report, s.id, c.vector, 0 FROM compared c JOIN statement s ON s.n = c.statement
 WHERE c.vector IS NOT NULL
"""
_DROPPED = "ALTER TABLE compared DROP COLUMN vector"
_SEALED = ("report", "given", "judgement", "actors_file", "owners")
# Earlier versions linked a statement that came back without its vector: all is linked anew when the record is opened.
_LINKED = tuple(f"DELETE FROM {table}" for table in ("drawer", "link", "utterance", "origin", "compared", "story"))


def soundness(connection: sqlite3.Connection) -> None:
    """Make the table of vectors, let all be linked anew, and seal what is there.

    A later step that changes what seals are made of seals all anew; then this one need not.
    """
    sealed = [f"ALTER TABLE {table} ADD COLUMN seal TEXT" for table in _SEALED]
    for statement in (_MEANING, _KEPT, _DROPPED, *_LINKED, *sealed):
        connection.execute(statement)
    for report, statement, vector in connection.execute("SELECT report, statement, vector FROM meaning").fetchall():
        sql = "UPDATE meaning SET seal = ? WHERE report = ? AND statement = ?"
        connection.execute(sql, (seals.of_vector(vector), report, statement))
    for (n,) in connection.execute("SELECT n FROM report").fetchall():
        seals.seal_report(connection, n)
    for report, path in connection.execute("SELECT report, CAST(path AS BLOB) FROM given").fetchall():
        seals.seal_given(connection, report, path)
    for (n,) in connection.execute("SELECT n FROM judgement").fetchall():
        seals.seal_judgement(connection, n)
    seals.seal_files(connection)
