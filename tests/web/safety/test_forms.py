"""What a form may bring: names of any kind, ways back, more than can be done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from tests.web.conftest import proof
from tests.web.server import soon

from onrecord import Record
from onrecord.web import adding
from onrecord.web.safety.forms import local

NAMES = (
    "😀" * 60 + ".txt",
    "👩‍👩‍👧‍👦" * 40 + "." + "😀" * 100,
    "\u202egnp.txt",
    "é" * 300 + ".txt",
    "CON",
    "a:b?.txt",
    "..",
    ".",
    "...txt",
    "a/../../b.txt",
    "a\\..\\b.txt",
    "\x00\x01\x7f.txt",
    "\ufffe\uffff",
    "name.{}.%s.%00",
    " ",
    "~/.profile",
    "report.txt.txt.txt.txt.txt",
)
TEXT = b"Ida Noor said that the lighthouse is dark. It rained."


def sent(client: TestClient, name: bytes, kind: bytes = b"multipart/form-data; boundary=b") -> int:
    """The status of the answer to an upload of this name, as bytes; it follows to the page of the job."""
    head = b'--b\r\nContent-Disposition: form-data; name="proof"\r\n\r\n' + proof(client).encode() + b"\r\n"
    part = b'--b\r\nContent-Disposition: form-data; name="files"; filename="' + name + b'"\r\n\r\n' + TEXT
    answer = client.post("/add", content=head + part + b"\r\n--b--\r\n", headers={b"content-type": kind})
    return answer.status_code


@pytest.mark.parametrize("name", NAMES, ids=[ascii(name)[:30] for name in NAMES])
def test_a_name_may_be_anything(client: TestClient, record_path: Path, name: str) -> None:
    """Its file is read by the end of its name, and the record has the name, its last 255 characters."""
    bare = re.split(r"[/\\]", name)[-1][-255:]
    assert 200 == sent(client, name.encode())
    assert soon(lambda: all(job.over for job in client.app.state.worker.jobs()))  # type: ignore[attr-defined]
    with Record.open(record_path) as record:
        paths = {one.report.path for one in record.reports()}
        assert any(path.startswith(bare) for path in paths) or not bare.strip("."), paths


def test_a_name_that_fills_a_page_is_refused(client: TestClient) -> None:
    """As no form that a browser sends."""
    assert 400 == sent(client, b"a" * 100_000 + b".txt")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    name=st.binary(max_size=80),
    kind=st.sampled_from(["utf-8", "utf-7", "undefined", "hex", "idna", "utf-16", "\xff", "a" * 99]),
)
@example(name=b'";\\"\r\n', kind="undefined")
def test_bytes_of_any_kind_are_no_fault(client: TestClient, name: bytes, kind: str) -> None:
    """A name, and the charset that it is said to be in: taken or refused."""
    assert sent(client, name, b"multipart/form-data; boundary=b; charset=" + kind.encode("latin-1")) < 500


def where(base: str, address: str) -> str:
    """The computer that a browser asks when a page of `base` leads to the address: the rules of the URL standard."""
    address = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33)))))
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address):
        return "elsewhere"
    path = re.split(r"[?#]", address)[0].replace("\\", "/")
    return "elsewhere" if path.startswith("//") else base


@settings(max_examples=2000)
@given(
    st.text(alphabet=st.one_of(st.sampled_from("/\\\t\n\r .:@?#%\x00\x0b\x85\u2028/h"), st.characters()), max_size=12)
)
@example("/\t/host")
@example("//host")
@example("/\\host")
@example("\\/host")
@example("/\r\n/host")
@example("\t//host")
@example("/\x00/host")
@example("http:/host")
@example("javascript:alert(1)")
def test_what_passes_as_local_is_local(address: str) -> None:
    """Whatever is let through leads to this page's own computer, and is an address as it stands."""
    passed = local(address)
    assert "here" == where("here", passed)
    assert passed.startswith("/")
    assert passed.isascii()
    assert passed.isprintable()


@pytest.mark.parametrize("address", ["/", "/search?text=a+b&page=2#s1", "/reports/r1?kind=%C3%A9//x", "/?done=j1"])
def test_our_own_addresses_pass(address: str) -> None:
    """As they are."""
    assert address == local(address)


@pytest.mark.parametrize("back", ["/\t/host", "//host", "/\\host", "/\r/host", "\t//host", "https://host/"])
def test_an_error_leads_nowhere_else(client: TestClient, back: str) -> None:
    """The page that tells of a fault has no way back to another computer."""
    answer = client.post("/judge/nothing", data={"proof": proof(client), "back": back})
    assert (404, False) == (answer.status_code, "host" in answer.text.partition('<main id="main">')[2])


def test_more_than_can_be_done_waits_elsewhere(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """When too much waits, the sender is told to come again."""
    monkeypatch.setattr(adding, "WAITING", -1)
    assert 503 == sent(client, b"a.txt")
