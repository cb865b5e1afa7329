"""What a person has decided about actors, as identification takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Judged:
    """Decisions that hold over all evidence.

    `same` and `different` are pairs of actor ids, retired ones too. `placed` gives the actor id of single chains, by
    report id and the chain's number in the report: this is how a name that two people share is split by hand.
    """

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    placed: Mapping[tuple[str, int], str] = field(default_factory=dict)


NOTHING = Judged()
