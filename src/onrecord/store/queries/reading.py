"""Reading reports and statements back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from onrecord.errors import UnknownId
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.model.statement import Statement
from onrecord.store.queries.selection import WORDS, Selection, match_expression
from onrecord.store.tables import rows
from onrecord.store.tables.columns import text

_REPORT = """
SELECT r.*, (SELECT count(*) FROM statement s WHERE s.report = r.n AND s.rejected IS NULL) AS statements FROM report r
"""
_STATEMENT = """
SELECT s.*, r.id AS report_id, r.outlet AS report_outlet, r.title AS report_title, r.url AS report_url,
       r.date AS report_date, r.model AS report_model, r.removed AS report_removed,
       (SELECT min(path) FROM given g WHERE g.report = r.n) AS report_path
  FROM {0} s JOIN report r ON r.n = s.report
"""
_KINDS = ("report", "statement", "judgement")  # each with the letter that its ids begin with
PAGE = 200


def selected(connection: sqlite3.Connection, selection: Selection) -> list[int]:
    """The row numbers of the statements, by date, the undated last."""
    return [row[0] for row in connection.execute(*selection.sql())]


def statements(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[RecordedStatement]:
    """The statements of these row numbers (PAGE at most) that stand, in this order; those gone since are left out."""
    marks = ", ".join("?" * len(numbers))
    sql = f"{_STATEMENT.format('standing')} WHERE s.n IN ({marks})"
    found = {row["n"]: row for row in connection.execute(sql, numbers)}
    return (rows.read_statement(found[n]) for n in numbers if n in found)


def statement(connection: sqlite3.Connection, n: int) -> RecordedStatement:
    """The statement of this row number, also where it was rejected."""
    return rows.read_statement(connection.execute(f"{_STATEMENT.format('linked')} WHERE s.n = ?", (n,)).fetchone())


def of_report(connection: sqlite3.Connection, report: str) -> list[tuple[int, Statement]]:
    """All statements of the report of this id, in text order, each with its row number; the rejected, too."""
    found = connection.execute(f"{_STATEMENT.format('linked')} WHERE r.id = ? ORDER BY s.place", (report,))
    return [(row["n"], rows.read_statement(row).statement) for row in found]


def in_report(connection: sqlite3.Connection, report: str) -> list[RecordedStatement]:
    """All statements of the report of this id, in text order; the rejected, too."""
    found = connection.execute(f"{_STATEMENT.format('linked')} WHERE r.id = ? ORDER BY s.place", (report,))
    return [rows.read_statement(row) for row in found]


def standing_of(connection: sqlite3.Connection, report: int) -> list[tuple[int, Statement]]:
    """The statements of the report of this row number that stand, in text order, each with its row number."""
    found = connection.execute(f"{_STATEMENT.format('standing')} WHERE s.report = ? ORDER BY s.place", (report,))
    return [(row["n"], rows.read_statement(row).statement) for row in found]


def all_statements(connection: sqlite3.Connection) -> Iterator[RecordedStatement]:
    """Every statement that stands, by report and place."""
    return map(rows.read_statement, connection.execute(f"{_STATEMENT.format('standing')} ORDER BY r.id, s.place"))


def report_numbers(connection: sqlite3.Connection, words: str | None = None) -> list[int]:
    """The row numbers of the reports, or of those that hold `words`, by date, the undated last."""
    order = "ORDER BY r.date_first IS NULL, r.date_first, r.date_last, r.outlet, r.id"
    if words is None:
        return [row[0] for row in connection.execute(f"SELECT r.n FROM report r WHERE r.removed IS NULL {order}")]
    sql = f"SELECT r.n FROM report r WHERE r.removed IS NULL AND r.n IN ({WORDS.format('report')}) {order}"
    return [row[0] for row in connection.execute(sql, (text(match_expression(words)),))]


def reports(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[RecordedReport]:
    """The reports of these row numbers, in this order."""
    for n in numbers:
        row = connection.execute(f"{_REPORT} WHERE r.n = ?", (n,)).fetchone()
        if row:
            yield _report(connection, row)


def all_reports(connection: sqlite3.Connection) -> Iterator[RecordedReport]:
    """Every report that was not removed, by id."""
    for row in connection.execute(f"{_REPORT} WHERE r.removed IS NULL ORDER BY r.id"):
        yield _report(connection, row)


def number(connection: sqlite3.Connection, table: str, prefix: str) -> int:
    """The row number of the one report or statement whose id begins with `prefix`; UnknownId for none or several."""
    bound = (text(prefix), text(prefix + "\U0010ffff"))
    sql = f"SELECT n, id FROM {table} WHERE id >= CAST(? AS TEXT) AND id < CAST(? AS TEXT) ORDER BY id LIMIT 6"
    found = connection.execute(sql, bound).fetchall()
    if len(found) == 1 or (found and found[0]["id"] == prefix):
        return int(found[0]["n"])
    if not found:
        kind = next((kind for kind in _KINDS if kind[0] == prefix[:1] and kind != table), None)
        hint = f" It looks like the id of a {kind}." if kind and len(prefix) > 4 else ""
        raise UnknownId(f"No {table} of this record has an id that begins with {prefix!r}.{hint}")
    raise not_one(prefix, [row["id"] for row in found])


def not_one(prefix: str, ids: Sequence[str]) -> UnknownId:
    """What is wrong with a prefix by which several ids begin; it names five of them."""
    if not prefix:
        return UnknownId("An id is needed here, or its beginning, as the lists of the record print it.")
    some = ", ".join(ids[:5]) + (" ..." if len(ids) > 5 else "")
    return UnknownId(f"{prefix!r} is the beginning of more than one id: {some}. Give more of it.")


def counts(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many reports and statements stand."""
    sql = "SELECT (SELECT count(*) FROM report WHERE removed IS NULL), (SELECT count(*) FROM standing)"
    reports, statements = connection.execute(sql).fetchone()
    return int(reports), int(statements)


def _report(connection: sqlite3.Connection, row: sqlite3.Row) -> RecordedReport:
    paths = connection.execute("SELECT path FROM given WHERE report = ? ORDER BY path", (row["n"],))
    copies = connection.execute(
        "SELECT id FROM report WHERE text_sha256 = ? AND n <> ? AND removed IS NULL ORDER BY id",
        (row["text_sha256"], row["n"]),
    )
    return rows.read_report(row, tuple(p[0] for p in paths), tuple(c[0] for c in copies))
