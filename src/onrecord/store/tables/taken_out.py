"""Utterances whose first statement is no longer in the lists: their id still leads to the other statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from onrecord.errors import TakenOut
from onrecord.model.ids import utterance_id

_BESIDE = """
SELECT s.n, (SELECT o.n FROM statement o WHERE o.utterance = s.utterance AND o.n <> s.n AND o.rejected IS NULL
                AND NOT EXISTS (SELECT 1 FROM report r WHERE r.n = o.report AND r.removed IS NOT NULL)
              ORDER BY o.report = ?1, o.n LIMIT 1) AS other
  FROM statement s WHERE s.report = ?1 AND s.rejected IS NULL
"""
_FOLLOW = """
UPDATE statement SET utterance = (SELECT o.utterance FROM statement o WHERE o.n = ?1)
 WHERE n = ?2 AND (rejected IS NOT NULL OR report IN (SELECT n FROM report WHERE removed IS NOT NULL))
"""
_OUT = """
SELECT s.n, s.id, s.utterance, s.content_text, s.rejected, r.id AS report, r.removed
  FROM judgement j JOIN subject b ON b.judgement = j.n JOIN statement s ON s.id = b.now JOIN report r ON r.n = s.report
 WHERE j.decision = 'reject' AND s.rejected IS NOT NULL
UNION
SELECT s.n, s.id, s.utterance, s.content_text, s.rejected, r.id AS report, r.removed
  FROM report r JOIN statement s ON s.report = r.n WHERE r.removed IS NOT NULL
"""


def beside(connection: sqlite3.Connection, report: int) -> dict[int, int]:
    """For each statement of a report that stands, another of its utterance, where there is one; both by number."""
    return {row["n"]: row["other"] for row in connection.execute(_BESIDE, (report,)) if row["other"] is not None}


def follow(connection: sqlite3.Connection, were: Mapping[int, int]) -> None:
    """Have those of these statements that were taken out lead to the utterance of the one that stood beside them."""
    connection.executemany(_FOLLOW, [(other, n) for n, other in were.items()])


def led_to(connection: sqlite3.Connection, prefix: str) -> str | None:
    """Where the utterance whose id began so went when its first statement was taken out; None where there was none.

    TakenOut where nothing of it stands. Looked for only among what people took out.
    """
    for row in connection.execute(_OUT).fetchall():
        if utterance_id(row["id"]).startswith(prefix) and prefix:
            sql = """SELECT s.utterance FROM standing s JOIN compared c ON c.statement = s.n
                      WHERE s.utterance = ?1 OR c.own = ?1 ORDER BY s.n LIMIT 1"""
            there = connection.execute(sql, (row["utterance"],)).fetchone()
            if there is not None:
                return str(there[0])
            what = "statement was rejected" if row["rejected"] else "report was removed"
            by = row["rejected"] or row["removed"]
            raise TakenOut(
                f"A person took this utterance out of the lists: its {what} (judgement {by}). It stands in report "
                f"{row['report']}.",
                by,
                row["report"],
                row["content_text"],
            )
    return None
