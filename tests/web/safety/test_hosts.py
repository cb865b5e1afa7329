"""Who is let in, and what is taken from whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import proof

from onrecord import Record
from onrecord.web.app import create_app
from onrecord.web.safety.hosts import is_loopback, names_of
from onrecord.web.safety.limits import FORM, UPLOAD


def test_every_answer_carries_the_policy(client: TestClient) -> None:
    """Pages, data, faults and files alike; nothing of it allows what stands in a page itself."""
    for address in ("/", "/api/statements", "/nothing", "/static/room.css"):
        policy = client.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_another_name_is_refused(client: TestClient) -> None:
    """A page elsewhere whose name is made to lead here is told nothing."""
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost@evil.example", ""):
        assert 421 == client.get("/", headers={"host": host}).status_code, host
    assert 200 == client.get("/", headers={"host": "localhost:8017"}).status_code


def test_a_form_made_elsewhere_changes_nothing(client: TestClient, record_path: Path) -> None:
    """Without the proof, with another's, or sent from another page, it is refused."""
    statement = client.get("/api/statements?limit=1").json()["items"][0]["id"]
    form = {"by": "Eve", "statement": statement}
    good = proof(client)
    assert 403 == client.post("/judge/reject", data=form).status_code
    assert 403 == client.post("/judge/reject", data={**form, "proof": "0" * 64}).status_code
    for header in ({"origin": "http://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        assert 403 == client.post("/judge/reject", data={**form, "proof": good}, headers=header).status_code
    with Record.open(record_path) as record:
        assert [] == record.judgements()


def test_nobody_goes_elsewhere_afterwards(client: TestClient) -> None:
    """A form can only lead back to a page of this record."""
    statement = client.get("/api/statements?limit=1").json()["items"][0]["id"]
    for back in ("//evil.example/", "https://evil.example/", "/\\evil.example"):
        form = {"proof": proof(client), "by": "Ana", "statement": statement, "speaker": back, "back": back}
        answer = client.post("/judge/attribute", data=form, follow_redirects=False)
        assert answer.headers["location"].startswith("/?done=")


def test_a_decision_without_a_name_is_refused(client: TestClient) -> None:
    """Whoever decides signs."""
    statement = client.get("/api/statements?limit=1").json()["items"][0]["id"]
    form = {"proof": proof(client), "by": " ", "statement": statement}
    assert 400 == client.post("/judge/reject", data=form).status_code


def test_too_much_is_refused(client: TestClient) -> None:
    """Whatever the request says of its length."""
    assert 413 == client.post("/judge/reject", content=b"x" * (FORM + 1)).status_code

    def pieces() -> object:
        for _ in range(UPLOAD // 2**20 + 2):
            yield b"x" * 2**20

    kind = {"content-type": "multipart/form-data; boundary=b"}
    assert 413 == client.post("/add", content=pieces(), headers=kind).status_code  # type: ignore[arg-type]


def test_a_token_lets_in(record_path: Path) -> None:
    """By the address once, then by the cookie; programs by a header; nobody else."""
    app = create_app(record_path, host="0.0.0.0", token="a-long-token")
    with TestClient(app, base_url="http://192.0.2.7:8017", follow_redirects=False) as reader:
        assert 401 == reader.get("/").status_code
        assert "story.db" not in reader.get("/").text
        assert 401 == reader.get("/api/counts").status_code
        assert 401 == reader.get("/?token=wrong").status_code
        assert 200 == reader.get("/api/counts", headers={"authorization": "Bearer a-long-token"}).status_code
        answer = reader.get("/search?token=a-long-token&text=ferry")
        assert (303, "/search?text=ferry") == (answer.status_code, answer.headers["location"])
        assert 200 == reader.get("/search?text=ferry").status_code
        answer = reader.get("http://192.0.2.7:8017//evil.example?token=a-long-token")
        assert answer.headers["location"].startswith("/evil.example")


@pytest.mark.parametrize(
    ("host", "expected"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False)]
)
def test_what_only_this_computer_reaches(host: str, expected: bool) -> None:
    """Loopback addresses need no token."""
    assert expected is is_loopback(host)
    assert (names_of(host) is None) is not expected
