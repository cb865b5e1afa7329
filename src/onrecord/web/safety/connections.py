"""Connections that cannot be held by sending half a request, or by taking no answer."""

from __future__ import annotations

import asyncio
import ipaddress
from collections import Counter
from typing import ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from onrecord.web.safety.bounds import Bounds

_WORKING, _IDLE, _HEAD, _BODY, _TAKING = "working", "idle", "head", "body", "taking"
_GRACE = 3.0  # seconds that an answer may still take when the server is told to end
_LATE = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
_FULL = b"HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n"


class Bounded(H11Protocol):
    """A connection that is ended once it makes the server wait for longer than its bounds allow.

    uvicorn itself bounds only the time between two requests. When too many are connected, the one that has made the
    server wait the longest is ended, of those of the client who has the most: as long as there is one, a newcomer is
    let in.
    """

    bounds: ClassVar[Bounds] = Bounds()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, and end another where there are too many."""
        super().connection_made(transport)
        self._received, self._doing, self._since, self._mark = 0, _HEAD, self.loop.time(), 0
        self._every = min(self.bounds.head, self.bounds.body, self.bounds.taking) / 4
        self._timer = self.loop.call_later(self._every, self._look)
        self.from_whom = network(self.client[0] if self.client else "")
        if len(self.connections) > self.bounds.connections and not self._make_room():
            self.end(_FULL)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing more is to be watched."""
        self._timer.cancel()
        self._unset_keepalive_if_required()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on."""
        if self.transport.is_closing():
            return  # what comes after a fault concerns nobody
        self._received += len(data)
        super().data_received(data)
        self._note()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._note()

    def send_400_response(self, msg: str) -> None:
        """Say that this is no request, unless the answer has begun: what can be said no more ends the connection."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
            self._give_up()
        else:
            self.end()

    def shutdown(self) -> None:
        """End at once, or soon where an answer is on its way: nobody waits for one who sends half a request."""
        if self._now()[0] in (_WORKING, _TAKING) and self.cycle is not None:
            self.cycle.keep_alive = False
            self.loop.call_later(_GRACE, self.end)
        else:
            self.end()

    @property
    def waiting_since(self) -> float | None:
        """Since when the server waits for whoever is connected; None where it is they who wait."""
        self._note()
        return None if self._doing == _WORKING else self._since

    def end(self, last: bytes = b"") -> None:
        """End the connection, with a last word where no answer has begun."""
        self.connections.discard(self)
        if last and not self.transport.is_closing() and self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.write(last)
            self.transport.close()
            if self.transport.get_write_buffer_size():
                self.transport.abort()
        else:
            self.transport.abort()
        self._give_up()

    def _give_up(self) -> None:
        """Have whoever works on the request know that it has come to nothing."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()

    def _look(self) -> None:
        self._timer = self.loop.call_later(self._every, self._look)
        self._note()
        waited = self.loop.time() - self._since
        if self._doing == _BODY and waited >= self.bounds.body:
            if self._received - self._mark < self.bounds.rate * waited:
                self.end(_LATE)
            self._since, self._mark = self.loop.time(), self._received
        elif self._doing == _HEAD and waited >= self.bounds.head:
            self.end(_LATE if self._received else b"")
        elif self._doing == _TAKING and waited >= self.bounds.taking:
            self.end()

    def _note(self) -> None:
        """What is waited for now, and since when."""
        doing, mark = self._now()
        if doing != self._doing or (doing == _TAKING and mark != self._mark):
            self._doing, self._since, self._mark = doing, self.loop.time(), mark

    def _now(self) -> tuple[str, int]:
        left = self.transport.get_write_buffer_size()
        if left:
            return _TAKING, left
        if self.conn.their_state is h11.IDLE:
            begun = self.cycle is None or self.conn.trailing_data[0]
            return (_HEAD if begun else _IDLE), 0
        if self.conn.their_state is h11.SEND_BODY and not self.flow.read_paused:
            return _BODY, self._received
        return _WORKING, 0

    def _make_room(self) -> bool:
        others = [
            (one, since)
            for one in self.connections
            if isinstance(one, Bounded) and one is not self
            if (since := one.waiting_since) is not None
        ]
        if not others:
            return False
        many = Counter(one.from_whom for one in self.connections if isinstance(one, Bounded))
        max(others, key=lambda found: (many[found[0].from_whom], -found[1]))[0].end()
        return True


def bounded(bounds: Bounds) -> type[Bounded]:
    """Connections with these bounds."""
    return type("BoundedHere", (Bounded,), {"bounds": bounds})


def network(address: str) -> str:
    """Whose address it is, as far as that can be told: of IPv6, one client has a whole network."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:64]
    if isinstance(found, ipaddress.IPv6Address):
        return str(found.ipv4_mapped or ipaddress.ip_network((found, 64), strict=False))
    return address
