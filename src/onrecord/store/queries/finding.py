"""Finding utterances, occasions and origins by what a person asks for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Literal

from onrecord.errors import UnknownId
from onrecord.model.date import DateEstimate
from onrecord.model.linked import Occasion, Origin, Utterance
from onrecord.store.queries import linked
from onrecord.store.queries.reading import not_one
from onrecord.store.queries.selection import Selection
from onrecord.store.tables import taken_out
from onrecord.store.tables.columns import Value, read_date, text

PAGE = 100


def utterance_ids(connection: sqlite3.Connection, selection: Selection, min_origins: int = 1) -> list[str]:
    """The ids of the utterances of the selected statements, in the order of time; `limit` counts utterances.

    One that is undated comes behind those of the day of its first report: it was not said later.
    """
    sql, values = selection.sql()
    limit = values.pop()
    found = connection.execute(
        f"""WITH chosen AS (SELECT n, row_number() OVER () AS place FROM ({sql.removesuffix("LIMIT ?")})),
                 said AS (SELECT s.utterance, min(chosen.place) AS place, min(s.date_first) AS first,
                                 min((SELECT date_last FROM report r INDEXED BY report_facts WHERE r.n = s.report))
                                   AS reported
                            FROM chosen JOIN statement s ON s.n = chosen.n GROUP BY s.utterance)
            SELECT utterance FROM said
             WHERE (SELECT count(DISTINCT o.origin) FROM standing o WHERE o.utterance = said.utterance) >= ?
             ORDER BY coalesce(first, reported) IS NULL, coalesce(first, reported), first IS NULL, place LIMIT ?""",
        [*values, min_origins, limit],
    )
    return [row[0] for row in found]


def first_reported(connection: sqlite3.Connection, utterance: str) -> DateEstimate | None:
    """The date of the first report that carries the utterance of this id; None where none is dated."""
    found = connection.execute(
        """SELECT date FROM report WHERE n = (
             SELECT r.n FROM standing s JOIN report r INDEXED BY report_facts ON r.n = s.report
              WHERE s.utterance = CAST(? AS TEXT) AND r.date_last IS NOT NULL ORDER BY r.date_last, r.n LIMIT 1)""",
        (text(utterance),),
    ).fetchone()
    return read_date(found[0]) if found else None


def utterances(connection: sqlite3.Connection, ids: Sequence[str]) -> Iterator[Utterance]:
    """The utterances of these ids (PAGE at most), in this order; those gone since are left out."""
    found = {one.id: one for one in linked.utterances(connection, ids)}
    return (found[id] for id in ids if id in found)


def one(connection: sqlite3.Connection, column: Literal["utterance", "occasion", "origin"], prefix: str) -> str:
    """The one id in this column that begins with `prefix`; UnknownId for none or several."""
    bound: list[Value] = [text(prefix), text(prefix + "\U0010ffff")]
    if column == "utterance":
        # The id of an utterance that has become a part of another leads there.
        found = connection.execute(
            "SELECT DISTINCT s.utterance FROM compared c JOIN standing s ON s.n = c.statement"
            " WHERE c.own >= CAST(? AS TEXT) AND c.own < CAST(? AS TEXT) ORDER BY 1 LIMIT 6",
            bound,
        ).fetchall()
        there = taken_out.led_to(connection, prefix) if not found else None
        return there or _the_one([row[0] for row in found], column, prefix)
    found = connection.execute(
        f"SELECT DISTINCT {column} FROM standing WHERE {column} >= CAST(? AS TEXT) AND {column} < CAST(? AS TEXT) "
        "ORDER BY 1 LIMIT 6",
        bound,
    ).fetchall()
    return _the_one([row[0] for row in found], column, prefix)


def utterance(connection: sqlite3.Connection, prefix: str) -> Utterance:
    """The one utterance whose id begins with `prefix`; UnknownId."""
    return next(linked.utterances(connection, [one(connection, "utterance", prefix)]))


def occasion(connection: sqlite3.Connection, prefix: str) -> Occasion:
    """The one occasion whose id begins with `prefix`; UnknownId."""
    return next(linked.occasions(connection, [one(connection, "occasion", prefix)]))


def origins(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Origin]:
    """The origins of these ids, in this order."""
    found = {one.id: one for one in linked.origins(connection, ids)}
    return [found[id] for id in ids if id in found]


def _the_one(ids: Sequence[str], kind: str, prefix: str) -> str:
    if len(ids) == 1 or (ids and ids[0] == prefix):
        return ids[0]
    if not ids:
        raise UnknownId(f"No {kind} of this record has an id that begins with {prefix!r}.")
    raise not_one(prefix, ids)
