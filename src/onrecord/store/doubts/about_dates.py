"""Which dates the record is not sure of: those of reports that do not say clearly when they appeared."""

from __future__ import annotations

import sqlite3

from onrecord.model.doubt import Doubt
from onrecord.model.span import hull
from onrecord.store.changes import dates
from onrecord.store.queries import reading
from onrecord.store.tables import columns, judgements
from onrecord.store.tables.columns import text

_SHOWN = 3  # places on each side
_UNSURE = """
SELECT r.n, r.id, r.date, EXISTS (
         SELECT 1 FROM standing s JOIN link l ON l.statement = s.n JOIN standing o ON o.n = l.other
                  JOIN report d ON d.n = o.report
          WHERE s.report = r.n AND d.own_date IS NOT NULL AND d.n <> r.n) AS linked
  FROM report r INDEXED BY report_unsure_date
 WHERE r.removed IS NULL AND r.date_judged IS NULL AND (r.own_date IS NULL OR instr(r.own_date, '"rejected"'))
   AND EXISTS (SELECT 1 FROM statement s WHERE s.report = r.n AND s.rejected IS NULL)
 ORDER BY r.n LIMIT ?
"""
_LEFT_OPEN = """
SELECT j.n FROM judgement j JOIN subject s ON s.judgement = j.n
 WHERE j.decision = 'unsure' AND s.id = CAST(? AS TEXT) AND s.id = s.report
"""


def reports(connection: sqlite3.Connection, most: int) -> list[int]:
    """Reports whose date is in doubt, by number, of the first `most` that have statements.

    First those for which two dates were found, then those dated by what they share, an interval before a day, then
    those that share something with dated reports and have no date all the same, and at last the others.
    """
    found = []
    for row in connection.execute(_UNSURE, (most,)).fetchall():
        if left_open(connection, row["id"]) is None:
            date = columns.read_date(row["date"])
            if date is None:
                rank = 3 if row["linked"] else 4
            else:
                rank = 0 if date.rejected else 1 if date.precision == "interval" else 2
            found.append((rank, row["id"], row["n"]))
    return [n for _, _, n in sorted(found)]


def left_open(connection: sqlite3.Connection, report: str) -> str | None:
    """The judgement by which a person left the date of the report of this id open, and which holds; None for none."""
    for row in connection.execute(_LEFT_OPEN, (text(report),)).fetchall():
        judgement = judgements.one(connection, row[0])
        if judgement.undone_by is None:
            return judgement.id
    return None


def doubt(connection: sqlite3.Connection, n: int) -> Doubt | None:
    """The doubt about the date of a report with all that is known of it; None where it is there no more."""
    recorded = next(reading.reports(connection, [n]), None)
    if recorded is None or recorded.removed:
        return None
    report, date = recorded.report, recorded.report.date
    links = sorted(dates.shared_with(connection, n), key=lambda link: (-link.strength, link.dated.id))
    link = links[0] if links else None
    why = [*date.why, *(f"Not {one.value}: {one.why}" for one in date.rejected)] if date else []
    if date is None:
        why.append("It does not say when it appeared.")
        if link is not None:
            why.append("What it shares with dated reports does not give one day.")
    pairs = link.telling[:_SHOWN] if link else ()
    own = [hull(pair.own.content) for pair in pairs]
    spans = list(dict.fromkeys([*(date.evidence if date else ()), *own]))[:_SHOWN]
    other = link.dated if link else None
    return Doubt(
        kind="date",
        left=report.id,
        right=other.id if other else "",
        names=(_called(report.title, report.path), _called(other.title, other.path) if other else ""),
        score=None,
        why=tuple(why),
        left_evidence=tuple((report.id, span) for span in spans),
        right_evidence=tuple((other.id, hull(pair.other.content)) for pair in pairs) if other else (),
        value=date.value if date else None,
    )


def _called(title: str | None, path: str) -> str:
    return title or path.rstrip("/").rpartition("/")[2] or path
