"""The functions that tie reports together; the store gets them from outside, and decides nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from onrecord.model.extraction import Extraction
from onrecord.model.linked import Links

if TYPE_CHECKING:
    from onrecord.speakers.evidence.known_actors import Known
    from onrecord.store.tables.actors import ActorTables, Before


class Linker(Protocol):
    """Called inside the transaction that stores, changes or removes a report, or adds a judgement."""

    def __call__(self, extraction: Extraction) -> Sequence[Links]:
        """What each statement of the report belongs to, as far as the report alone tells it."""
        ...

    def changed(self, tables: ActorTables, report: int, before: Before) -> None:
        """Tie the report of this row number, as it is now, to the others; `before` is what was counted of it."""
        ...

    def decided(self, tables: ActorTables, forms: Sequence[str]) -> None:
        """Look again at the forms of these keys: what was decided about them has changed."""
        ...

    def know(self, tables: ActorTables, known: Known) -> None:
        """The user's file says this of names, and nothing else."""
        ...
