"""The web application: one record, its pages and its API."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

import anyio
import anyio.to_thread
from fastapi import FastAPI
from starlette.middleware import Middleware

from onrecord import Record
from onrecord.model.tags import Tagger
from onrecord.record.inputs import shipped_embedder
from onrecord.web import api, faults, pages
from onrecord.web.adding import Worker
from onrecord.web.room import Room, SharedEmbedder
from onrecord.web.safety.headers import Headers
from onrecord.web.safety.heads import Heads
from onrecord.web.safety.hosts import Hosts, names_of
from onrecord.web.safety.limits import Limits
from onrecord.web.safety.sites import Sites
from onrecord.web.safety.token import TokenNeeded

READING = 4
"""Pages that are made at once; others wait for their turn. Whoever writes has a turn of their own, and so has whoever
takes a list away: the more run beside a writer, the longer the record is held."""


_QUIET = 3.0  # seconds: what the first pages need comes first

_LOADING = 30.0  # seconds at most that a model takes to load


def _later(work: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(_QUIET, work)
    timer.daemon = True
    timer.start()
    return timer


def create_app(
    record: Path, *, host: str = "127.0.0.1", token: str | None = None, tagger: Callable[[], Tagger] | None = None
) -> FastAPI:
    """The application that shows the record at `record`, which there is, to those who call it by a name of `host`.

    With a `token`, it is shown only to those who have it. `tagger` makes the model that finds statements in reports
    which are added, in place of the one in the package; it is called when the first is added.
    """
    # Whoever brings a tagger of their own and no embedder has statements matched by their words alone, as in `Record`.
    shared = None if tagger else SharedEmbedder(shipped_embedder)
    room = Room(record, tagger, None if shared is None else lambda: shared)
    worker = Worker(room)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # As long as one is open, nobody who closes theirs has to put the record in order behind them.
        with Record.open(record, create=False):
            pages.prepare(room)
            anyio.to_thread.current_default_thread_limiter().total_tokens = READING
            later = _later(shared.prepare) if shared else None
            app.state.writing, app.state.taking = anyio.CapacityLimiter(1), anyio.CapacityLimiter(2)
            yield
            if later:
                later.cancel()
                later.join(_LOADING)  # a process that ends inside the runtime, which is no Python, ends with a fault
        worker.stop()

    app = FastAPI(
        title="OnRecord",
        version=version("onrecord"),
        description=api.DESCRIPTION,
        docs_url=None,  # they load their parts from elsewhere; /api describes what /openapi.json says
        redoc_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(Headers),
            Middleware(Heads),
            Middleware(Hosts, names=names_of(host)),
            Middleware(Sites, data=("/take/", "/api/", "/openapi.json")),
            Middleware(Limits, uploads="/add"),
            *([Middleware(TokenNeeded, token=token)] if token else []),
        ],
    )
    app.state.room, app.state.worker = room, worker
    app.include_router(api.router)
    for router in pages.ROUTERS:
        app.include_router(router, include_in_schema=False)
    faults.tell(app)
    return app
