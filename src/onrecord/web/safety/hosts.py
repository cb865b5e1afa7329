"""Which host names the server answers to: not to the name of another site that leads to this computer."""

from __future__ import annotations

import ipaddress
import re
import socket

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::\d{1,5})?")
_HERE = frozenset({"localhost", "127.0.0.1", "[::1]"})


def is_loopback(host: str) -> bool:
    """Whether only this computer reaches the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def names_of(host: str) -> frozenset[str] | None:
    """The names by which a server bound to `host` is called; None where any address of this computer is one."""
    plain = f"[{host}]" if ":" in host and not host.startswith("[") else host
    if is_loopback(host):
        return _HERE | {plain}
    try:
        if ipaddress.ip_address(host.strip("[]")).is_unspecified:
            return None
    except ValueError:
        pass
    return frozenset({plain.lower()})


class Hosts:
    """Refuses requests whose Host is none of `names`. Without names: is neither an address nor this computer's name."""

    def __init__(self, app: ASGIApp, names: frozenset[str] | None) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and not self._is_ours(scope):
            text = "This page does not answer to that name. Open the address that `onrecord serve` printed.\n"
            await PlainTextResponse(text, status_code=421)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_ours(self, scope: Scope) -> bool:
        given = [value for name, value in scope["headers"] if name == b"host"]
        match = _HOST.fullmatch(given[0].decode("latin-1")) if len(given) == 1 else None
        if match is None:
            return False
        name = match[1].lower()
        if self._names is not None:
            return name in self._names
        try:
            ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            own = socket.gethostname().lower()
            return name in (_HERE | {own, own.partition(".")[0], f"{own}.local"})
        return True
