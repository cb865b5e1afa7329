"""How much one request may bring, and how it may say where it ends."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

UPLOAD = 64 * 1024 * 1024
"""Bytes that may be sent to the page that adds reports; a larger archive is for `onrecord add`."""

FORM = 1024 * 1024
"""Bytes that may be sent to any other."""


class TooMuch(Exception):
    """More came than may."""


class Limits:
    """Stops reading a request once it has brought more than it may, whatever it says of its length."""

    def __init__(self, app: ASGIApp, uploads: str) -> None:
        self._app = app
        self._uploads = uploads  # the path that takes files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        names = {name for name, _ in scope["headers"]}
        if {b"content-length", b"transfer-encoding"} <= names:
            # Whoever stands between might believe the one where we believe the other, and take the rest for a request.
            text = "The request gives its length in two ways.\n"
            await PlainTextResponse(text, status_code=400, headers={"Connection": "close"})(scope, receive, send)
            return
        most = UPLOAD if scope["path"] == self._uploads else FORM
        brought, answered = 0, False

        async def receiving() -> Message:
            nonlocal brought
            message = await receive()
            brought += len(message.get("body", b""))
            if brought > most:
                raise TooMuch
            return message

        async def sending(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        try:
            announced = next((int(v) for n, v in scope["headers"] if n == b"content-length" and v.isdigit()), 0)
            if announced > most:
                raise TooMuch
            await self._app(scope, receiving, sending)
        except TooMuch:
            if not answered:
                text = (
                    f"That is more than the {most // 2**20} MB that are taken at once. For an archive: onrecord add\n"
                )
                await PlainTextResponse(text, status_code=413, headers={"Connection": "close"})(scope, receive, send)
