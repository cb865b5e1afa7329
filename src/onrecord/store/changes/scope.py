"""Which statements a change of a report really affects: the rest stays as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.matching.clustering.relinking import Relinked


@dataclass(frozen=True)  # without slots: the groups are worked out once
class Changes:
    """What was found anew, and what was there before.

    `firsts` tells, for the statements that were grouped before, what their utterances began with; `coming` are those
    that are new or others than they were, `left` what the utterances began with that statements went from.
    """

    found: Relinked
    firsts: Mapping[int, str]
    coming: frozenset[int]
    left: frozenset[str]

    def described_anew(self, stored: Collection[int]) -> Iterator[tuple[int, ...]]:
        """The utterances that are not what they were, and those with statements that were `stored` just now."""
        for utterance in self.found.utterances:
            whole = self._others_stay(utterance) and self.firsts.get(utterance[0]) not in self.left
            if not whole or not self.coming.isdisjoint(utterance) or not set(stored).isdisjoint(utterance):
                yield utterance

    def dated_anew(self, dating: bool) -> Iterator[int]:
        """The statements whose reports may be dated otherwise, besides the changed one itself.

        Only what a report shares with one that has a date of its own dates it: `dating` is whether the changed report
        has one, or had.
        """
        yield from self.found.linked_anew
        for utterance in self.described_anew(()):
            if dating or not self._others_stay(utterance):
                yield from utterance

    def _others_stay(self, utterance: tuple[int, ...]) -> bool:
        """Whether those that did not change are together with each other as they were."""
        others = {n for n in utterance if n not in self.coming}
        return not others or self._groups[self.firsts[min(others)]] == others

    @cached_property
    def _groups(self) -> Mapping[str, set[int]]:
        groups: dict[str, set[int]] = defaultdict(set)
        for n, first in self.firsts.items():
            groups[first].add(n)
        return groups
