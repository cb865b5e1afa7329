"""What was read of a record and is likely to be read again, kept in memory from one transaction to the next.

It is let go of where another program has written to the record meanwhile, and where a transaction failed.
"""

from __future__ import annotations

import sqlite3
from typing import Generic, TypeVar

from onrecord.matching.compared import Compared, Story

_MOST = 4_000  # entries of one age

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """A mapping of what was asked for last: `_MOST` entries at least, twice as many at most."""

    def __init__(self) -> None:
        self._young: dict[K, V] = {}
        self._old: dict[K, V] = {}

    def get(self, key: K) -> V | None:
        """What is kept; None where nothing is."""
        found = self._young.get(key)
        if found is None:
            found = self._old.get(key)
            if found is not None:
                self.put(key, found)
        return found

    def put(self, key: K, value: V) -> None:
        """Keep it."""
        if len(self._young) >= _MOST:
            self._old, self._young = self._young, {}
        self._young[key] = value

    def drop(self, key: K) -> None:
        """Let go of it."""
        self._young.pop(key, None)
        self._old.pop(key, None)


class AtHand:
    """Statements by their numbers, stories by the ids of their reports."""

    def __init__(self) -> None:
        self.statements: Recent[int, Compared] = Recent()
        self.stories: Recent[str, Story] = Recent()
        self.version = 0


class Connection(sqlite3.Connection):
    """A connection that keeps what it has read at hand."""

    at_hand: AtHand | None = None


def at_hand(connection: sqlite3.Connection) -> AtHand:
    """What the connection has at hand that still holds; asked inside a transaction."""
    if not isinstance(connection, Connection):
        return AtHand()
    version = connection.execute("PRAGMA data_version").fetchone()[0]
    if connection.at_hand is None or connection.at_hand.version != version:
        connection.at_hand = AtHand()
        connection.at_hand.version = version
    return connection.at_hand


def let_go(connection: sqlite3.Connection) -> None:
    """Nothing of what was read holds any more."""
    if isinstance(connection, Connection):
        connection.at_hand = None
