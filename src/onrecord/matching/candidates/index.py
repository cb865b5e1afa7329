"""What matching keeps of a record between two changes, as it asks for it: statements, drawers, links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from onrecord.matching.candidates.blocking import Drawer
from onrecord.matching.constraints import Judged, same_as
from onrecord.matching.pairs.comparable import Compared
from onrecord.wording.meaning import Vectors

TIED = 1000.0
"""The odds of a link that holds whatever its words: one sentence printed twice."""


class Cabinet(Protocol):
    """Statements go by numbers that mean nothing: no answer may depend on which is smaller."""

    def compared(self, n: int) -> Compared:
        """A statement as it is compared now."""
        ...

    def meaning(self, n: int) -> Vectors | None:
        """The vector of a statement: of most that lie in a drawer with one, nothing else is looked at."""
        ...

    def size(self, drawer: Drawer, most: int) -> int:
        """How many statements lie in a drawer, counted up to `most`."""
        ...

    def members(self, drawer: Drawer) -> Sequence[int]:
        """The statements in a drawer."""
        ...

    def put(self, n: int, drawers: Iterable[Drawer]) -> None:
        """File a statement."""
        ...

    def take(self, n: int, drawers: Iterable[Drawer]) -> None:
        """Take a statement out of these drawers."""
        ...

    def links(self, n: int) -> Mapping[int, float]:
        """The statements that may be one utterance with this one, by the log-odds of that."""
        ...

    def link(self, a: int, b: int, odds: float) -> None:
        """Keep a link, or its new odds."""
        ...

    def unlink(self, a: int, b: int) -> None:
        """Let go of a link."""
        ...

    def judged(self, ids: Collection[str]) -> Sequence[Judged]:
        """What people decided about one of these statements and another, the oldest first."""
        ...

    def judged_same(self, n: int) -> Collection[int]:
        """The statements of which people decided that they are one with this."""
        ...

    def numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """The numbers of those of these statements that are there."""
        ...


class MemoryCabinet:
    """A cabinet for a set of reports that is matched as a whole."""

    def __init__(self, statements: Sequence[Compared], judgements: Sequence[Judged]) -> None:
        self._statements = statements
        self._numbers = {one.id: n for n, one in enumerate(statements)}
        self._drawers: dict[Drawer, dict[int, None]] = defaultdict(dict)
        self._links: dict[int, dict[int, float]] = defaultdict(dict)
        self._judgements = judgements

    def compared(self, n: int) -> Compared:
        """See `Cabinet`, here and below."""
        return self._statements[n]

    def meaning(self, n: int) -> Vectors | None:
        """."""
        return self._statements[n].meaning

    def size(self, drawer: Drawer, most: int) -> int:
        """."""
        return min(most, len(self._drawers.get(drawer, ())))

    def members(self, drawer: Drawer) -> Sequence[int]:
        """."""
        return list(self._drawers.get(drawer, ()))

    def put(self, n: int, drawers: Iterable[Drawer]) -> None:
        """."""
        for drawer in drawers:
            self._drawers[drawer][n] = None

    def take(self, n: int, drawers: Iterable[Drawer]) -> None:
        """."""
        for drawer in drawers:
            self._drawers[drawer].pop(n, None)

    def links(self, n: int) -> Mapping[int, float]:
        """."""
        return self._links.get(n, {})

    def link(self, a: int, b: int, odds: float) -> None:
        """."""
        self._links[a][b] = self._links[b][a] = odds

    def unlink(self, a: int, b: int) -> None:
        """."""
        self._links[a].pop(b, None)
        self._links[b].pop(a, None)

    def judged(self, ids: Collection[str]) -> Sequence[Judged]:
        """."""
        return [one for one in self._judgements if one.left in ids or one.right in ids]

    def judged_same(self, n: int) -> Collection[int]:
        """."""
        return self.numbers(same_as(self._statements[n].id, self._judgements)).values()

    def numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """."""
        return {id: self._numbers[id] for id in ids if id in self._numbers}
