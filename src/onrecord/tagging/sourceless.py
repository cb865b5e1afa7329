"""Sources that the labels missed: where no piece is the source of a cue, its roles alone may show one.

The labels of a wordpiece are chosen for all cues at once, and a long or unusual name ("The mayor of Ostrava Bay, Lena
Marsh, said …") may fall through although every part of it is seen as the source of that one cue.
"""

from __future__ import annotations

import numpy as np

from onrecord.tagging.decoding import Floats, Ints, Stretches
from onrecord.tagging.roles import SOURCE, Anchored
from onrecord.tagging.windows import weights

HAS_ONE = 0.1  # a cue with a source above this has one; linking takes it then
GOES_ON = 0.5  # a cue that an earlier one claims above this goes on that one, which has the source
SURE, PART = (
    0.6,
    0.5,
)  # of a missed source one wordpiece is a source with the first probability, the rest with the other


def missed_sources(found: Stretches, cues: Ints, links: Floats, section: Anchored, breaks: np.ndarray) -> Stretches:
    """`found` with a source for every cue that has none and whose roles show one in words without a label.

    `cues` and `links` are those of `link_scores`; `breaks` as in `Section`.
    """
    free = np.ones(len(breaks), dtype=np.bool_)
    for start, end in zip(found.start, found.end, strict=True):
        free[start:end] = False
    new: list[tuple[int, int, int, float]] = []
    sources = found.role == SOURCE
    for row, cue in enumerate(cues):
        if links[row, sources].max(initial=0) > HAS_ONE or links[:row, cue].max(initial=0) > GOES_ON:
            continue
        likely = _source_of(int(found.start[cue]), section, len(breaks)) * free
        best = int(likely.argmax())
        if likely[best] < SURE:
            continue
        start, end = best, best + 1
        while start > 0 and not breaks[start] and likely[start - 1] > PART:
            start -= 1
        while end < len(likely) and not breaks[end] and likely[end] > PART:
            end += 1
        free[start:end] = False
        new.append((start, end, SOURCE, float(likely[start:end].mean())))
    return _with(found, new) if new else found


def _source_of(head: int, section: Anchored, count: int) -> Floats:
    """For every wordpiece the probability of being a source of the cue at `head`; 0 where no window holds both."""
    total, mass = np.zeros(count, dtype=np.float64), np.full(count, 1e-6, dtype=np.float64)
    for window in section.windows:
        if window.start <= head < window.end:
            near = weights(len(window.tags))
            own = section.roles(window, np.array([head], dtype=np.int32))[SOURCE, 0]
            total[window.start : window.end] += near * own
            mass[window.start : window.end] += near
    likely: Floats = total / mass
    return likely


def _with(found: Stretches, new: list[tuple[int, int, int, float]]) -> Stretches:
    columns = [
        np.concatenate([old, np.array(more)]) for old, more in zip(_columns(found), zip(*new, strict=True), strict=True)
    ]
    order = np.argsort(columns[0], kind="stable")
    start, end, role, score = (column[order] for column in columns)
    return Stretches(start.astype(np.int32), end.astype(np.int32), role.astype(np.int32), score.astype(np.float64))


def _columns(found: Stretches) -> tuple[Ints, Ints, Ints, Floats]:
    return found.start, found.end, found.role, found.score
