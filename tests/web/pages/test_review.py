"""The queue of what the record is not sure of, as a reader without JavaScript gets it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.fakes.doubts import SAID, UNDATED, nearly
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger
from tests.web.conftest import proof

from onrecord import Record
from onrecord.web.app import create_app


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[TestClient]:
    """A reader of a record with a doubt of each kind."""
    path = tmp_path / "doubt.db"
    with Record.open(path, tagger=FakeTagger) as record:
        record.add(
            [
                report_of(SAID, outlet="Gazette", date="2023-03-08"),
                report_of(nearly(), "b.txt", outlet="Herald", date="2023-03-08"),
                report_of(UNDATED, "c.txt", outlet="Herald"),
                report_of("Berg said that the pier is new. It rained.", "d.txt", outlet="Post", date="2023-03-09"),
            ]
        )
    with TestClient(
        create_app(path, tagger=FakeTagger), base_url="http://127.0.0.1:8017", follow_redirects=True
    ) as reader:
        yield reader


def answer(reader: TestClient, kind: str, said: str, **more: str) -> str:
    """The page after the first doubt of the kind was answered."""
    doubt = reader.get(f"/api/review?kind={kind}").json()["items"][0]
    form = {"proof": proof(reader), "by": "Ana", "kind": kind, "answer": said, "back": f"/review?kind={kind}", **more}
    page = reader.post("/judge/review", data={**form, "left": doubt["left"], "right": doubt["right"] or ""})
    return page.text


@pytest.mark.parametrize("kind", ["actors", "statements", "date"])
@pytest.mark.parametrize("said", ["same", "different", "unsure"])
def test_each_kind_is_settled_and_taken_back(reader: TestClient, kind: str, said: str) -> None:
    """It does not come back; the page that follows offers the way back, and then it does."""
    before = reader.get(f"/api/review?kind={kind}").json()
    assert 1 == before["total"] == len(before["items"])
    after = answer(reader, kind, said, date="2023-03-10", value="2023-03-11")
    assert "Undo" in after
    assert 0 == reader.get(f"/api/review?kind={kind}").json()["total"]
    judgement = reader.get("/api/judgements").json()["items"][0]["id"]
    reader.post("/judge/undo", data={"proof": proof(reader), "by": "Ana", "judgement": judgement})
    assert before == reader.get(f"/api/review?kind={kind}").json()


def test_statements_stand_side_by_side(reader: TestClient) -> None:
    """Each in its paragraph, with its words marked, and what speaks for and against it in sentences."""
    page = reader.get("/review?kind=statements").text
    assert 2 == page.count('class="version-text"')
    assert 2 <= page.count('class="content"')
    assert "How likely" in page


def test_a_date_is_given(reader: TestClient) -> None:
    """The answer that it is another asks for which; what is given holds."""
    assert "There is no date" in answer(reader, "date", "different")
    report = reader.get("/api/review?kind=date").json()["items"][0]["left"]
    answer(reader, "date", "different", date="2023-03-10")
    assert "2023-03-10" == reader.get(f"/api/reports/{report}").json()["date"]["value"]


def test_what_is_taken_back_leads_to_where_it_was_decided(reader: TestClient) -> None:
    """After an answer about statements, the way back stays among the statements."""
    after = answer(reader, "statements", "same")
    judgement = reader.get("/api/judgements").json()["items"][0]["id"]
    form = after[after.index('action="/judge/undo"') :]
    back = html.unescape(form.partition('name="back" value="')[2].partition('"')[0])
    page = reader.post("/judge/undo", data={"proof": proof(reader), "by": "Ana", "judgement": judgement, "back": back})
    assert "statements" == page.url.params["kind"]


def test_what_cannot_be_decided_leads_back(reader: TestClient) -> None:
    """The page that tells of a fault leads to the one that it was asked on."""
    assert '<a href="/review?kind=date">Back' in answer(reader, "date", "different")


def test_an_unknown_kind_is_told(reader: TestClient) -> None:
    """In a sentence."""
    assert 400 == reader.get("/review?kind=weather").status_code
    assert 422 == reader.get("/api/review?kind=weather").status_code
