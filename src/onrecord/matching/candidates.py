"""Which pairs of statements are worth comparing: never all of them.

Every statement is filed in drawers, and compared with those that lie in one drawer with it: one for each telling word
of its content with each key of who speaks, one for each of its rarest words alone, and one for some of its runs of five
words. A full drawer is ordered by date, and each statement compared with its nearest neighbours only, so that the
work grows with the number of statements and not with its square. Nothing depends on the order of arrival.
"""

from __future__ import annotations

import heapq
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from onrecord.matching.compared import Compared
from onrecord.matching.meaning import neighbours
from onrecord.matching.voice import Voice
from onrecord.matching.when import apart
from onrecord.matching.words import rarity, weight

Pair = tuple[int, int]
"""Two places in the list of statements, the smaller first."""

_STEMS, _KEYS = 12, 6  # how many of a statement's rarest stems, and of the keys of who speaks, open drawers
_ALONE, _ALONE_RARITY = 4, 4.0  # how many stems open drawers whoever speaks, and how rare they must be
_RUN, _SAMPLED = 5, 3  # words in a run; one in so many runs opens a drawer
_NEIGHBOURS = 20  # in a full drawer, how many of those after it a statement is compared with
_SHARED = 2.5  # rarity of shared stems below which a pair is not worth it, unless a run is shared
_ALIKE, _NEAREST, _ROWS = 0.6, 8, 256  # cosine, neighbours of each, and how many of a speaker's it is compared with
_SHARE, _BEST = 0.05, 20  # of the shorter content's rarity; pairs that are compared for each statement
_WINDOW = 4  # days: statements with known dates farther apart are never one utterance


def candidates(statements: Sequence[Compared]) -> list[Pair]:
    """Pairs worth comparing, sorted. `statements` are in an order that does not depend on their arrival."""
    keys, members, by_run = _filed(statements)
    found: set[Pair] = set()
    order = np.lexsort((members, keys))
    keys, members = keys[order], members[order]
    bounds = np.flatnonzero(np.diff(keys)) + 1
    for drawer in np.split(members, bounds):
        if len(drawer) > 1:
            found.update(_in_drawer(drawer.tolist()))
    possible = {pair for pair in found if not far_apart(statements[pair[0]], statements[pair[1]])}
    near = {pair for pair in _near(statements) if not far_apart(statements[pair[0]], statements[pair[1]])}
    return sorted(_best(statements, possible, by_run) | near)


def far_apart(a: Compared, b: Compared) -> bool:
    """Whether both dates are known and lie too far apart for one occasion."""
    return a.said is not None and b.said is not None and apart(a.said, b.said) > _WINDOW


def _filed(statements: Sequence[Compared]) -> tuple[np.ndarray, np.ndarray, list[frozenset[int]]]:
    numbered: dict[str, int] = {}
    keys: list[int] = []
    members: list[int] = []
    runs: list[frozenset[int]] = []
    for place, one in enumerate(statements):
        rarest = sorted(one.stems, key=lambda s: (-rarity(s), s))[:_STEMS]
        who = [numbered.setdefault(key, len(numbered) + 1) for key in speaker_keys(one.voice)[:_KEYS]]
        drawers = [numbered.setdefault(s, len(numbered) + 1) for s in rarest]
        found = [key << 32 | drawer for key in who for drawer in drawers]
        found += [drawer for drawer, s in zip(drawers[:_ALONE], rarest, strict=False) if rarity(s) >= _ALONE_RARITY]
        shared_runs = _runs(one.words)
        found += [-1 - run for run in shared_runs]
        runs.append(shared_runs)
        keys += found
        members += [place] * len(found)
    return np.array(keys, dtype=np.int64), np.array(members, dtype=np.int32), runs


def speaker_keys(voice: Voice) -> list[str]:
    """What a voice is filed under: skeletons of names, classes of roles; "?" where nothing is known."""
    return sorted({f"={key}" for key in voice.keys} | {f"#{role}" for role in voice.roles}) or ["?"]


def _near(statements: Sequence[Compared]) -> Iterator[Pair]:
    """Pairs of one speaker key whose sentences lie near in meaning."""
    rows = [one.meaning for one in statements if one.meaning is not None]
    if not statements or len(rows) < len(statements):
        return
    groups: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(statements):
        for key in speaker_keys(one.voice)[:_KEYS]:
            groups[key].append(place)
    vectors = np.stack(rows)
    for group in groups.values():
        yield from neighbours(vectors, group, _ALIKE, _NEAREST, _ROWS)


def _runs(words: Sequence[str]) -> frozenset[int]:
    runs = (zlib.crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))
    return frozenset(run for run in runs if run % _SAMPLED == 0)


def _in_drawer(drawer: list[int]) -> Iterator[Pair]:
    for i, left in enumerate(drawer):
        for right in drawer[i + 1 : i + 1 + _NEIGHBOURS]:
            yield left, right


def _best(statements: Sequence[Compared], pairs: set[Pair], runs: Sequence[frozenset[int]]) -> set[Pair]:
    """Of each statement's pairs, those that share most of the shorter content; a shared run counts as all of it."""
    ranked: list[list[tuple[float, Pair]]] = [[] for _ in statements]
    for pair in sorted(pairs):
        a, b = statements[pair[0]], statements[pair[1]]
        both = weight(a.stems & b.stems)
        run = not runs[pair[0]].isdisjoint(runs[pair[1]])
        share = both / max(min(a.weight, b.weight), 1.0)
        if run or (both >= _SHARED and share >= _SHARE):
            for place in pair:
                ranked[place].append((share + run, pair))
    return {pair for those in ranked for _, pair in heapq.nlargest(_BEST, those, key=lambda found: found[0])}
