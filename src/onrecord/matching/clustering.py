"""From scored pairs to clusters that do not chain: average linkage under constraints.

Two clusters become one where the mean of all pairs between them is good enough, the best first (UPGMA: Sokal and
Michener 1958), never where a pair may not be together (Davidson and Ravi 2005). In very large components a pair that
was not worth comparing counts as `ABSENT`.
"""

from __future__ import annotations

import heapq
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Pair = tuple[int, int]
ABSENT = -2.0
_LEAST, _MOST = -2.0, 6.0  # log-odds: no single pair outweighs many; a long quotation may hold two points
_WHOLE = 250  # members: in a component up to this size, every pair is looked at
_LARGEST = 250  # members: a component beyond that is first cut at its weaker links
_STEP = 0.5


def clusters(
    count: int,
    scores: Mapping[Pair, float],
    threshold: float,
    score: Callable[[int, int], float],
    together: Iterable[Pair] = (),
    barred: Callable[[int, int], bool] = lambda a, b: False,
) -> list[tuple[int, ...]]:
    """Clusters of the numbers below `count`, each sorted, in order of their first members.

    `scores` are log-odds of pairs (smaller first); `score` gives those of any other pair. What is in `together` is one
    cluster whatever its score; two for which `barred` holds are not brought together otherwise.
    """
    forced = components(range(count), together)
    start = {member: group[0] for group in forced for member in group}
    links = [(pair, odds) for pair, odds in scores.items() if odds >= threshold]
    tied = [pair for group in forced for pair in itertools.pairwise(group)]
    found: list[tuple[int, ...]] = []
    for component in _cut(range(count), links, tied, threshold):
        if len(component) == 1:
            found.append(component)
        else:
            groups = _grouped(component, start)
            found += _agglomerated(groups, scores, threshold, score if len(component) <= _WHOLE else None, barred)
    return sorted(found)


def _grouped(component: Sequence[int], start: Mapping[int, int]) -> list[tuple[int, ...]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for member in component:
        groups[start[member]].append(member)
    return [tuple(group) for _, group in sorted(groups.items())]


def _agglomerated(
    groups: list[tuple[int, ...]],
    scores: Mapping[Pair, float],
    threshold: float,
    score: Callable[[int, int], float] | None,
    barred: Callable[[int, int], bool],
) -> list[tuple[int, ...]]:
    def odds(a: int, b: int) -> float:
        known = scores.get((a, b) if a < b else (b, a))
        if known is None:
            known = score(a, b) if score else ABSENT
        return max(_LEAST, min(_MOST, known))

    alive = dict(enumerate(groups))
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    shut: dict[int, set[int]] = defaultdict(set)
    heap: list[tuple[float, int, int]] = []
    for i in alive:
        for j in range(i):
            sums[i][j] = sums[j][i] = sum(odds(a, b) for a in alive[i] for b in alive[j])
            if any(barred(a, b) for a in alive[i] for b in alive[j]):
                shut[i].add(j)
                shut[j].add(i)
            heap.append((-sums[i][j] / (len(alive[i]) * len(alive[j])), j, i))
    heapq.heapify(heap)
    fresh = len(groups)
    while heap:
        mean, i, j = heapq.heappop(heap)
        if -mean < threshold:
            break
        if i not in alive or j not in alive or j in shut[i]:
            continue
        left, right = alive.pop(i), alive.pop(j)
        for other in alive:
            sums[fresh][other] = sums[other][fresh] = sums[i][other] + sums[j][other]
            if other in shut[i] or other in shut[j]:
                shut[fresh].add(other)
                shut[other].add(fresh)
            heapq.heappush(heap, (-sums[fresh][other] / ((len(left) + len(right)) * len(alive[other])), other, fresh))
        alive[fresh] = tuple(sorted(left + right))
        fresh += 1
    return list(alive.values())


def _cut(
    members: Sequence[int], links: Sequence[tuple[Pair, float]], tied: Sequence[Pair], floor: float
) -> Iterator[tuple[int, ...]]:
    """What links of `floor` and more connect, no part larger than is good for a square number of comparisons."""
    strong = [(pair, odds) for pair, odds in links if odds >= floor]
    by_part: dict[int, list[tuple[Pair, float]]] = defaultdict(list)
    ties: dict[int, list[Pair]] = defaultdict(list)
    parts = components(members, [*(pair for pair, _ in strong), *tied])
    part_of = {member: number for number, part in enumerate(parts) for member in part}
    for link in strong:
        by_part[part_of[link[0][0]]].append(link)
    for tie in tied:
        ties[part_of[tie[0]]].append(tie)
    for number, part in enumerate(parts):
        if len(part) <= _LARGEST or floor > _MOST:
            yield part
        else:
            yield from _cut(part, by_part[number], ties[number], floor + _STEP)


def components(members: Iterable[int], pairs: Iterable[Pair]) -> list[tuple[int, ...]]:
    """What is connected by pairs, each sorted, in order of first members; singles too (union-find, path halving)."""
    listed = sorted(members)
    parent = {member: member for member in listed}

    def root(x: int) -> int:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in pairs:
        left, right = sorted((root(a), root(b)))
        parent[right] = left
    groups: dict[int, list[int]] = defaultdict(list)
    for member in listed:
        groups[root(member)].append(member)
    return [tuple(group) for group in groups.values()]
