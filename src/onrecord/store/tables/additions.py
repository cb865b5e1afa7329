"""Statements that people added: rows beside those of the model, made from the judgements that hold."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from onrecord.model.ids import occasion_id, origin_id, utterance_id
from onrecord.model.statement import Statement
from onrecord.store.tables import columns, judgements, rows
from onrecord.store.tables.columns import Value, text


def written(statement: Statement) -> str:
    """The statement as a judgement keeps it: its own columns, as JSON."""
    values = rows.own_values(statement)
    shown = {
        name: value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
        for name, value in values.items()
    }
    return json.dumps(shown)


def withdraw(connection: sqlite3.Connection, report: str) -> None:
    """Take the added statements out of the report; `put` brings back those that hold."""
    connection.execute(
        "DELETE FROM statement WHERE added IS NOT NULL AND report = (SELECT n FROM report WHERE id = CAST(? AS TEXT))",
        (text(report),),
    )


def holding(connection: sqlite3.Connection, report: str, found: Collection[str]) -> dict[Statement, str]:
    """The statements that people added to the report, each with its judgement's id.

    One that the model has `found` as well, by its id, is left out: it is there already.
    """
    holds: dict[str, tuple[Statement, str]] = {}
    for judgement in judgements.about(connection, report):
        if judgement.decision == "add" and judgement.subjects[0].id not in found:
            kept = connection.execute("SELECT statement FROM judgement WHERE id = ?", (judgement.id,)).fetchone()[0]
            values = {**json.loads(kept), "report_id": report}
            holds.setdefault(judgement.subjects[0].id, (rows.read_own(values), judgement.id))
    return dict(holds.values())


def ever(connection: sqlite3.Connection, report: str) -> list[Statement]:
    """The statements that people ever added to the report, also where that was undone."""
    sql = """SELECT j.statement FROM judgement j JOIN subject s ON s.judgement = j.n
              WHERE j.decision = 'add' AND s.report = CAST(? AS TEXT) ORDER BY j.n"""
    found = connection.execute(sql, (text(report),)).fetchall()
    return [rows.read_own({**json.loads(row[0]), "report_id": report}) for row in found]


def put(connection: sqlite3.Connection, report: str, added: dict[Statement, str]) -> list[int]:
    """Add the statements to the report, after those that are there; their row numbers. They belong to nothing yet but
    what is their own.
    """
    sql = """SELECT r.n, (SELECT coalesce(max(place), -1) + 1 FROM statement s WHERE s.report = r.n)
               FROM report r WHERE r.id = CAST(? AS TEXT)"""
    n, first = connection.execute(sql, (text(report),)).fetchone()
    numbers: list[int] = []
    for place, (statement, judgement) in enumerate(added.items(), start=first):
        values: dict[str, Value] = {
            **rows.own_values(statement),
            "report": n,
            "place": place,
            "utterance": text(utterance_id(statement.id)),
            "occasion": text(occasion_id(utterance_id(statement.id))),
            "origin": text(origin_id(statement.id)),
            "added": text(judgement),
        }
        numbers.append(int(connection.execute(*columns.insert("statement", values)).lastrowid or 0))
    return numbers
