"""The token: without it nobody can read a record that is served beyond this computer."""

from __future__ import annotations

import hashlib
import hmac
import math
import secrets
from urllib.parse import parse_qsl, quote, urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.safety.guesses import Guesses

COOKIE = "onrecord_token"
_SAID = "This record is shown to those who have its token, which `onrecord serve` printed."
_SLOWLY = "Too many wrong tokens came from your address, or from everywhere. Try again in {} seconds."


class TokenNeeded:
    """Lets in who brings the token: once in the address (`?token=`), from then on in a cookie; programs as a Bearer.

    Wrong tokens are counted, and each costs more time. The cookie is no token but a sign that one was brought, made of
    what nobody can guess: whoever has it never waits.
    """

    def __init__(self, app: ASGIApp, token: str, guesses: Guesses | None = None) -> None:
        self._app = app
        self._token = token
        self._sign = secrets.token_urlsafe(32)
        self._guesses = guesses or Guesses()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        in_address = "token" in request.query_params
        if _equal(request.cookies.get(COOKIE, ""), self._sign):
            answer = self._let_in(request) if in_address else None
        else:
            answer = self._asked(request)
        await (answer or self._app)(scope, receive, send)

    def _asked(self, request: Request) -> Response | None:
        """What one is told who brings no cookie; None where they are let in."""
        kind, _, bearer = request.headers.get("authorization", "").partition(" ")
        in_address = request.query_params.get("token", "")
        given = in_address or (bearer.strip() if kind.lower() == "bearer" else "")
        if not given:
            return _refused(request, 401, _SAID)
        client = request.client.host if request.client else ""
        if wait := math.ceil(self._guesses.wait(client)):
            slowly = _refused(request, 429, _SLOWLY.format(wait))
            slowly.headers["Retry-After"] = str(wait)
            return slowly
        if not _equal(given, self._token):
            self._guesses.wrong(client)
            return _refused(request, 401, _SAID)
        self._guesses.right(client)
        return self._let_in(request) if in_address else None

    def _let_in(self, request: Request) -> Response:
        rest = urlencode([pair for pair in parse_qsl(request.url.query) if pair[0] != "token"])
        # One slash only: two would be the address of another computer.
        path = "/" + quote(request.url.path.lstrip("/"))
        response = RedirectResponse(path + (f"?{rest}" if rest else ""), status_code=303)
        response.set_cookie(COOKIE, self._sign, httponly=True, samesite="strict", max_age=30 * 24 * 3600)
        return response


def _equal(given: str, wanted: str) -> bool:
    """Whether they are the same, in a time that tells nothing of how much is, nor how long `wanted` is."""
    one, other = (hashlib.sha256(text.encode("utf-8", "replace")).digest() for text in (given, wanted))
    return hmac.compare_digest(one, other)


def _refused(request: Request, status: int, said: str) -> Response:
    if request.url.path.startswith("/api") or request.url.path == "/openapi.json":
        return JSONResponse({"error": said}, status_code=status, headers={"WWW-Authenticate": "Bearer"})
    from onrecord.web.views import address_of, page

    # A browser that comes by a link of another site does not send the cookie; by this link it does.
    return page(request, "token.html", status=status, said=said, record_name="", again=address_of(request))
