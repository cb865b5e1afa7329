"""Keeps dates up to date: what a report says itself, what a person decided, what it shares with dated reports.

A report's own date comes first; an undated one is dated by those of its links that lead to reports with dates of
their own. Links are found with own dates only, so the order in which reports come makes no difference, and nothing
goes round in a circle.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.dating.entries import Entries, entries, said_on
from onrecord.dating.links import Link, Pair
from onrecord.dating.shared import shared_date
from onrecord.matching.pairs.comparable import Compared, story_share
from onrecord.model.date import DateEstimate, Precision
from onrecord.model.judgement import UNKNOWN, Judgement
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame
from onrecord.store.queries import reading
from onrecord.store.tables import columns, rows
from onrecord.store.tables.columns import text, text_or_none
from onrecord.store.tables.matching_index import Tables

"""The value of a judgement by which nobody knows when a report appeared."""

_OWN = "SELECT n, id, own_date, found_date, date_judged FROM report WHERE id = CAST(? AS TEXT)"
_PAIRS = """
SELECT s.n, o.n AS other, o.report, l.odds
  FROM standing s JOIN link l ON l.statement = s.n JOIN standing o ON o.n = l.other JOIN report r ON r.n = o.report
       JOIN compared here ON here.statement = s.n JOIN compared there ON there.statement = o.n
 WHERE s.report = ? AND o.report <> s.report AND there.first = here.first AND r.own_date IS NOT NULL
"""


def own_date(connection: sqlite3.Connection, report: int) -> DateEstimate | None:
    """The date that a report, by its row number, has by itself."""
    return columns.read_date(connection.execute("SELECT own_date FROM report WHERE n = ?", (report,)).fetchone()[0])


def own_dates(connection: sqlite3.Connection, report: int) -> dict[str, DateEstimate | None]:
    """The dates that statements have by their report alone, by their ids."""
    found = connection.execute("SELECT id, own_date FROM statement WHERE report = ?", (report,))
    return {row["id"]: columns.read_date(row["own_date"]) for row in found}


def judge(connection: sqlite3.Connection, report: str, judgement: Judgement | None) -> None:
    """Make the date that a person decided the report's own, or again what was found where `judgement` is None."""
    row = connection.execute(_OWN, (text(report),)).fetchone()
    decided = _decided(judgement)
    own = columns.read_date(row["found_date"]) if judgement is None else decided
    connection.execute(
        "UPDATE report SET own_date = CAST(? AS TEXT), date_judged = CAST(? AS TEXT) WHERE n = ?",
        (columns.date(own), text_or_none(judgement.id if judgement else None), row["n"]),
    )
    _put(connection, "report", row["n"], own)
    dated = replace(_report(connection, row["n"]), date=own)
    blog = entries(dated)
    every = connection.execute("SELECT * FROM statement WHERE report = ?", (row["n"],)).fetchall()
    contents = _contents(every)
    for found in every:
        date = columns.read_date(found["found_date"])
        if judgement is not None or found["added"] is not None:
            date = _said(dated, blog, rows.read_own({**dict(found), "report_id": report}), contents)
        connection.execute(
            "UPDATE statement SET own_date = CAST(? AS TEXT) WHERE n = ?", (columns.date(date), found["n"])
        )
        _put(connection, "statement", found["n"], date)


def has_own(connection: sqlite3.Connection, report: str) -> bool:
    """Whether a report, by its id, has a date by itself."""
    return connection.execute(_OWN, (text(report),)).fetchone()["own_date"] is not None


def settle(connection: sqlite3.Connection, reports: Iterable[str], compared: Callable[[int], Compared]) -> list[str]:
    """Find the dates of those of these reports anew that have none of their own; the ids of those that got others.

    `compared` gives what a statement is compared by.
    """
    rows = [connection.execute(_OWN, (text(id),)).fetchone() for id in sorted(set(reports))]
    dated = lru_cache(maxsize=500)(lambda n: _dated(connection, n))
    return [row["id"] for row in rows if row["own_date"] is None and _share(connection, row, compared, dated)]


def _share(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    compared: Callable[[int], Compared],
    dated: Callable[[int], Report],
) -> bool:
    report = _report(connection, row["n"])
    links = [] if row["date_judged"] else _links(connection, row["n"], compared, dated)
    date = None
    if links:
        date = shared_date(replace(report, date=None), links, _statements(connection, row["n"]))
    if date == report.date:
        return False
    _put(connection, "report", row["n"], date)
    every = connection.execute("SELECT * FROM statement WHERE report = ?", (row["n"],)).fetchall()
    contents = _contents(every)
    dated_now = replace(report, date=date)
    blog = entries(dated_now)
    for statement in every:
        said = columns.read_date(statement["own_date"])
        if date is not None:
            said = _said(dated_now, blog, rows.read_own({**dict(statement), "report_id": report.id}), contents)
        _put(connection, "statement", statement["n"], said)
    return True


def shared_with(connection: sqlite3.Connection, report: int) -> list[Link]:
    """What the statements of a report, by its row number, share with those of reports that have dates of their own."""
    return _links(connection, report, Tables(connection, {}).compared, lambda n: _dated(connection, n))


def _links(
    connection: sqlite3.Connection, n: int, compared: Callable[[int], Compared], dated: Callable[[int], Report]
) -> list[Link]:
    """What the statements of a report share with those of reports that have a date of their own."""
    pairs: dict[int, list[Pair]] = defaultdict(list)
    stories: dict[int, float] = {}
    for row in connection.execute(_PAIRS, (n,)).fetchall():
        own, other = compared(row["n"]), compared(row["other"])
        pairs[row["report"]].append(Pair(own.statement, other.statement, row["odds"]))
        if row["report"] not in stories:
            stories[row["report"]] = story_share(own.story.stems, other.story.stems)
    return [Link(dated(number), tuple(those), stories[number]) for number, those in pairs.items()]


def _dated(connection: sqlite3.Connection, n: int) -> Report:
    """A report with the date that it has by itself."""
    return replace(_report(connection, n), date=own_date(connection, n))


def _statements(connection: sqlite3.Connection, report: int) -> list[Statement]:
    return [statement for _, statement in reading.standing_of(connection, report)]


def _report(connection: sqlite3.Connection, n: int) -> Report:
    return next(reading.reports(connection, [n])).report


def _said(report: Report, blog: Entries, statement: Statement, contents: Sequence[Span]) -> DateEstimate | None:
    return said_on(report, blog, Frame(statement.source, statement.cue, statement.content), contents)


def _contents(statements: Iterable[sqlite3.Row]) -> list[Span]:
    return [span for row in statements for span in columns.read_spans(row["content"])]


def _put(connection: sqlite3.Connection, table: str, n: int, date: DateEstimate | None) -> None:
    """Make it the date that holds; what is there already is not written again."""
    values = rows.held_date(date)
    now = connection.execute(f"SELECT date FROM {table} WHERE n = ?", (n,)).fetchone()[0]
    if columns.read_date(now) != date:
        connection.execute(*columns.insert(table, values, n=n))


def _decided(judgement: Judgement | None) -> DateEstimate | None:
    if judgement is None or judgement.name is None or judgement.name == UNKNOWN:
        return None
    why = f"{judgement.by} decided it on {judgement.at[:10]} (judgement {judgement.id})."
    return DateEstimate(judgement.name, _precision(judgement.name), "judged", (), (why,))


def _precision(value: str) -> Precision:
    if "/" in value:
        return "interval"
    if "T" in value:
        return "minute"
    return "day" if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "month" if "-" in value else "year"
