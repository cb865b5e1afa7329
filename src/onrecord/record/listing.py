"""What can be asked of a record page by page, for those who show it: never more is read than is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.model.judgement import Judgement, overruled
from onrecord.model.linked import Occasion, Utterance
from onrecord.model.recorded import RecordedStatement
from onrecord.store.queries.selection import Selection
from onrecord.store.store import Store

if TYPE_CHECKING:
    from onrecord.model.listed import Facets, ListedActor, ListedOutlet, ListedReport, Told
    from onrecord.model.listed import Listing as Page


class Listing:
    """The lists of `Record`. A `Selection` says which statements; `offset` counts from 0."""

    _store: Store

    def select(self, selection: Selection) -> Iterator[RecordedStatement]:
        """All statements that fit, by date, the undated last."""
        return self._store.statements(selection)

    def select_utterances(self, selection: Selection) -> Iterator[Utterance]:
        """All utterances one of whose statements fits, by date, the undated last."""
        return self._store.utterances(selection, selection.min_origins)

    def statement_page(self, selection: Selection, *, offset: int = 0, size: int = 50) -> Page[RecordedStatement]:
        """A page of the statements that fit, by date, the undated last."""
        return self._store.statement_page(selection, offset, size)

    def utterance_page(self, selection: Selection, *, offset: int = 0, size: int = 50) -> Page[Utterance]:
        """A page of the utterances one of whose statements fits, by date, the undated last."""
        return self._store.utterance_page(selection, offset, size)

    def occasion_page(self, selection: Selection, *, offset: int = 0, size: int = 50) -> Page[Occasion]:
        """A page of the occasions one of whose statements fits, by date, the undated last."""
        return self._store.occasion_page(selection, offset, size)

    def search(
        self, selection: Selection, *, offset: int = 0, size: int = 50
    ) -> tuple[Page[RecordedStatement], Facets]:
        """A page of the statements that fit, by date, the undated last, and how they divide."""
        return self._store.searched(selection, offset, size)

    def facets(self, selection: Selection) -> Facets:
        """How the statements that fit divide: by speaker, outlet, kind, force, act and year."""
        return self._store.facets(selection)

    def statements_in(self, report: str) -> list[RecordedStatement]:
        """All statements of the report of this id, in text order, the rejected with them."""
        return self._store.statements_in(report)

    def report_page(
        self,
        *,
        text: str | None = None,
        outlet: str | None = None,
        removed: bool = False,
        offset: int = 0,
        size: int = 50,
    ) -> Page[ListedReport]:
        """A page of the reports with these words in title or text, of this outlet, by date, the undated last.

        With `removed`, those that a person took out of the lists.
        """
        return self._store.report_page(text, outlet, removed, offset, size)

    def listed_outlets(self) -> list[ListedOutlet]:
        """All outlets with the number of their reports and statements, the one with most reports first."""
        return self._store.listed_outlets()

    def outlet_name(self, id: str) -> str | None:
        """The name of the outlet of this id; None where there is none."""
        return self._store.outlet_name(id)

    def listed_actors(self) -> list[ListedActor]:
        """All who speak with the number of their statements, the one with most first."""
        return self._store.listed_actors()

    def told(self, selection: Selection, *, most: int = 2_000) -> list[Told]:
        """Utterances of the statements that fit, by date, the undated last, as a timeline shows them.

        Of the latest `most` statements with a date, and of `most` without one.
        """
        return self._store.told(selection, most)

    def told_of(self, utterances: Sequence[str]) -> list[Told]:
        """The utterances of these ids, as a timeline shows them."""
        return self._store.told_of(utterances)

    def judgement_page(self, *, offset: int = 0, size: int = 50) -> Page[Judgement]:
        """A page of the judgements, the latest first."""
        return self._store.judgement_page(offset, size)

    def judged_one(self, utterance: Utterance) -> list[Judgement]:
        """The judgements by which statements of the utterance are one, the last first: a reason over all others."""
        made = self._store.judgements_on(utterance.statements)
        replaced, within = overruled(made), set(utterance.statements)
        return [
            one
            for one in reversed(made)
            if one.decision == "same" and one.id not in replaced and {s.now for s in one.subjects} <= within
        ]

    def holding(self, judgement: Judgement) -> bool:
        """Whether what it says holds: it is not undone, and no later one about the same says otherwise."""
        if judgement.undone_by is not None:
            return False
        reports = [subject.report for subject in judgement.subjects if subject.report]
        if any(judgement.id in overruled(self._store.judgements_about(report)) for report in reports[:1]):
            return False
        if judgement.decision not in ("same", "different") or len(reports) < 2 or judgement.lost:
            return True
        both = [self._store.statement(subject.now or subject.id) for subject in judgement.subjects]
        if any(one.rejected for one in both):
            return True  # it waits until they stand again
        # Several decisions together may say that two are one, and say otherwise of one of the pairs on the way.
        return (both[0].links.utterance == both[1].links.utterance) == (judgement.decision == "same")

    def judgements_about(self, report: str) -> list[Judgement]:
        """The judgements on this report and its statements that hold, the first first."""
        return self._store.judgements_about(report)
