"""Questions to the store: each method is one look at the record as it is at that moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from onrecord.later import later
from onrecord.model.date import DateEstimate
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor, Occasion, Origin, Outlet, Utterance
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.store.database.connection import Database
from onrecord.store.queries import finding, linked, reading
from onrecord.store.queries.selection import Selection
from onrecord.store.tables import judgements

if TYPE_CHECKING:
    from onrecord.checking.sentence import Held, Looked
    from onrecord.model.doubt import Doubt, DoubtKind
    from onrecord.store.doubts import about_actors as doubting
    from onrecord.store.doubts import about_dates, about_statements
    from onrecord.store.judgements import about_actors
    from onrecord.store.queries import actors, quotations
else:
    about_actors, actors, quotations, doubting, about_dates, about_statements = later(
        "onrecord.store.judgements.about_actors",
        "onrecord.store.queries.actors",
        "onrecord.store.queries.quotations",
        "onrecord.store.doubts.about_actors",
        "onrecord.store.doubts.about_dates",
        "onrecord.store.doubts.about_statements",
    )

T = TypeVar("T")

LOOKED_AT = 1_000
"""Links, or reports, in which doubts are looked for: whoever has settled those asks for more."""

_AT_ONCE = 50  # doubts about actors that are looked for in one look at the record


class Lookups:
    """The questions that a record answers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def statements(self, selection: Selection) -> Iterator[RecordedStatement]:
        """The statements that fit, by date, the undated last. The record may be written to while they are read."""
        with self._database.snapshot() as connection:
            numbers = reading.selected(connection, selection)
        return self._pages(numbers)

    def statement(self, prefix: str) -> RecordedStatement:
        """The one statement whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return reading.statement(connection, reading.number(connection, "statement", prefix))

    def reports(self, words: str | None = None) -> Iterator[RecordedReport]:
        """The reports, or those with these words in title or text, by date, the undated last."""
        with self._database.snapshot() as connection:
            numbers = reading.report_numbers(connection, words)
        for n in numbers:
            with self._database.snapshot() as connection:
                found = list(reading.reports(connection, [n]))
            yield from found

    def report(self, prefix: str) -> RecordedReport:
        """The one report whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return next(reading.reports(connection, [reading.number(connection, "report", prefix)]))

    def utterances(self, selection: Selection, min_origins: int) -> Iterator[Utterance]:
        """The utterances of the statements that fit, by these, with at least so many origins."""
        with self._database.snapshot() as connection:
            ids = finding.utterance_ids(connection, selection, min_origins)
        for start in range(0, len(ids), finding.PAGE):
            with self._database.snapshot() as connection:
                page = list(finding.utterances(connection, ids[start : start + finding.PAGE]))
            yield from page

    def first_reported(self, utterance: str) -> DateEstimate | None:
        """The date of the first report that carries the utterance of this id; None where none is dated."""
        with self._database.snapshot() as connection:
            return finding.first_reported(connection, utterance)

    def utterance(self, prefix: str) -> Utterance:
        """The one utterance whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return finding.utterance(connection, prefix)

    def held(self, looked: Looked) -> list[Held]:
        """The statements that share most with a sentence."""
        with self._database.snapshot() as connection:
            return list(quotations.held(connection, looked))

    def occasion(self, prefix: str) -> Occasion:
        """The one occasion whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return finding.occasion(connection, prefix)

    def origin(self, prefix: str) -> Origin:
        """The one origin whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            (found,) = finding.origins(connection, [finding.one(connection, "origin", prefix)])
            return found

    def origins(self, ids: Sequence[str]) -> list[Origin]:
        """The origins of these ids."""
        with self._database.snapshot() as connection:
            return finding.origins(connection, ids)

    def actors(self, words: str | None = None) -> list[Actor]:
        """All actors, or those one of whose names holds these words, by name."""
        with self._database.snapshot() as connection:
            return actors.find(connection, words)

    def actor(self, wanted: str) -> Actor:
        """The actor of this id, or the only one with these words in a name; UnknownId."""
        with self._database.snapshot() as connection:
            return actors.the_one(connection, wanted)

    def doubts(self, kind: DoubtKind | None = None) -> Iterator[Doubt]:
        """What the record is not sure of, one after the other; each is looked up when it is asked for."""
        if kind in (None, "actors"):
            yield from self._doubted_actors()
        if kind in (None, "statements"):
            yield from self._looked_up(about_statements.pairs, about_statements.doubt)
        if kind in (None, "date"):
            yield from self._looked_up(about_dates.reports, about_dates.doubt)

    def doubted(self, most: int) -> dict[DoubtKind, int]:
        """Of how much of each kind the record is not sure, counted up to `most`."""
        with self._database.snapshot() as connection:
            return {
                "actors": sum(1 for _ in islice(doubting.doubts(connection), most)),
                "statements": len(about_statements.pairs(connection, LOOKED_AT)[:most]),
                "date": len(about_dates.reports(connection, LOOKED_AT)[:most]),
            }

    def _looked_up(
        self,
        find: Callable[[sqlite3.Connection, int], Sequence[T]],
        look: Callable[[sqlite3.Connection, T], Doubt | None],
    ) -> Iterator[Doubt]:
        with self._database.snapshot() as connection:
            found = find(connection, LOOKED_AT)
        for one in found:
            with self._database.snapshot() as connection:
                doubt = look(connection, one)
            if doubt is not None:
                yield doubt

    def _doubted_actors(self) -> Iterator[Doubt]:
        seen: set[tuple[str, str]] = set()
        while True:
            with self._database.snapshot() as connection:
                found = list(islice(doubting.doubts(connection, seen), _AT_ONCE))
            seen.update((doubt.left, doubt.right) for doubt in found)
            for doubt in found:
                with self._database.snapshot() as connection:
                    settled = doubting.is_settled(connection, doubt)
                if not settled:
                    yield doubt
            if len(found) < _AT_ONCE:
                return

    def objections(self, ids: Sequence[str] | None) -> list[tuple[str, str]]:
        """What the reports say against decisions about actors, all or about these forms."""
        with self._database.snapshot() as connection:
            return about_actors.objections(connection, ids)

    def outlets(self) -> list[Outlet]:
        """The outlets of all reports, by name."""
        with self._database.snapshot() as connection:
            return sorted(linked.outlets(connection), key=lambda outlet: outlet.name.casefold())

    def counts(self) -> tuple[int, int]:
        """How many reports and how many statements stand."""
        with self._database.snapshot() as connection:
            return reading.counts(connection)

    def judgements(self) -> list[Judgement]:
        """All judgements, in the order in which they were made."""
        with self._database.snapshot() as connection:
            return judgements.all_of(connection)

    def judgement(self, prefix: str) -> Judgement:
        """The one judgement whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return judgements.one(connection, reading.number(connection, "judgement", prefix))

    def _pages(self, numbers: Sequence[int]) -> Iterator[RecordedStatement]:
        for start in range(0, len(numbers), reading.PAGE):
            with self._database.snapshot() as connection:
                page = list(reading.statements(connection, numbers[start : start + reading.PAGE]))
            yield from page
