"""Reads judgements: which were made, and which of them hold."""

from __future__ import annotations

from onrecord.model.judgement import Judgement, overruled
from onrecord.model.linked import Utterance
from onrecord.store.store import Store


class LookingBack:
    """Reads judgements, and weighs them against later ones."""

    def __init__(self, store: Store) -> None:
        self._lookups = store.lookups
        self._lists = store.lists

    def judgements(self, lost: bool) -> list[Judgement]:
        """All judgements, the first first; with `lost`, those about a statement that finds no place any more."""
        return [one for one in self._lookups.judgements() if one.lost or not lost]

    def joining(self, utterance: Utterance) -> list[Judgement]:
        """The judgements by which statements of the utterance are one, the last first."""
        made = self._lists.judgements_on(utterance.statements)
        replaced, within = overruled(made), set(utterance.statements)
        return [
            one
            for one in reversed(made)
            if one.decision == "same" and one.id not in replaced and {s.now for s in one.subjects} <= within
        ]

    def holds(self, judgement: Judgement) -> bool:
        """Whether what it says holds: it is not undone, and no later one about the same says otherwise."""
        if judgement.undone_by is not None:
            return False
        reports = [subject.report for subject in judgement.subjects if subject.report]
        if any(judgement.id in overruled(self._lists.judgements_about(report)) for report in reports[:1]):
            return False
        if judgement.decision not in ("same", "different") or len(reports) < 2 or judgement.lost:
            return True
        both = [self._lookups.statement(subject.now or subject.id) for subject in judgement.subjects]
        if any(one.rejected for one in both):
            return True  # it waits until they stand again
        # Several decisions together may say that two are one, and say otherwise of one of the pairs on the way.
        return (both[0].links.utterance == both[1].links.utterance) == (judgement.decision == "same")
