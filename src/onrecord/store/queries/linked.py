"""What statements are tied together by, gathered from the statements, and why.

Each is asked for as all of them, by id, or as those of some ids, in their order.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from onrecord.dating.combined import combined_date
from onrecord.model.date import DateEstimate
from onrecord.model.ids import outlet_id
from onrecord.model.linked import Match, Occasion, Origin, Outlet, Reason, Utterance
from onrecord.model.span import Span
from onrecord.store.queries import owners
from onrecord.store.tables import columns

_STATEMENTS = """
SELECT s.id, s.utterance, s.occasion, s.origin, s.speaker, s.principal, s.date, s.channel, s.relay, r.id AS report,
       c.own
  FROM standing s JOIN report r ON r.n = s.report JOIN compared c ON c.statement = s.n
 {1} ORDER BY s.{0}, r.id, s.place
"""


def outlets(connection: sqlite3.Connection) -> Iterator[Outlet]:
    """The outlets of all reports, by id."""
    names = connection.execute("SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL AND removed IS NULL")
    known = owners.known(connection)
    return iter(sorted((Outlet(outlet_id(n), n, known.of(n)) for (n,) in names), key=lambda outlet: outlet.id))


def utterances(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Utterance]:
    """The utterances."""
    for utterance, group in _groups(connection, "utterance", ids):
        first, date = _shown_by(group)
        why = connection.execute("SELECT matches FROM utterance WHERE id = ?", (utterance,)).fetchone()
        yield Utterance(
            id=utterance,
            occasion=first["occasion"],
            speaker=first["speaker"],
            date=date,
            shown_by=first["id"],
            statements=tuple(row["id"] for row in group),
            origins=tuple(sorted({row["origin"] for row in group})),
            matches=tuple(Match(a, b, score, tuple(said)) for a, b, score, said in json.loads(why[0])) if why else (),
            former_ids=tuple(sorted(row["own"] for row in group if row["own"] != utterance)),
        )


def occasions(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Occasion]:
    """The occasions."""
    for occasion, group in _groups(connection, "occasion", ids):
        first, date = _shown_by(group)
        yield Occasion(
            id=occasion,
            principal=first["principal"] or first["speaker"],
            date=date,
            channel=columns.read_evidence(first["channel"]),
            shown_by=first["id"],
            utterances=tuple(sorted({row["utterance"] for row in group})),
        )


def origins(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Origin]:
    """The origins."""
    for origin, group in _groups(connection, "origin", ids):
        reports = tuple(sorted({row["report"] for row in group}))
        yield Origin(origin, reports, (*_collapses(connection, origin), *_relays(group)))


def _among(column: str, ids: Sequence[str] | None) -> tuple[str, list[bytes]]:
    if ids is None:
        return "", []
    return f"WHERE {column} IN ({', '.join(['CAST(? AS TEXT)'] * len(ids))})", [columns.text(id) for id in ids]


def _groups(
    connection: sqlite3.Connection, column: str, ids: Sequence[str] | None
) -> Iterator[tuple[str, list[sqlite3.Row]]]:
    where, values = _among(f"s.{column}", ids)
    ordered = connection.execute(_STATEMENTS.format(column, where), values)
    return ((key, list(group)) for key, group in groupby(ordered, key=lambda row: str(row[column])))


def _shown_by(group: list[sqlite3.Row]) -> tuple[sqlite3.Row, DateEstimate | None]:
    """The statement that tells most of who spoke and when, the first of these, and the date on which most agree."""
    dates = {row["id"]: date for row in group if (date := columns.read_date(row["date"])) is not None}
    best, date = combined_date(dates) or (None, None)

    def tells(row: sqlite3.Row) -> tuple[bool, bool, bool, bool]:
        agrees = date is not None and row["id"] in dates and dates[row["id"]].value == date.value
        return agrees, row["speaker"] is not None, row["id"] == best, row["own"] == row["utterance"]

    shown = max(group, key=tells)
    if date is not None and shown["id"] != best and shown["id"] in dates:
        said = dates[shown["id"]]
        date = replace(date, precision=said.precision, basis=said.basis, evidence=said.evidence)
    return shown, date


def _collapses(connection: sqlite3.Connection, origin: str) -> tuple[Reason, ...]:
    why = connection.execute("SELECT reasons FROM origin WHERE id = ?", (origin,)).fetchone()
    return tuple(
        Reason(
            tuple(one["reports"]),
            one["why"],
            tuple((report, Span(start, end)) for report, start, end in one["evidence"]),
        )
        for one in (json.loads(why[0]) if why else ())
    )


def _relays(group: list[Any]) -> Iterator[Reason]:
    for report, rows in groupby(group, key=lambda row: str(row["report"])):
        relays = [relay for row in rows if (relay := columns.read_relay(row["relay"]))]
        if relays:
            evidence = tuple((report, span) for span in sorted({relay.span for relay in relays}))
            yield Reason((report,), f"This report has the words through {relays[0].name}.", evidence)
