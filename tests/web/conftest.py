"""A record in a room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, WEATHER, add
from tests.fakes.tagger import FakeTagger

from onrecord.web.app import create_app

MISSED = " Nobody was on the quay, Karl Ode recalled."


@pytest.fixture
def record_path(tmp_path: Path) -> Path:
    """A record of four reports in two outlets."""
    path = tmp_path / "story.db"
    add(
        path,
        [
            report_of(
                HARBOUR + MISSED, outlet="Gazette", title="Harbour", date="2023-03-08", url="https://gazette.example/1"
            ),
            report_of(COUNCIL, "b.txt", outlet="Herald", date="2023-03-07"),
            report_of(WEATHER, "c.txt", outlet="Herald"),
            report_of(HARBOUR, "d.txt"),
        ],
    )
    return path


@pytest.fixture
def client(record_path: Path) -> Iterator[TestClient]:
    """A reader of that record."""
    app = create_app(record_path, tagger=FakeTagger)
    with TestClient(app, base_url="http://127.0.0.1:8017", follow_redirects=True) as reader:
        yield reader


def proof(client: TestClient, page: str = "/log") -> str:
    """What a form of that page carries."""
    client.get(page)
    match = re.search(r'name="proof" value="([0-9a-f]+)"', client.get("/add").text)
    assert match is not None
    return match[1]
