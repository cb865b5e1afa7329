"""Putting one report with its statements into the record: all of it or nothing."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.speakers.identity.bare_names import cast_by_names
from onrecord.store.changes import chains, effects, meanings, utterances
from onrecord.store.changes.linker import Linker
from onrecord.store.changes.meanings import Vectors
from onrecord.store.queries import reading
from onrecord.store.queries.given import combined, updated
from onrecord.store.tables import columns, rows, seals
from onrecord.store.tables.actors import ActorTables
from onrecord.store.tables.columns import text


@dataclass(frozen=True, slots=True)
class Known:
    """What the record has of a report: `report` as it would be after it is given once more, and whether that is news.

    `stored` is whether it is there at all; `read_anew` whether its statements must be found again, because
    what is given now changes the report; `same` whether giving it changes nothing at all; `removed` whether a person
    removed it.
    """

    report: Report
    stored: bool
    read_anew: bool
    same: bool
    removed: bool


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
        removed=_removed(connection, report.id),
    )


def outdated(connection: sqlite3.Connection, model: str, report: str | None = None) -> list[str]:
    """The ids of all reports, or of this one, whose statements another model found."""
    sql = "SELECT id FROM report WHERE model <> CAST(? AS TEXT) AND coalesce(id = ?, TRUE) ORDER BY n"
    return [row[0] for row in connection.execute(sql, (text(model), report))]


def as_given(connection: sqlite3.Connection, report: str) -> Report:
    """The stored report of this id, as it follows from all that was given about it."""
    return combined(_given(connection, report))


def put_path(connection: sqlite3.Connection, report: Report) -> None:
    """Keep what is given about a stored report, where that changes nothing in it but its paths."""
    n = connection.execute("SELECT n FROM report WHERE id = ?", (report.id,)).fetchone()[0]
    _put_given(connection, n, report)


def put_report(
    connection: sqlite3.Connection, report: Report, extraction: Extraction, link: Linker, vectors: Vectors
) -> None:
    """Store `report`, as given, and what was extracted, instead of what was there of it before."""
    put_extraction(connection, extraction, link, vectors, report)


def put_extraction(
    connection: sqlite3.Connection, extraction: Extraction, link: Linker, vectors: Vectors, given: Report | None = None
) -> None:
    """Store what was extracted instead of what was there before, what was judged of it, and what it is linked to.

    `given` is the report as it is being given, None where nothing new is said of it.
    """
    report = extraction.report
    were = utterances.before(connection, report.id)
    row = connection.execute("SELECT n FROM report WHERE id = ?", (report.id,)).fetchone()
    n = int(row["n"]) if row else None
    cursor = connection.execute(*columns.insert("report", rows.report_values(extraction), n=n))
    if n is None:
        n = int(cursor.lastrowid or 0)
    actors = ActorTables(connection)
    before = actors.take_out(n)
    connection.execute("DELETE FROM statement WHERE report = ?", (n,))
    connection.execute("DELETE FROM chain WHERE report = ?", (n,))
    for place, (statement, linked) in enumerate(zip(extraction.statements, link(extraction), strict=True)):
        connection.execute(*columns.insert("statement", rows.statement_values(n, place, statement, linked)))
    meanings.put_found(connection, n, vectors)
    day = report.date.start if report.date is not None else None
    chains.put(connection, n, extraction.cast or cast_by_names(report.id, day, extraction.statements))
    seals.seal_report(connection, n)
    if given is not None:
        _put_given(connection, n, given)
    if connection.execute("SELECT 1 FROM subject WHERE report = ?", (report.id,)).fetchone():
        effects.apply(connection, report.id, link)
    link.changed(actors, n, before)
    utterances.settle(connection, report.id, were)


def relink(connection: sqlite3.Connection, n: int, link: Linker) -> None:
    """Tie the report of this row number to the others anew, from what the record has of it."""
    actors = ActorTables(connection)
    before = actors.take_out(n)
    id, day, _ = actors.report(n)
    if not chains.found(connection, n):
        found = [effects.as_found(connection, at, statement) for at, statement in reading.of_report(connection, id)]
        chains.put(connection, n, cast_by_names(id, day, found))
        seals.seal_report(connection, n)
    if connection.execute("SELECT 1 FROM subject WHERE report = CAST(? AS TEXT)", (text(id),)).fetchone():
        effects.apply(connection, id, link)
    link.changed(actors, n, before)
    connection.execute("UPDATE report SET linked = 1 WHERE n = ?", (n,))


def _removed(connection: sqlite3.Connection, report: str) -> bool:
    sql = "SELECT 1 FROM report WHERE id = ? AND removed IS NOT NULL"
    return connection.execute(sql, (report,)).fetchone() is not None


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
    seals.seal_given(connection, n, text(report.path))
