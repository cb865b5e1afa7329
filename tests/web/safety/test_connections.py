"""Nobody holds the server: not with half a request, not by taking no answer, not with many, not with odd ones."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.web.safety.story import made
from tests.web.server import LONG, Server, served, soon, status, until_end

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="signals and limits as on Unix")

HEAD = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
POST = b"POST /judge/reject HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
UPLOAD = b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
PART = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nIda Noor said'
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"

HALVES = {
    "nothing": b"",
    "a line break": b"\r\n",
    "half a line": b"GET / HT",
    "half the headers": HEAD,
    "half a header": HEAD + b"Cookie: a",
    "no body": POST + b"Content-Length: 100\r\n\r\n",
    "half a body": POST + b"Content-Length: 100\r\n\r\nproof=1",
    "chunks without end": POST + CHUNKED + b"5\r\nproof\r\n",
    "half a chunk": POST + CHUNKED + b"5\r\npro",
    "an upload without end": UPLOAD + CHUNKED + b"%x\r\n" % len(PART) + PART + b"\r\n",
    "a body nobody reads": b"GET /static/room.css HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\nhalf",
    "a whole request and half of one": HEAD + b"\r\n" + HEAD,
    "more than one is refused": b"POST /nothing HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 90\r\n\r\nhalf",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One that waits half a second."""
    with served(made(tmp_path_factory.mktemp("held")), head=0.5, body=0.5, taking=0.5, rate=1024) as one:
        yield one
        assert "Traceback" not in one.end()


@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES.keys())
def test_half_a_request_is_not_waited_for(server: Server, half: bytes) -> None:
    """Its connection is ended, whatever is missing, though the other side stays."""
    with server.connect() as one:
        one.sendall(half)
        until_end(one)
    assert 200 == status(server.asked("/api/counts"))


@pytest.mark.parametrize("head", [HEAD + b"Cookie: ", POST + CHUNKED], ids=["headers", "body"])
def test_a_byte_now_and_then_is_not_enough(server: Server, head: bytes) -> None:
    """Who sends a byte every tenth of a second is ended as well."""
    with server.connect() as one:
        one.sendall(head)
        one.settimeout(0.1)
        ended = False

        def dripped() -> bool:
            nonlocal ended
            try:
                one.sendall(b"1\r\na\r\n" if CHUNKED in head else b"a")
                ended = ended or one.recv(1000) == b""
            except TimeoutError:
                return False
            except ConnectionError:
                ended = True
            return ended

        assert soon(dripped)


def test_who_takes_no_answer_is_not_waited_for(server: Server) -> None:
    """A connection on which answers pile up is ended."""
    asks = b"GET /static/room.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 100_000
    with server.connect(small=True) as one, pytest.raises(ConnectionError):
        one.sendall(asks)


def test_a_slow_body_is_taken(tmp_path: Path) -> None:
    """Whoever goes on bringing is not ended, however long it takes in all."""
    with served(made(tmp_path), head=1, body=1, rate=50) as server, server.connect() as one:
        one.sendall(POST + b"Content-Length: 2406\r\n\r\nproof=")
        for _ in range(12):
            one.settimeout(0.2)
            with pytest.raises(TimeoutError):
                one.recv(1)
            one.sendall(b"x" * 200)
        one.settimeout(LONG)
        assert 403 == status(one.recv(1000))


def test_three_hundred_do_not_stop_it(tmp_path: Path) -> None:
    """At 256 open files, with 300 connections that are left open and time that does not end them, others are served."""
    halves = (HEAD, POST + b"Content-Length: 9\r\n\r\n", UPLOAD + CHUNKED + b"5\r\n--b\r\n\r\n", b"", HEAD + b"\r\n")
    with served(made(tmp_path), before="ulimit -n 256", head=600, body=600, taking=600, idle=600) as server:
        for half, page in zip(
            halves, ("/api/counts", "/", "/search?text=ferry", "/take/statements.parquet", "/"), strict=True
        ):
            with ExitStack() as held:
                for _ in range(300):
                    held.enter_context(server.connect()).sendall(half)
                assert [200, 200] == [status(server.asked(one)) for one in ("/api/counts", page)], (half, page)
        assert "" == server.end()


def test_it_may_open_as_many_files_as_the_system_allows(tmp_path: Path) -> None:
    """A low soft limit is raised to the hard one."""
    limits = Path("/proc/self/limits")
    if not limits.exists():
        pytest.skip("only Linux shows the limits of a process")
    with served(made(tmp_path), before="ulimit -Sn 100") as server:
        line = next(
            line for line in Path(f"/proc/{server.process.pid}/limits").read_text().splitlines() if "open files" in line
        )
        soft, hard = line.split()[3:5]
        assert 200 == status(server.asked("/api/counts"))
        assert hard == soft
        assert "" == server.end()


def test_the_log_is_bounded(tmp_path: Path) -> None:
    """Thousands of requests that are none leave a few lines."""
    with served(made(tmp_path)) as server:
        for _ in range(300):
            assert 400 == status(server.sent(b"\x00\x01\r\n\r\n"))
            server.sent(HEAD + b"Upgrade: websocket\r\nConnection: upgrade, close\r\n\r\n")
        log = server.end()
    assert 1 <= len(log.splitlines()) <= 60
    assert len(log) < 10_000


CLOSE = b"Connection: close\r\n\r\n"
FILE = b"multipart/form-data"
NO_BODY = b"Content-Length: 0\r\n" + CLOSE
WORDS = b"application/x-www-form-urlencoded"

