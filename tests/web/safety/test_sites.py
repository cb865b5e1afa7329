"""What another site's page may ask for, what may be guessed, and what stays on disk, over sockets."""

from __future__ import annotations

import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.safety.story import made
from tests.web.server import Server, served, soon, status, until_end

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="signals and limits as on Unix")

ROUTES = (
    "/ /search /search?text=ferry /actors /reports /outlets /log /review /check /check?text=ferry /add /api "
    "/favicon.ico /robots.txt /static/room.css /openapi.json /api/counts /api/statements /api/utterances "
    "/api/occasions /api/actors /api/reports /api/outlets /api/judgements /api/review?kind=actors "
    "/api/check?text=ferry /take/statements.csv /take/utterances.jsonl /take/reports.parquet /nothing"
).split()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One that tells of no fault, and leaves nothing."""
    with served(made(tmp_path_factory.mktemp("sites"))) as one:
        yield one
        assert soon(lambda: [] == one.left())
        assert "" == one.end()
        assert [] == list(one.files.iterdir())


FETCHES = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")
NEIGHBOUR = ("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty")
FRAMES = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")
LINK = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
OURS = ("Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty")
TYPED = ("Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
DATA = ("/take/statements.csv", "/api/statements", "/api/counts", "/openapi.json")
PAGES = ("/", "/search?text=ferry", "/log")


@pytest.mark.parametrize(
    "headers",
    [FETCHES, NEIGHBOUR, FRAMES, ("Origin: http://evil.example",), ("Origin: null",), ("Origin: http://127.0.0.1:1",)],
)
def test_another_site_gets_nothing(server: Server, headers: tuple[str, ...]) -> None:
    """Neither a list nor a page, nor what stands in the API, whatever its page tries."""
    for target in (*DATA, *PAGES, "/static/room.js"):
        answer = server.asked(target, *headers)
        assert 403 == status(answer), target
        assert b"ferry" not in answer
    assert 403 == status(server.asked("/judge/reject", *headers, method="POST", body=b"by=Eve"))


def test_a_link_of_another_site_leads_to_pages_only(server: Server) -> None:
    """A person who follows one sees the page; no list is made for it, and no form is taken."""
    assert [200] * 3 == [status(server.asked(page, *LINK)) for page in PAGES]
    assert [403] * 4 == [status(server.asked(data, *LINK)) for data in DATA]
    assert 403 == status(server.asked("/judge/reject", *LINK, method="POST", body=b"by=Eve"))
    for data in DATA:  # a browser that tells nothing but where it comes from
        assert 403 == status(server.asked(data, "Referer: http://evil.example/page"))


def test_programs_and_our_own_pages_get_all(server: Server) -> None:
    """Whoever says nothing is no browser; what a page of ours asks for, and what is typed, is answered."""
    own = f"http://127.0.0.1:{server.port}"
    for headers in ((), OURS, TYPED, (f"Origin: {own}",), (f"Referer: {own}/search",)):
        assert [200] * 7 == [status(server.asked(target, *headers)) for target in (*DATA, *PAGES)], headers


@pytest.mark.parametrize("target", ROUTES)
def test_head_says_what_get_says(server: Server, target: str) -> None:
    """The same status and headers, but for what only making it would tell, and no body."""
    whole, head = server.asked(target), server.asked(target, method="HEAD")
    known = {b"date", b"set-cookie", *([b"content-length"] if "/take/" in target else [])}
    assert (status(whole), b"") == (status(head), head.partition(b"\r\n\r\n")[2])
    assert headers_of(whole, known) == headers_of(head, known)


def headers_of(answer: bytes, but: set[bytes]) -> dict[bytes, bytes]:
    lines = answer.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:]
    pairs = (line.partition(b": ") for line in lines)
    return {name.lower(): value for name, _, value in pairs if name.lower() not in but | {b"transfer-encoding"}}


@pytest.mark.parametrize(
    "header", ["bytes=9-1", "bytes=a-b", "bytes=", "lines=1-2", "bytes=999999999-", "\xff", "bytes=0-4"]
)
def test_a_range_gets_the_whole_and_leaves_nothing(server: Server, header: str) -> None:
    """A list is made anew for each who asks, so no part of it belongs to one that was made before."""
    answer = server.asked("/take/statements.jsonl", f"Range: {header}")
    assert (200, True) == (status(answer), b"ferry" in answer)
    assert soon(lambda: [] == server.left())


def test_who_goes_away_leaves_nothing(server: Server) -> None:
    """Before the list is made, and while it is sent."""
    for read in (0, 1, 200):
        for format in ("csv", "jsonl", "parquet"):
            with server.connect(small=True) as one:
                one.sendall(f"GET /take/statements.{format} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
                if read:
                    one.recv(read)
    assert soon(lambda: [] == server.left())


def test_an_upload_that_is_given_up_leaves_nothing(server: Server) -> None:
    """Neither a file nor a line in the log."""
    part = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n' + b"x" * 3_000_000
    head = b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
    for sent in (b"", part[:50], part[:100_000], part):
        with server.connect() as one:
            one.sendall(head + b"Content-Length: 4000000\r\n\r\n" + sent)
    assert soon(lambda: [] == server.left())
    assert 200 == status(server.asked("/api/counts"))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_server_that_ends_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    """Not even in the middle of an upload; what one left that was killed is gone with the next."""
    record = made(tmp_path)
    part = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n' + b"x" * 3_000_000
    head = b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
    with served(record) as server, server.connect() as one, server.connect(small=True) as other:
        one.sendall(head + b"Content-Length: 4000000\r\n\r\n" + part)
        other.sendall(b"GET /take/reports.jsonl HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert 200 == status(server.asked("/api/counts"))
        (next(server.files.iterdir()) / "files" / "left").write_text("Ida Noor said so.")
        assert "Traceback" not in server.end(how)
        until_end(one)
    if how == signal.SIGKILL:
        with served(record, files=server.files) as server:
            assert 200 == status(server.asked("/api/counts"))
            assert 1 == len(list(server.files.iterdir()))
            server.end()
    assert [] == list(server.files.iterdir())


def test_a_token_is_guessed_slowly(tmp_path: Path) -> None:
    """A few guesses are told to be wrong; then even the right one has to wait; who has been let in never waits."""
    with served(made(tmp_path), token="a-long-token") as server:
        let_in = server.asked("/search?token=a-long-token")
        cookie = re.search(rb"onrecord_token=([^;]+)", let_in)
        assert (303, True) == (status(let_in), cookie is not None)
        assert b"a-long-token" not in let_in
        guesses = [server.asked("/api/counts", f"Authorization: Bearer guess-{n}") for n in range(200)]
        told = [status(one) for one in guesses]
        assert {401, 429} == set(told)
        assert told.count(401) < 20
        assert all(b"retry-after: " in one.lower() for one in guesses if status(one) == 429)
        assert {429} == {status(server.asked(page)) for page in ("/?token=a-long-token", "/api/counts?token=guess")}
        assert 429 == status(server.asked("/api/counts", "Authorization: Bearer a-long-token"))
        assert cookie is not None
        assert 200 == status(server.asked("/api/counts", f"Cookie: onrecord_token={cookie[1].decode()}"))
        assert 401 == status(server.asked("/api/counts", "Cookie: onrecord_token=a-long-token"))
        assert "" == server.end()
