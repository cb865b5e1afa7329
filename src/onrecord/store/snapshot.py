"""The whole record at one moment, one kind of thing after the other, each in an order that never changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.later import later
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor, Occasion, Origin, Outlet, Utterance
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.store.queries import linked, reading
from onrecord.store.tables import judgements

if TYPE_CHECKING:
    from onrecord.store.queries import actors
else:
    (actors,) = later("onrecord.store.queries.actors")


class Snapshot:
    """Made by `Store.snapshot`, and good as long as that lasts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def outlets(self) -> Iterator[Outlet]:
        """All outlets, by id."""
        return linked.outlets(self._connection)

    def reports(self) -> Iterator[RecordedReport]:
        """All reports, by id."""
        return reading.all_reports(self._connection)

    def actors(self) -> Iterator[Actor]:
        """All actors, by id."""
        return actors.actors(self._connection)

    def statements(self) -> Iterator[RecordedStatement]:
        """All statements, by their report's id, then in text order."""
        return reading.all_statements(self._connection)

    def utterances(self) -> Iterator[Utterance]:
        """All utterances, by id."""
        return linked.utterances(self._connection)

    def occasions(self) -> Iterator[Occasion]:
        """All occasions, by id."""
        return linked.occasions(self._connection)

    def origins(self) -> Iterator[Origin]:
        """All origins, by id."""
        return linked.origins(self._connection)

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, in the order in which they were made."""
        return iter(judgements.all_of(self._connection))
