"""The reading room as a process of its own, and requests as bytes on a socket."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SERVE = """
import contextlib, json, sys
from pathlib import Path
from onrecord.web.safety.bounds import Bounds
from onrecord.web.serve import serve
record, host, token, bounds = sys.argv[1:]
with contextlib.suppress(KeyboardInterrupt):
    serve(Path(record), host=host, port=0, token=token or None, open_browser=False,
          tell=lambda line: print(line, flush=True), bounds=Bounds(**json.loads(bounds)))
"""
LONG = 60.0
"""Seconds after which a test gives up."""


@dataclass
class Server:
    """A process that serves; its files for a while are in `files`, and what it says of faults is in `log`."""

    process: subprocess.Popen[str]
    port: int
    files: Path
    log: Path

    def connect(self, *, small: bool = False) -> socket.socket:
        """A connection; a `small` one takes little before it is read from."""
        made = socket.socket()
        made.settimeout(LONG)
        if small:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        made.connect(("127.0.0.1", self.port))
        return made

    def sent(self, given: bytes) -> bytes:
        """All that comes back for it until the connection ends; it is ended by us where one answer leaves it open."""
        with self.connect() as made:
            made.sendall(given)
            return until_end(made)

    def asked(
        self, target: str, *headers: str, method: str = "GET", body: bytes = b"", host: str = "127.0.0.1"
    ) -> bytes:
        """The whole answer to one request."""
        lines = [f"{method} {target} HTTP/1.1", f"Host: {host}:{self.port}", "Connection: close", *headers]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        return self.sent("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    def left(self) -> list[str]:
        """The files for a while that are there now."""
        return sorted(
            str(one.relative_to(self.files)) for one in self.files.rglob("*") if one.is_file() and one.name != "in-use"
        )

    def end(self, how: signal.Signals = signal.SIGINT) -> str:
        """End it; what it said of faults."""
        self.process.send_signal(how)
        self.process.wait(timeout=LONG)
        return self.log.read_text(encoding="utf-8")


def until_end(made: socket.socket) -> bytes:
    """What comes until the other side ends the connection."""
    got = b""
    try:
        while piece := made.recv(65536):
            got += piece
    except ConnectionError:
        pass
    return got


def status(answer: bytes) -> int:
    """The status of an answer; 0 where there is none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0


@contextmanager
def served(
    record: Path,
    *,
    token: str = "",
    host: str = "127.0.0.1",
    before: str = "",
    files: Path | None = None,
    **bounds: float,
) -> Iterator[Server]:
    """A server of the record; `before` are commands of the shell that starts it."""
    files = files or record.parent / "for-a-while"
    files.mkdir(exist_ok=True)
    log = record.parent / "log"
    command = [sys.executable, "-c", SERVE, str(record), host, token, json.dumps(bounds)]
    if before:
        command = ["sh", "-c", f'{before}; exec "$@"', "sh", *command]
    with log.open("w", encoding="utf-8") as faults:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=faults, text=True, env={**os.environ, "TMPDIR": str(files)}
        )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().split()[-1]
        server = Server(process, int(address.partition("?")[0].rstrip("/").rpartition(":")[2]), files, log)
        yield server
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(timeout=LONG)
        if process.stdout is not None:
            process.stdout.close()


def soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds before long."""
    until = time.monotonic() + LONG
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
