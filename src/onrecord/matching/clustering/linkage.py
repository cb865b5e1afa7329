"""From scored pairs to clusters that do not chain: average linkage under constraints.

Two clusters become one where the mean of all pairs between them is `JOINED_FROM` or more, the best first (UPGMA:
Sokal and Michener 1958), never where a pair may not be together (Davidson and Ravi 2005).
"""

from __future__ import annotations

import heapq
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable

Pair = tuple[int, int]
LARGEST = 120  # members: a part beyond that is taken at its stronger links
LEAST, MOST = -2.0, 6.0  # log-odds: no single pair outweighs many; a long quotation may hold two points
STEP = 0.5  # log-odds: by so much stronger links are asked for, where a part is too large
JOINED_FROM = 0.0  # mean log-odds from which two clusters are one utterance: as likely one as not


def agglomerated(
    count: int,
    together: Iterable[Pair],
    tied: Iterable[Pair],
    odds: Callable[[int, int], float],
    barred: Callable[[int, int], bool] = lambda a, b: False,
) -> list[tuple[int, ...]]:
    """Clusters of the numbers below `count`, each sorted, in order of their first members.

    What is in `together` is one cluster whatever its odds; two for which `barred` holds are not brought together
    otherwise. What is `tied` comes first, as far as that allows. From `JOINED_FROM` on, two clusters are one.
    """
    alive = dict(enumerate(_tied(components(range(count), together), tied, barred)))
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    heap: list[tuple[float, int, int]] = []
    for i in alive:
        for j in range(i):
            pairs = itertools.product(alive[i], alive[j])
            sums[i][j] = sums[j][i] = sum(max(LEAST, min(MOST, odds(a, b))) for a, b in pairs)
            heap.append((-sums[i][j] / (len(alive[i]) * len(alive[j])), j, i))
    heapq.heapify(heap)
    fresh = len(alive)
    while heap:
        mean, i, j = heapq.heappop(heap)
        if mean > -JOINED_FROM:  # the heap holds them with the sign turned
            break
        if i not in alive or j not in alive or any(barred(a, b) for a in alive[i] for b in alive[j]):
            continue
        left, right = alive.pop(i), alive.pop(j)
        for other in alive:
            sums[fresh][other] = sums[other][fresh] = sums[i][other] + sums[j][other]
            heapq.heappush(heap, (-sums[fresh][other] / ((len(left) + len(right)) * len(alive[other])), other, fresh))
        alive[fresh] = tuple(sorted(left + right))
        fresh += 1
    return sorted(alive.values())


def _tied(
    groups: list[tuple[int, ...]], tied: Iterable[Pair], barred: Callable[[int, int], bool]
) -> list[tuple[int, ...]]:
    of = {member: group for group in groups for member in group}
    for a, b in tied:
        left, right = of[a], of[b]
        if left != right and not any(barred(x, y) for x in left for y in right):
            of |= dict.fromkeys([*left, *right], tuple(sorted(left + right)))
    return sorted(set(of.values()))


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
