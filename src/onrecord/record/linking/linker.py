"""The steps of linking, in their order, as the store calls them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.later import later
from onrecord.model.extraction import Extraction
from onrecord.model.linked import Links

if TYPE_CHECKING:
    from onrecord.record.linking import actors, alone
    from onrecord.speakers.known import Known
    from onrecord.store.actor_tables import ActorTables, Before
else:
    actors, alone = later("onrecord.record.linking", "actors", "alone")


class RecordLinker:
    """Ties the statements of a record together. See `store.linker.Linker`."""

    def __call__(self, extraction: Extraction) -> Sequence[Links]:
        """What each statement of the report belongs to, as far as the report alone tells it."""
        return alone.link(extraction)

    def changed(self, tables: ActorTables, report: int, before: Before) -> None:
        """Tie the report of this row number, as it is now, to the others; `before` is what was counted of it."""
        actors.Actors(tables).change(report, before)

    def decided(self, tables: ActorTables, forms: Sequence[str]) -> None:
        """Look again at the forms of these keys: what was decided about them has changed."""
        actors.Actors(tables).decided(forms)

    def know(self, tables: ActorTables, known: Known) -> None:
        """The user's file says this of names, and nothing else."""
        actors.Actors(tables).know(known)
