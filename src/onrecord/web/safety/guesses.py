"""How often a token may be guessed: a few times at once, then ever more slowly."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.web.safety.connections import network

FREE = 5
"""Wrong tokens of one client that cost nothing: people mistype."""

LONGEST = 60.0
"""Seconds that a client waits at most, so that a stranger at the same address keeps nobody out for long."""

TOGETHER = 10.0
"""Wrong tokens a second of all clients that have never brought the right one."""

_FORGOTTEN = 900.0  # seconds after the last wrong one
_CLIENTS = 10_000  # those that are remembered


@dataclass
class _Client:
    wrong: int = 0
    again: float = 0.0  # when it may try again
    known: bool = False  # it has brought the right one


class Guesses:
    """Counts what clients bring that is no token. Whoever has to wait is not even told whether a token is right."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._clients: OrderedDict[str, _Client] = OrderedDict()
        self._spent, self._at = 0.0, clock()

    def wait(self, address: str) -> float:
        """Seconds until the client may try a token; 0 where it may now."""
        now, client = self._clock(), self._clients.get(network(address), _Client())
        own = max(0.0, client.again - now)
        self._spent, self._at = max(0.0, self._spent - (now - self._at) * TOGETHER), now
        if own or client.known:
            return own
        return 1.0 if self._spent > TOGETHER - 1 else 0.0

    def wrong(self, address: str) -> None:
        """A token was wrong: the next has to wait, each time twice as long."""
        client = self._of(address)
        client.wrong += 1
        self._spent = min(TOGETHER, self._spent + (not client.known))
        more = client.wrong - FREE
        client.again = self._clock() + (min(LONGEST, 2.0 ** min(more - 1, 10)) if more > 0 else 0.0)

    def right(self, address: str) -> None:
        """A token was right: what came before were mistakes."""
        client = self._of(address)
        client.wrong, client.again, client.known = 0, 0.0, True

    def _of(self, address: str) -> _Client:
        name = network(address)
        client = self._clients.pop(name, None) or _Client()
        if client.wrong and self._clock() > client.again + _FORGOTTEN:
            client.wrong = 0
        self._clients[name] = client  # the last is the newest
        if len(self._clients) > _CLIENTS:
            # Those who never brought it go first: strangers with many addresses make nobody else one.
            old = next((name for name, one in self._clients.items() if not one.known), next(iter(self._clients)))
            del self._clients[old]
        return client
