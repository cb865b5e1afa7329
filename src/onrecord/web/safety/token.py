"""The token without which nobody reads a record that is shown on another address than this computer's own."""

from __future__ import annotations

import hmac
from urllib.parse import parse_qsl, quote, urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

COOKIE = "onrecord_token"


class TokenNeeded:
    """Lets in who brings the token: once in the address (`?token=`), from then on in a cookie; programs as a Bearer.

    `refuse` makes the page that asks for it.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        kind, _, bearer = request.headers.get("authorization", "").partition(" ")
        if self._is_it(request.query_params.get("token", "")):
            await self._let_in(request)(scope, receive, send)
        elif self._is_it(request.cookies.get(COOKIE, "")) or (kind.lower() == "bearer" and self._is_it(bearer.strip())):
            await self._app(scope, receive, send)
        else:
            await _refused(request)(scope, receive, send)

    def _is_it(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "replace"), self._token.encode())

    def _let_in(self, request: Request) -> Response:
        rest = urlencode([pair for pair in parse_qsl(request.url.query) if pair[0] != "token"])
        # One slash only: two would be the address of another computer.
        path = "/" + quote(request.url.path.lstrip("/"))
        response = RedirectResponse(path + (f"?{rest}" if rest else ""), status_code=303)
        response.set_cookie(COOKIE, self._token, httponly=True, samesite="strict", max_age=30 * 24 * 3600)
        return response


def _refused(request: Request) -> Response:
    said = "This record is shown to those who have its token, which `onrecord serve` printed."
    if request.url.path.startswith("/api") or request.url.path == "/openapi.json":
        return JSONResponse({"error": said}, status_code=401, headers={"WWW-Authenticate": "Bearer"})
    from onrecord.web.views import page

    return page(request, "token.html", status=401, said=said)
