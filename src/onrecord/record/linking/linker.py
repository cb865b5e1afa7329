"""The steps of linking, in their order, as the store calls them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.later import later
from onrecord.model.extraction import Extraction
from onrecord.model.linked import Links

if TYPE_CHECKING:
    from onrecord.record.linking import actors, unlinked
    from onrecord.speakers.evidence.known_actors import Known
    from onrecord.store.tables.actors import ActorTables, Before
else:
    actors, unlinked = later("onrecord.record.linking.actors", "onrecord.record.linking.unlinked")


class RecordLinker:
    """Ties the statements of a record together. See `store.linker.Linker`."""

    def __call__(self, extraction: Extraction) -> Sequence[Links]:
        """What each statement of the report belongs to, as far as the report alone tells it."""
        return unlinked.link(extraction)

    def changed(self, tables: ActorTables, report: int, before: Before) -> None:
        """Tie the report of this row number, as it is now, to the others; `before` is what was counted of it."""
        actors.Actors(tables).change(report, before)

    def decided(self, tables: ActorTables, forms: Sequence[str]) -> None:
        """Look again at the forms of these keys: what was decided about them has changed."""
        actors.Actors(tables).decided(forms)

    def know(self, tables: ActorTables, known: Known) -> None:
        """The user's file says this of names, and nothing else."""
        actors.Actors(tables).know(known)
