"""Adding reports from the page, and writing while another program writes."""

from __future__ import annotations

import re
import sqlite3
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import proof

from onrecord.web import room


def sent(client: TestClient, **fields: str) -> str:
    """The page that tells how an adding ended."""
    answer = client.post("/add", data={"proof": proof(client), **fields}, files=[("files", ("", b""))])
    assert 200 == answer.status_code, answer.text
    until = time.monotonic() + 60
    while 'data-over="yes"' not in answer.text and time.monotonic() < until:
        time.sleep(0.05)
        answer = client.get(answer.url.path)
    return answer.text


def test_text_is_pasted(client: TestClient) -> None:
    """With outlet and date; a second time it is known."""
    text = "Ida Noor said that the lighthouse is dark.\r\nIt rained."
    assert re.search(r'data-of="new">1<', sent(client, pasted=text, outlet="Beacon", date="2023-04-01"))
    found = client.get("/api/statements?text=lighthouse").json()["items"][0]
    report = client.get(f"/api/reports/{found['report']}").json()
    assert ("Beacon", "2023-04-01", "pasted.txt") == (report["outlet"], report["date"]["value"], report["path"])
    assert "\r" not in report["text"]
    assert re.search(r'data-of="known">1<', sent(client, pasted=text, outlet="Beacon", date="2023-04-01"))


def test_a_paragraph_of_ten_megabytes_is_refused_with_a_reason(client: TestClient) -> None:
    """It is named among the failures, and the page stands."""
    page = sent(client, pasted="word " * 2_000_000)
    assert "What could not be read" in page
    assert "pasted.txt" in page


def test_what_is_no_adding_is_told(client: TestClient) -> None:
    """Nothing sent, a date that is none, a table that is none, a job that is not remembered."""
    form = {"proof": proof(client)}
    empty = [("files", ("", b""))]
    assert "nothing to add" in client.post("/add", data=form, files=empty).text
    assert 400 == client.post("/add", data={**form, "pasted": "x", "date": "never"}, files=empty).status_code
    table = [("meta", ("table.csv", b"a,b\n1,2\n"))]
    answer = client.post("/add", data={**form, "pasted": "x"}, files=table)
    assert (400, True) == (answer.status_code, "The table cannot be read" in answer.text)
    assert 404 == client.get("/add/0123").status_code


def test_a_fault_of_the_form_keeps_what_was_written(client: TestClient) -> None:
    """The form stands there again, with the sentence that tells the fault, and all that was written in it."""
    form = {"proof": proof(client), "pasted": "Ida Noor said <b>no</b>.", "outlet": "The “Beacon”", "date": "last May"}
    answer = client.post("/add", data=form, files=[("files", ("", b""))])
    assert 400 == answer.status_code
    assert "last May" in answer.text.partition('role="alert"')[2].partition("</p>")[0]
    assert "Ida Noor said &lt;b&gt;no&lt;/b&gt;.</textarea>" in answer.text
    assert 'name="outlet" value="The “Beacon”"' in answer.text
    assert 'action="/add"' in answer.text


def test_a_busy_record_is_told(client: TestClient, record_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who corrects while another program writes for too long is told so; readers read on; nothing is changed."""
    monkeypatch.setattr(room, "PATIENCE", 0.2)
    statement = client.get("/api/statements?limit=1").json()["items"][0]["id"]
    form = {"proof": proof(client), "by": "Ana", "statement": statement}
    other = sqlite3.connect(record_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        answer = client.post("/judge/reject", data=form)
        assert (503, True) == (answer.status_code, "The record is busy" in answer.text)
        assert 200 == client.get("/search").status_code
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert 0 == client.get("/api/judgements").json()["total"]
