"""Other sites: they can link to a page of this record, and do nothing else with it."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

SAID = "A page of another site asked for this. Open it from a page of the record, or enter its address."

_OURS = ("same-origin", "none")  # "none": entered by a person, or followed from outside a browser


def from_here(headers: Headers) -> bool:
    """Whether the request comes from here, by all that a browser says; programs say nothing."""
    if headers.get("sec-fetch-site", "none") not in _OURS:
        return False
    origin = headers.get("origin")
    return origin is None or _place(origin) == headers.get("host")


def _refers_elsewhere(headers: Headers) -> bool:
    """Whether the page that asked is named and another site's: for browsers that tell nothing else of a GET."""
    referer = headers.get("referer")
    return "sec-fetch-site" not in headers and referer is not None and _place(referer) != headers.get("host")


def _place(address: str) -> str | None:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return None


class Sites:
    """Refuses what another site's page asks for, but for a person who follows a link to a page.

    The addresses under `data` give what the record holds to whoever asks, so no link of another site leads there.
    """

    def __init__(self, app: ASGIApp, data: tuple[str, ...]) -> None:
        self._app = app
        self._data = data

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not self._is_taken(scope):
            await self._refusal(scope)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_taken(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        data = scope["path"].startswith(self._data)
        if from_here(headers):
            return not (data and _refers_elsewhere(headers))
        return not data and scope["method"] in ("GET", "HEAD") and _follows_a_link(headers)

    def _refusal(self, scope: Scope) -> Response:
        closing = {"Connection": "close"}  # what is still to come of the request is not read
        if scope["path"].startswith("/api/"):
            return JSONResponse({"error": SAID}, status_code=403, headers=closing)
        return PlainTextResponse(f"{SAID}\n", status_code=403, headers=closing)


def _follows_a_link(headers: Headers) -> bool:
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
