"""What people decided about pairs of statements, as constraints on the clusters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.matching.clustering.linkage import Pair, components


@dataclass(frozen=True, slots=True)
class Judged:
    """A person's decision: whether two statements, by id, are one utterance."""

    left: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs that belong together, pairs that do not, and the judgements that could not be followed.

    A judgement gives way to those after it, for a person changes their mind; one on a statement that is not there
    waits without effect.
    """

    together: tuple[Pair, ...]
    apart: frozenset[Pair]
    unmet: tuple[Judged, ...]


def same_as(id: str, judgements: Iterable[Judged]) -> set[str]:
    """The statements that one of these judgements says to be one with this, by their ids."""
    return {end for one in judgements if one.same and id in (one.left, one.right) for end in (one.left, one.right)} - {
        id
    }


def constraints(judgements: Iterable[Judged], places: Mapping[str, int]) -> Constraints:
    """The constraints that judgements, oldest first, put on the statements whose ids have `places`."""
    together: list[Pair] = []
    apart: set[Pair] = set()
    unmet: list[Judged] = []
    for judgement in reversed(list(judgements)):
        ends = places.get(judgement.left), places.get(judgement.right)
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            continue
        pair = (min(ends[0], ends[1]), max(ends[0], ends[1]))
        after_all = ([*together, pair], apart) if judgement.same else (together, apart | {pair})
        if _contradict(*after_all):
            unmet.append(judgement)
        elif judgement.same:
            together.append(pair)
        else:
            apart.add(pair)
    return Constraints(tuple(together), frozenset(apart), tuple(reversed(unmet)))


def _contradict(together: Iterable[Pair], apart: Iterable[Pair]) -> bool:
    tied = list(together)
    group_of = {
        member: number
        for number, group in enumerate(components({m for pair in tied for m in pair}, tied))
        for member in group
    }
    return any(a in group_of and group_of[a] == group_of.get(b) for a, b in apart)
