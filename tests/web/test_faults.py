"""What a reader is told of a record that is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.fakes.tagger import FakeTagger

from onrecord.web.app import create_app


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE report SET text = replace(text, 'calm', 'warm')",
        "UPDATE report SET date = '{'",
        "UPDATE report SET zones = '[{}]'",
    ],
)
def test_damage_is_told_on_a_page(record_path: Path, sql: str) -> None:
    """Where damage keeps a page from being shown, the page says that the record is damaged, and so does the API."""
    with closing(sqlite3.connect(record_path)) as connection, connection:
        connection.execute(sql)
        id = connection.execute("SELECT id FROM report WHERE text LIKE '%Ana Berg%' LIMIT 1").fetchone()[0]
    app = create_app(record_path, tagger=FakeTagger)
    with TestClient(app, base_url="http://127.0.0.1:8017", raise_server_exceptions=False) as reader:
        page, answer = reader.get(f"/reports/{id}"), reader.get(f"/api/reports/{id}")
    assert [500, 500] == [page.status_code, answer.status_code]
    assert ("The record cannot be used" in page.text, "fault in OnRecord" in page.text) == (True, False)
    assert "damaged" in answer.json()["error"]
