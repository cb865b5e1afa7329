"""What the sentences of statements mean: a vector for each, kept by the id of the statement.

A vector follows from the text and the spans alone. So it is kept for every statement that extraction found or a person
added, whether it stands or not: what comes back is linked as it was before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from onrecord.model.statement import Statement
from onrecord.store.queries import reading
from onrecord.store.tables import additions
from onrecord.store.tables.columns import text
from onrecord.store.tables.seals import of_vector

Vectors = Mapping[str, bytes]
"""What the sentences of statements mean, by the statements' ids, as `matching.meaning.packed` gives them."""


def put(connection: sqlite3.Connection, report: int, vectors: Vectors) -> None:
    """Keep the vectors of statements of the report of this row number."""
    connection.executemany(
        "INSERT OR REPLACE INTO meaning VALUES (?, CAST(? AS TEXT), ?, ?)",
        [(report, text(id), vector, of_vector(vector)) for id, vector in vectors.items()],
    )


def put_found(connection: sqlite3.Connection, report: int, vectors: Vectors) -> None:
    """Keep the vectors of the statements that were found in a report, in place of those found before.

    What people added to it keeps its own.
    """
    connection.execute(
        """DELETE FROM meaning WHERE report = ?1 AND statement NOT IN
           (SELECT s.id FROM subject s JOIN judgement j ON j.n = s.judgement
             WHERE j.decision = 'add' AND s.report = (SELECT id FROM report WHERE n = ?1))""",
        (report,),
    )
    put(connection, report, vectors)


def of_report(connection: sqlite3.Connection, report: int) -> dict[str, bytes]:
    """The vectors of a report's statements, by their ids."""
    return dict(map(tuple, connection.execute("SELECT statement, vector FROM meaning WHERE report = ?", (report,))))


def lacking(connection: sqlite3.Connection, report: str) -> list[Statement]:
    """The statements of the report of this id that have no vector: found or added, standing or not."""
    known = of_report(connection, reading.number(connection, "report", report))
    every = [statement for _, statement in reading.of_report(connection, report)]
    every += additions.ever(connection, report)
    return [one for id, one in {one.id: one for one in every}.items() if id not in known]


def drop_damaged(connection: sqlite3.Connection) -> None:
    """Let go of vectors that are not what was kept, so that they are worked out anew."""
    rows = connection.execute("SELECT report, statement, vector, seal FROM meaning").fetchall()
    for row in rows:
        if of_vector(row["vector"]) != row["seal"]:
            sql = "DELETE FROM meaning WHERE report = ? AND statement = CAST(? AS TEXT)"
            connection.execute(sql, (row["report"], text(row["statement"])))


def forget_all(connection: sqlite3.Connection) -> None:
    """Let go of all vectors, so that they are worked out anew."""
    connection.execute("DELETE FROM meaning")
