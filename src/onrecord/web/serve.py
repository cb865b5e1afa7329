"""Starting the server: where it listens, what it says, and that it ends well."""

from __future__ import annotations

import secrets
import signal
import socket
import tempfile
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from onrecord import Record
from onrecord.errors import UsageError
from onrecord.web.app import create_app
from onrecord.web.safety.bounds import AT_ONCE, HEAD_BYTES, QUEUE, Bounds, bounds_here
from onrecord.web.safety.connections import bounded
from onrecord.web.safety.hosts import is_loopback
from onrecord.web.safety.logbook import keep_log
from onrecord.web.safety.scratch import scratch_folder


def serve(
    record: Path,
    *,
    host: str,
    port: int,
    token: str | None,
    open_browser: bool,
    tell: Callable[[str], None],
    bounds: Bounds | None = None,
) -> None:
    """Show the record until the process is told to end. `tell` takes the lines that a person is to see.

    It takes the signals of the process, so it runs in the main thread.
    `port` 0 takes any that is free. On an address that others reach, visitors need a token: `token`, or one that is
    made now and told. Raises what `Record.open` raises, and UsageError where it cannot listen there.
    """
    with Record.open(record, create=False):
        pass  # whoever names no record is told now, and not by a page
    if token is not None and (len(token) < 8 or not token.isascii() or not token.isprintable()):
        raise UsageError("A token has at least 8 characters, all of them ASCII. Without --token, one is made.")
    if token is None and not is_loopback(host):
        token = secrets.token_urlsafe(18)
    listening = _listen(host, port)
    try:
        _run(record, host, listening, token, open_browser, tell, bounds_here(bounds))
    finally:
        listening.close()


def _run(
    record: Path,
    host: str,
    listening: socket.socket,
    token: str | None,
    open_browser: bool,
    tell: Callable[[str], None],
    bounds: Bounds,
) -> None:
    port = listening.getsockname()[1]
    shown = {"0.0.0.0": socket.gethostname(), "::": socket.gethostname()}.get(host, host)
    address = f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"
    ending = f"?token={token}" if token else ""
    tell(f"{record} is at {address}{ending}")
    if token:
        why = "Others reach this address" if not is_loopback(host) else "You named a token"
        tell(f"{why}: only those who have the token see the record. It is not encrypted on its way.")
    tell("To end it: Ctrl-C")
    app = create_app(record, host=host, token=token)
    keep_log()
    if open_browser:
        threading.Timer(0.5, webbrowser.open, [address + ending]).start()
    # uvicorn ends well when it is told to, and then has the signal do what it did: without this, end at once.
    signal.signal(signal.SIGTERM, _end)
    with scratch_folder() as files:
        tempfile.tempdir = str(files)  # of all that this process does, for it does nothing but serve
        _Server(config(app, bounds)).run(sockets=[listening])


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and have more wait than are taken in one go; for uvicorn, and asyncio, that is one number."""
        await super().startup(sockets)
        for one in sockets or ():
            one.listen(QUEUE)


def config(app: ASGIApp, bounds: Bounds) -> uvicorn.Config:
    """How uvicorn is to serve the application."""
    return uvicorn.Config(
        app,
        http=bounded(bounds),
        ws="none",
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        backlog=AT_ONCE,
        timeout_keep_alive=bounds.idle,
        timeout_graceful_shutdown=5,
        h11_max_incomplete_event_size=HEAD_BYTES,
    )


def _end(*_: object) -> None:
    raise SystemExit(128 + signal.SIGTERM)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host.strip("[]"), port))
        listening.listen(QUEUE)  # from here on whoever comes waits, and is not turned away
    except (OSError, OverflowError) as error:
        listening.close()
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"Nothing can listen at {host}, port {port} ({why}). Name another with --port.") from error
    return listening
