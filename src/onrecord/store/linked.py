"""What statements are tied together by, gathered from the statements: nothing here is stored twice, or can go stale.

Each is asked for as all of them, by id, or as those of some ids, in their order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from onrecord.model.ids import outlet_id
from onrecord.model.linked import Occasion, Origin, Outlet, Reason, Utterance
from onrecord.store import columns

_STATEMENTS = """
SELECT s.id, s.utterance, s.occasion, s.origin, s.speaker, s.principal, s.date, s.channel, s.relay, r.id AS report
  FROM standing s JOIN report r ON r.n = s.report {1} ORDER BY s.{0}, r.id, s.place
"""


def outlets(connection: sqlite3.Connection) -> Iterator[Outlet]:
    """The outlets of all reports, by id."""
    names = connection.execute("SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL AND removed IS NULL")
    return iter(sorted((Outlet(outlet_id(row[0]), row[0]) for row in names), key=lambda outlet: outlet.id))


def utterances(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Utterance]:
    """The utterances."""
    for utterance, group in _groups(connection, "utterance", ids):
        first = group[0]
        yield Utterance(
            id=utterance,
            occasion=first["occasion"],
            speaker=first["speaker"],
            date=columns.read_date(first["date"]),
            shown_by=first["id"],
            statements=tuple(row["id"] for row in group),
            origins=tuple(sorted({row["origin"] for row in group})),
        )


def occasions(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Occasion]:
    """The occasions."""
    for occasion, group in _groups(connection, "occasion", ids):
        first = group[0]
        yield Occasion(
            id=occasion,
            principal=first["principal"] or first["speaker"],
            date=columns.read_date(first["date"]),
            channel=columns.read_evidence(first["channel"]),
            shown_by=first["id"],
            utterances=tuple(sorted({row["utterance"] for row in group})),
        )


def origins(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Origin]:
    """The origins."""
    for origin, group in _groups(connection, "origin", ids):
        reports = tuple(sorted({row["report"] for row in group}))
        yield Origin(origin, reports, tuple(_reasons(reports, group)))


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


def _reasons(reports: tuple[str, ...], group: list[Any]) -> Iterator[Reason]:
    if len(reports) > 1:
        yield Reason(reports, "These reports have the same text, character for character.")
    for report, rows in groupby(group, key=lambda row: str(row["report"])):
        relays = [relay for row in rows if (relay := columns.read_relay(row["relay"]))]
        if relays:
            evidence = tuple(sorted({relay.span for relay in relays}))
            yield Reason((report,), f"This report has the words through {relays[0].name}.", evidence)
