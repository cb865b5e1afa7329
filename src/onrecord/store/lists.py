"""Lists from the store, page by page: each method is one look at the record as it is at that moment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.later import later
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Occasion, Utterance
from onrecord.model.recorded import RecordedStatement
from onrecord.store.database.connection import Database
from onrecord.store.queries import reading
from onrecord.store.queries.selection import Selection
from onrecord.store.tables import judgements

if TYPE_CHECKING:
    from onrecord.model.listed import Facets, ListedActor, ListedOutlet, ListedReport, Listing, Told
    from onrecord.store.queries import listing, registers, timeline
else:
    listing, registers, timeline = later(
        "onrecord.store.queries.listing", "onrecord.store.queries.registers", "onrecord.store.queries.timeline"
    )


class Lists:
    """The lists that a record shows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def statement_page(self, selection: Selection, offset: int, size: int) -> Listing[RecordedStatement]:
        """`size` of the statements that fit, from number `offset` on, by date, the undated last."""
        with self._database.snapshot() as connection:
            return listing.statement_page(connection, selection, offset, size)

    def utterance_page(self, selection: Selection, offset: int, size: int) -> Listing[Utterance]:
        """`size` of the utterances one of whose statements fits, from number `offset` on, by date, the undated last."""
        with self._database.snapshot() as connection:
            return listing.utterance_page(connection, selection, offset, size)

    def occasion_page(self, selection: Selection, offset: int, size: int) -> Listing[Occasion]:
        """`size` of the occasions one of whose statements fits, from number `offset` on, by date, the undated last."""
        with self._database.snapshot() as connection:
            return listing.occasion_page(connection, selection, offset, size)

    def searched(self, selection: Selection, offset: int, size: int) -> tuple[Listing[RecordedStatement], Facets]:
        """`size` of the statements that fit, from number `offset` on, and how all of them divide."""
        with self._database.snapshot() as connection:
            return listing.searched(connection, selection, offset, size)

    def facets(self, selection: Selection) -> Facets:
        """How the statements that fit divide."""
        with self._database.snapshot() as connection:
            return listing.facets(connection, selection)

    def statements_in(self, report: str) -> list[RecordedStatement]:
        """All statements of the report of this id, in text order, the rejected with them."""
        with self._database.snapshot() as connection:
            return reading.in_report(connection, report)

    def report_page(
        self, words: str | None, outlet: str | None, removed: bool, offset: int, size: int
    ) -> Listing[ListedReport]:
        """`size` of the reports with these words, of this outlet, by date, the undated last."""
        with self._database.snapshot() as connection:
            return registers.report_page(connection, words, outlet, removed, offset, size)

    def listed_outlets(self) -> list[ListedOutlet]:
        """All outlets, the one with most reports first."""
        with self._database.snapshot() as connection:
            return registers.listed_outlets(connection)

    def outlet_name(self, id: str) -> str | None:
        """The name of the outlet of this id; None where there is none."""
        with self._database.snapshot() as connection:
            return registers.outlet_name(connection, id)

    def listed_actors(self) -> list[ListedActor]:
        """All who speak, the one with most statements first."""
        with self._database.snapshot() as connection:
            return registers.listed_actors(connection)

    def told(self, selection: Selection, most: int) -> list[Told]:
        """Utterances of the statements that fit, as a timeline shows them."""
        with self._database.snapshot() as connection:
            return timeline.told(connection, selection, most)

    def told_of(self, ids: Sequence[str]) -> list[Told]:
        """The utterances of these ids, as a timeline shows them."""
        with self._database.snapshot() as connection:
            return timeline.of_utterances(connection, ids)

    def judgement_page(self, offset: int, size: int) -> Listing[Judgement]:
        """`size` of the judgements, the last first."""
        with self._database.snapshot() as connection:
            return judgements.page(connection, offset, size)

    def judgements_on(self, statements: Sequence[str]) -> list[Judgement]:
        """The judgements on one of these statements and another that hold, in the order in which they were made."""
        with self._database.snapshot() as connection:
            return judgements.on_statements(connection, statements)

    def judgements_about(self, report: str) -> list[Judgement]:
        """The judgements on this report and its statements that hold, in the order in which they were made."""
        with self._database.snapshot() as connection:
            return judgements.about(connection, report)
