"""Putting one report with its statements into the record: all of it or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.model.extraction import Extraction
from onrecord.model.linked import Links
from onrecord.model.report import Report
from onrecord.store import columns, rows
from onrecord.store.columns import text
from onrecord.store.given import combined, updated


@dataclass(frozen=True, slots=True)
class Known:
    """What the record has of a report: `report` as it would be after it is given once more, and whether that is news.

    `stored` is whether it is there at all; `read_anew` whether its statements must be found again, because
    what is given now changes the report; `same` whether giving it changes nothing at all.
    """

    report: Report
    stored: bool
    read_anew: bool
    same: bool


def known(connection: sqlite3.Connection, report: Report) -> Known:
    """What the record has of `report`, which is being given now."""
    given = _given(connection, report.id)
    before = combined(given) if given else None
    now = updated(given.get(report.path), report)
    after = combined({**given, report.path: now})
    return Known(
        report=after,
        stored=before is not None,
        read_anew=before is None or replace(after, path="") != replace(before, path=""),
        same=given.get(report.path) == now,
    )


def put_path(connection: sqlite3.Connection, report: Report) -> None:
    """Keep what is given about a stored report, where that changes nothing in it but its paths."""
    n = connection.execute("SELECT n FROM report WHERE id = ?", (report.id,)).fetchone()[0]
    _put_given(connection, n, report)


def put_report(connection: sqlite3.Connection, report: Report, extraction: Extraction, links: Sequence[Links]) -> None:
    """Store `report`, as given, and what was extracted, instead of what was there of it before."""
    row = connection.execute("SELECT n FROM report WHERE id = ?", (report.id,)).fetchone()
    n = int(row["n"]) if row else None
    cursor = connection.execute(*columns.insert("report", rows.report_values(extraction), n=n))
    if n is None:
        n = int(cursor.lastrowid or 0)
    connection.execute("DELETE FROM statement WHERE report = ?", (n,))
    for place, (statement, linked) in enumerate(zip(extraction.statements, links, strict=True)):
        connection.execute(*columns.insert("statement", rows.statement_values(n, place, statement, linked)))
    _put_given(connection, n, report)


def _given(connection: sqlite3.Connection, report: str) -> dict[str, Report]:
    found = connection.execute(
        """SELECT r.id, g.path, r.text, r.text_sha256, r.outlet, g.title, r.url, g.language, g.date, g.zones
             FROM report r JOIN given g ON g.report = r.n WHERE r.id = ?""",
        (report,),
    )
    return {row["path"]: rows.read_given(row) for row in found}


def _put_given(connection: sqlite3.Connection, n: int, report: Report) -> None:
    before = _given(connection, report.id).get(report.path)
    connection.execute("DELETE FROM given WHERE report = ? AND path = CAST(? AS TEXT)", (n, text(report.path)))
    connection.execute(*columns.insert("given", rows.given_values(n, updated(before, report))))
