"""What a change of some statements does to the utterances around them: the same in whatever order changes come.

Links tie statements that may be one utterance. Statements that links connect are a part, and a part is always grouped
into utterances as a whole. A part that grows too large for that is taken at its stronger links only. So the utterance
of a statement depends on its part, a part on the links, and a link on two statements and on the numbers of
others filed with them: on the whole set, and on nothing that happened before.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.matching.candidates.blocking import Drawer, Filed, counted_with, filed, full
from onrecord.matching.candidates.index import Cabinet
from onrecord.matching.candidates.pairs import Candidates
from onrecord.matching.clustering.groups import grouped
from onrecord.matching.clustering.linkage import LARGEST, MOST, STEP
from onrecord.matching.pairs.comparable import Compared

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Relinked:
    """What came of a change: the utterances, as numbers of statements, first to last, that it may have touched, all of
    each; and the statements that did not change, but of which a link among them did.
    """

    utterances: tuple[tuple[int, ...], ...]
    linked_anew: frozenset[int]


def relink(
    cabinet: Cabinet, leaving: Mapping[int, Compared], coming: Collection[int], judged: Collection[int] = ()
) -> Relinked:
    """Link statements anew after a change, and group what that touches.

    `leaving` are statements as they were, `coming` those as they are now (`cabinet.compared` has them);
    one that changes is in both. `judged` are statements about which something was decided or undone.
    """
    candidates = Candidates(cabinet)
    changed = leaving.keys() | set(coming)
    crossed = _file(cabinet, leaving, {n: candidates.drawers(n) for n in coming})
    made, gone = _changed_links(cabinet, candidates, coming, crossed)
    ends = {n for pair in (*made, *gone) for n in pair} | set(judged) | changed
    touched = set(itertools.chain.from_iterable(_parts(cabinet, ends - (set(coming) - leaving.keys()))))
    for n in leaving:
        for other in list(cabinet.links(n)):
            cabinet.unlink(n, other)
    for pair in gone:
        cabinet.unlink(*pair)
    for pair, odds in made.items():
        cabinet.link(*pair, odds)
    here = (touched | ends) - (leaving.keys() - set(coming))
    others = frozenset(n for pair in (*made, *gone) if changed.isdisjoint(pair) for n in pair)
    return Relinked(tuple(one for part in _parts(cabinet, here) for one in grouped(cabinet, part)), others)


def _file(
    cabinet: Cabinet, leaving: Mapping[int, Compared], coming: Mapping[int, Iterable[Filed]]
) -> dict[tuple[Drawer, ...], bool]:
    """Put the statements into their drawers; those that were full and are not, or the other way round: which it is."""
    out = {n: {why.drawer for why in filed(one)} for n, one in leaving.items()}
    into = {n: {why.drawer for why in those} for n, those in coming.items()}
    change: dict[tuple[Drawer, ...], int] = {}
    for by, those in ((-1, out), (1, into)):
        for drawer in itertools.chain.from_iterable(those.values()):
            together = counted_with(drawer)
            change[together] = change.get(together, 0) + by
    crossed: dict[tuple[Drawer, ...], bool] = {}
    for together, by in change.items():
        if not by:
            continue
        most = full(together[0])
        before = sum(cabinet.size(drawer, most + 1 + max(0, -by)) for drawer in together)
        if (before > most) != (before + by > most):
            crossed[together] = before + by > most
    for n, drawers in out.items():
        cabinet.take(n, drawers - into.get(n, set()))
    for n, drawers in into.items():
        cabinet.put(n, drawers - out.get(n, set()))
    return crossed


def _changed_links(
    cabinet: Cabinet, candidates: Candidates, coming: Collection[int], crossed: Mapping[tuple[Drawer, ...], bool]
) -> tuple[dict[Pair, float], set[Pair]]:
    made: dict[Pair, float] = {}
    gone: set[Pair] = set()
    for n in coming:
        for other, odds in candidates.of(n):
            made[_pair(n, other)] = odds
    for drawers, is_full in sorted(crossed.items()):
        members = [n for drawer in drawers for n in cabinet.members(drawer) if n not in coming]
        inside = set(members)
        if is_full:
            linked = {_pair(n, other) for n in members for other in cabinet.links(n) if other in inside}
            gone |= {pair for pair in linked if not candidates.still_compared(*pair)}
        else:
            for pair in itertools.combinations(members, 2):
                found = candidates.link(*pair)
                if found is not None:
                    made[_pair(*pair)] = found
    return made, gone


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def _parts(cabinet: Cabinet, members: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """The parts that hold these statements, each once."""
    seen: set[int] = set()
    for n in sorted(members):
        if n not in seen:
            part = _part(cabinet, n)
            seen.update(part)
            yield part


def _part(cabinet: Cabinet, n: int) -> tuple[int, ...]:
    """What links connect with a statement, as long as that is not too much; else, what stronger links do."""
    floor = 0.0
    while True:
        part = _reached(cabinet, n, floor, None if floor > MOST else LARGEST)
        if part is not None:
            return part
        floor += STEP


def _reached(cabinet: Cabinet, n: int, floor: float, most: int | None) -> tuple[int, ...] | None:
    found, ahead = {n}, [n]
    while ahead:
        here = ahead.pop()
        for other in _neighbours(cabinet, here, floor):
            if other not in found:
                found.add(other)
                ahead.append(other)
        if most is not None and len(found) > most:
            return None
    return tuple(sorted(found))


def _neighbours(cabinet: Cabinet, n: int, floor: float) -> Sequence[int]:
    return [*(other for other, odds in cabinet.links(n).items() if odds >= floor), *cabinet.judged_same(n)]
