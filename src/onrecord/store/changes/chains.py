"""What each report knows of its actors, beside its statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from onrecord.model.cast import Cast, Chain
from onrecord.store.tables import actor_columns
from onrecord.store.tables.columns import Value, insert


def put(connection: sqlite3.Connection, report: int, cast: Cast) -> None:
    """Keep the chains of a report, and which of them each of its statements has."""
    _insert(connection, report, cast.chains, 0, judged=False)
    for place, (speaker, principal) in enumerate(zip(cast.speakers, cast.principals, strict=True)):
        connection.execute(
            "UPDATE statement SET speaker_chain = ?, principal_chain = ? WHERE report = ? AND place = ?",
            (speaker, principal, report, place),
        )


def found(connection: sqlite3.Connection, report: int) -> list[Chain]:
    """The chains that extraction found, in the order of their numbers."""
    rows = connection.execute("SELECT said FROM chain WHERE report = ? AND NOT judged ORDER BY number", (report,))
    return [actor_columns.read_chain(row[0]) for row in rows]


def put_judged(connection: sqlite3.Connection, report: int, chains: Sequence[Chain], known: int) -> None:
    """Keep, after the first `known` chains, which extraction found, those whom only a person names."""
    connection.execute("DELETE FROM chain WHERE report = ? AND judged", (report,))
    _insert(connection, report, chains[known:], known, judged=True)


def _insert(connection: sqlite3.Connection, report: int, chains: Sequence[Chain], first: int, *, judged: bool) -> None:
    for number, chain in enumerate(chains, start=first):
        values: dict[str, Value] = {
            "report": report,
            "number": number,
            "said": actor_columns.chain(chain),
            "judged": int(judged),
        }
        connection.execute(*insert("chain", values))
