"""Keeps in memory, from one transaction to the next, what is likely to be read from the record again.

It is let go of where another program has written to the record meanwhile, and where a transaction failed.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from onrecord.matching.pairs.cache import Recent

if TYPE_CHECKING:
    from onrecord.matching.pairs.comparable import Compared, Story

_MOST = 4_000  # statements, or stories, of one age


class AtHand:
    """Statements by their numbers, stories by the ids of their reports."""

    def __init__(self) -> None:
        self.statements: Recent[int, Compared] = Recent(_MOST)
        self.stories: Recent[str, Story] = Recent(_MOST)
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
