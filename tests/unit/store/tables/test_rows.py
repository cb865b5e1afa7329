from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add, exported

from onrecord.model.date import DateEstimate
from onrecord.store.database.connection import Database

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)


@settings(max_examples=40, deadline=None)
@given(text=ANY_TEXT, title=st.none() | ANY_TEXT)
def test_index_keeps_step(text: str, title: str | None) -> None:
    """Whatever text a report has, the index of words agrees with it, also after its statements were found anew."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        report = report_of(f"{HARBOUR} {text}", title=title)
        add(path, [report])
        add(path, [replace(report, title="Another title", date=DateEstimate("2023", "year", "given"))])
        database = Database.open(path, create=False)
        with database.transaction() as connection:
            for table in ("report", "statement"):
                # Fails where the index and the table that it is about differ.
                connection.execute(f"INSERT INTO {table}_words ({table}_words, rank) VALUES ('integrity-check', 1)")
            assert [1, 1] == _found(connection)
            connection.execute("DELETE FROM report")
            assert [0, 0] == _found(connection)
        database.close()
        assert b"" == exported(path)


def _found(connection: sqlite3.Connection) -> list[int]:
    counts = "SELECT count(*) FROM {0}_words WHERE {0}_words MATCH 'ferry'"
    return [connection.execute(counts.format(table)).fetchone()[0] for table in ("report", "statement")]
