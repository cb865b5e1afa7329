"""Comparing the versions of an utterance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.store.lookups import Lookups

if TYPE_CHECKING:
    from onrecord.record.wording import Wording


class Comparing:
    """Looks up the statements of an utterance, and sets them side by side."""

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups

    def wording(self, utterance: str) -> Wording:
        """The versions of the utterance whose id begins so. UnknownId."""
        from onrecord.record.wording import wording

        found = self._lookups.utterance(utterance)
        return wording(found, [self._lookups.statement(id) for id in found.statements])
