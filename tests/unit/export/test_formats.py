from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, cast

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add, exported

from onrecord.errors import UsageError
from onrecord.export.formats import Format
from onrecord.export.jsonl import line
from onrecord.export.tables import COLUMNS, Table

ANY_TEXT = st.text(st.characters(exclude_categories=()))
ANY_VALUE = st.recursive(
    st.none() | st.integers() | ANY_TEXT, lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner)
)


@given(st.dictionaries(ANY_TEXT, ANY_VALUE))
def test_one_object_is_one_line(value: dict[str, Any]) -> None:
    """Whatever text is in it, an object is one line, says the same when read, and moves no terminal's cursor."""
    written = line(value)
    text = written.decode("utf-8")
    assert [text[:-1]] == text.splitlines()
    assert value == json.loads(text)
    assert "\x1b" not in text
    assert "\x9b" not in text


def _table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(path, "csv").decode("utf-8"), newline="")))


def test_table(tmp_path: Path) -> None:
    """The table has a row for each statement, with the words, who said them, and where they stand."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR, outlet="Shoreline", title="Night ferry", date="2023-03-08", url="https://a.example")])
    first, second = _table(path)
    expected = {
        "outlet": "Shoreline",
        "title": "Night ferry",
        "report_date": "2023-03-08",
        "url": "https://a.example",
        "path": "a.txt",
        "speaker": "Ana Berg",
        "content": "that the ferry will sail",
        "source": "Ana Berg",
        "cue": "said",
        "force": "asserts",
        "content_spans": "14-38",
    }
    assert expected == {name: first[name] for name in expected}
    assert ("Karl Ode", "The night is calm", "direct") == (second["speaker"], second["content"], second["kind"])


def test_words_of_the_right_report(tmp_path: Path) -> None:
    """Source and cue are taken from the statement's own report, also where reports without statements lie between."""
    path = tmp_path / "a.db"
    silent = [report_of(f"It rained on day {day}.", f"{day}.txt") for day in range(20)]
    add(path, [*silent, report_of(HARBOUR, "x.txt"), report_of(COUNCIL, "y.txt"), report_of("Rain.", "z.txt")])
    assert [(row["speaker"], row["cue"]) for row in _table(path)] == [
        (row["source"], row["cue"]) for row in _table(path)
    ]
    assert 4 == len(_table(path))


@pytest.mark.parametrize("outlet", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://a.example")'])
def test_no_formula(tmp_path: Path, outlet: str) -> None:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR, outlet=outlet)])
    assert {f"'{outlet}"} == {row["outlet"] for row in _table(path)}


def test_hostile_cells(tmp_path: Path) -> None:
    """Line ends, quotation marks, commas and half characters in a cell break no row."""
    path = tmp_path / "a.db"
    outlet = 'The "Daily",\r\nLate\nEdition\0 \ud800'
    add(path, [report_of(HARBOUR, outlet=outlet)])
    assert [outlet.replace("\ud800", "?")] * 2 == [row["outlet"] for row in _table(path)]


@pytest.mark.parametrize("table", ["statements", "reports"])
def test_parquet(tmp_path: Path, table: Table) -> None:
    """Parquet holds the rows of the CSV, with types, and the same record gives the same bytes."""
    path = tmp_path / "a.db"
    hostile = report_of(HARBOUR, "b\n\ud800.txt", outlet="'; DROP TABLE report; --\0")
    add(path, [report_of(COUNCIL, date="2023-03-08", title="=1+1"), hostile])
    written = exported(path, "parquet", table)
    (tmp_path / "a.parquet").write_bytes(written)
    assert written == exported(path, "parquet", table)
    found = duckdb.read_parquet(str(tmp_path / "a.parquet"))
    assert list(COLUMNS[table]) == found.columns
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    assert {"statements": 4, "reports": 2}[table] == len(rows)
    if table == "reports":
        assert {COUNCIL, HARBOUR} == {row["text"] for row in rows}
        assert {2} == {row["statements"] for row in rows}
    else:
        first = next(row for row in rows if row["speaker"] == "Karl Ode")
        assert (0.9, [[41, 58]], "Karl Ode", "said") == (
            first["confidence"],
            first["content_spans"],
            first["source"],
            first["cue"],
        )
        assert [row["content"] for row in _table(path)] == [row["content"] for row in rows]


def test_reports_with_their_texts(tmp_path: Path) -> None:
    """The table of reports has a row for each, with its text and all its paths."""
    path = tmp_path / "a.db"
    add(path, [report_of(COUNCIL, "c.txt"), report_of(COUNCIL, "d.txt", date="2023-06-14")])
    rows = list(csv.DictReader(io.StringIO(exported(path, "csv", "reports").decode(), newline="")))
    assert [(COUNCIL, "c.txt\nd.txt", "2", "2023-06-14")] == [
        (row["text"], row["paths"], row["statements"], row["date"]) for row in rows
    ]


def test_no_such_format(tmp_path: Path) -> None:
    """A format that there is not is refused in a sentence that names those there are."""
    path = tmp_path / "a.db"
    add(path, [report_of(HARBOUR)])
    with pytest.raises(UsageError, match="jsonl, csv, parquet"):
        exported(path, cast(Format, "xml"))
