"""The steps of linking, in their order, as the store calls them."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.extraction import Extraction
from onrecord.model.linked import Links
from onrecord.record.linking import alone
from onrecord.record.linking.actors import Actors
from onrecord.speakers.known import Known
from onrecord.store.actor_tables import ActorTables, Before


class RecordLinker:
    """Ties the statements of a record together. See `store.linker.Linker`."""

    def __call__(self, extraction: Extraction) -> Sequence[Links]:
        """What each statement of the report belongs to, as far as the report alone tells it."""
        return alone.link(extraction)

    def changed(self, actors: ActorTables, report: int, before: Before) -> None:
        """Tie the report of this row number, as it is now, to the others; `before` is what was counted of it."""
        Actors(actors).change(report, before)

    def decided(self, actors: ActorTables, forms: Sequence[str]) -> None:
        """Look again at the forms of these keys: what was decided about them has changed."""
        Actors(actors).decided(forms)

    def know(self, actors: ActorTables, known: Known) -> None:
        """The user's file says this of names, and nothing else."""
        Actors(actors).know(known)