ODD = {
    "no host, 1.0": (b"GET / HTTP/1.0\r\n\r\n", 421),
    "no host, 1.1": (b"GET / HTTP/1.1\r\n\r\n", 400),
    "two hosts": (HEAD + b"Host: evil.example\r\n\r\n", 400),
    "two lengths": (POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nproof", 400),
    "a negative length": (POST + b"Content-Length: -5\r\n\r\n", 400),
    "a length that is none": (POST + b"Content-Length: \xb2\r\n\r\n", 400),
    "a length of many digits": (POST + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", 400),
    "more than fits": (POST + b"Content-Length: " + b"9" * 15 + b"\r\n\r\n", 413),
    "chunks and a length": (POST + b"Content-Length: 5\r\n" + CHUNKED + b"0\r\n\r\n", 400),
    "chunks in another way": (POST + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400),
    "chunks twice": (POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    "a chunk that is none": (POST + CHUNKED + b"zz\r\n", 400),
    "a chunk without size": (POST + CHUNKED + b"f" * 40 + b"\r\n", 400),
    "a cookie of 60 KB": (HEAD + b"Connection: close\r\nCookie: a=" + b"x" * 60_000 + b"\r\n\r\n", 200),
    "a cookie of 300 KB": (HEAD + b"Cookie: a=" + b"x" * 300_000 + b"\r\n\r\n", 400),
    "a cookie that is none": (HEAD + b"Connection: close\r\nCookie: \xff\xfe=;;==;\"\\777\r\n\r\n", 200),
    "5,000 headers": (HEAD + b"".join(b"a%d: b\r\n" % n for n in range(5000)) + CLOSE, 200),
    "a header without name": (HEAD + b": b\r\n\r\n", 400),
    "a folded header": (HEAD + b"a: b\r\n c\r\n" + CLOSE, 200),
    "an upgrade": (HEAD + b"Upgrade: websocket\r\nConnection: upgrade, close\r\nSec-WebSocket-Key: a\r\n\r\n", 200),
    "version 2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 421),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
    "another's address": (b"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + CLOSE, 404),
    "a proxy": (b"CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n" + CLOSE, 404),
    "everything": (b"OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n" + CLOSE, 404),
    "OPTIONS": (HEAD.replace(b"GET", b"OPTIONS") + CLOSE, 405),
    "TRACE": (HEAD.replace(b"GET", b"TRACE") + CLOSE, 405),
    "an unknown method": (HEAD.replace(b"GET", b"BREW") + CLOSE, 405),
    "an address of 200 KB": (b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400),
    "an address that is no UTF-8": (HEAD.replace(b"/ ", b"/%ff%fe%00%c0%af ") + CLOSE, 404),
    "escapes that are none": (HEAD.replace(b"/ ", b"/search?text=%&%zz=%u12&page=%ff ") + CLOSE, 400),
    "a query of 50 KB": (HEAD.replace(b"/ ", b"/search?text=" + b"a+" * 25_000 + b" ") + CLOSE, 200),
    "10,000 values": (HEAD.replace(b"/ ", b"/search?" + b"a=b&" * 10_000 + b" ") + CLOSE, 200),
    "a port that is none": (b"GET / HTTP/1.1\r\nHost: 127.0.0.1:99999\r\n" + CLOSE, 200),
    "a sender in between that is none": (HEAD + b"X-Forwarded-For: \xff,,;\r\n" + CLOSE, 200),
    "no boundary": (POST.replace(WORDS, FILE) + b"Content-Length: 1\r\n" + CLOSE + b"a", 400),
    "a charset that is none": (POST.replace(WORDS, FILE + b"; boundary=b; charset=undefined") + NO_BODY, 400),
    "an upload that is none": (UPLOAD + b"Content-Length: 9\r\n" + CLOSE + b"\x00\x01abcdefg", 400),
    "2,000 fields": (POST + b"Content-Length: 8000\r\n" + CLOSE + b"a=b&" * 2000, 400),
    "a range": (HEAD.replace(b"/ ", b"/take/statements.csv ") + b"Range: bytes=0-4\r\n" + CLOSE, 200),
    "a day that is none": (HEAD + b"If-Modified-Since: never\r\nIf-None-Match: \xff\r\n" + CLOSE, 200),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), ODD.values(), ids=ODD.keys())
def test_odd_requests_are_answered(odd: Server, given: bytes, expected: int) -> None:
    """With what they deserve, and never as a fault of ours."""
    assert expected == status(odd.sent(given))


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One that gets odd requests, and tells of no fault."""
    with served(made(tmp_path_factory.mktemp("odd")), head=5, body=5) as one:
        yield one
        assert 200 == status(one.asked("/api/counts"))
        assert "Traceback" not in one.end()


def test_what_stands_behind_a_request_is_no_other_host(odd: Server) -> None:
    """Requests in a row are each looked at on their own."""
    got = odd.sent(HEAD + b"\r\nGET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    assert (1, 1) == (got.count(b"HTTP/1.1 200"), got.count(b"HTTP/1.1 421"))


def test_what_is_no_request_any_more_when_it_was_answered(odd: Server) -> None:
    """A body that goes wrong after the answer ends the connection, without a word in the log."""
    with odd.connect() as one:
        one.sendall(b"POST /nothing HTTP/1.1\r\nHost: evil.example\r\n" + CHUNKED + b"1\r\na\r\n")
        assert 421 == status(one.recv(10_000))
        one.sendall(b"zz\r\n")
        until_end(one)
