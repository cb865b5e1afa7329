"""Which stretches belong to which cue: roles anchored at the first wordpiece of each cue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.tagging.decoding import Floats, Ints, Stretches
from onrecord.tagging.windows import weights

SOURCE, CUE = 0, 1
PASSED = 8  # 0 to 3 cues or more between, before the cue and after it
NEAR = 16  # distances up to here have a bias each, further ones share one by half octaves


@dataclass(frozen=True, slots=True)
class Biases:
    """What speaks for a role apart from the words: tables of biases, rows × roles.

    `distance`: by signed distance to the cue; `passed`: by the number of other cues in between.
    """

    distance: Floats
    passed: Floats


@dataclass(frozen=True, slots=True)
class Scored:
    """The network's answer for one window of a section: its first wordpiece there, and three arrays by wordpiece.

    `tags`: 7 label scores; `left`, `right`: the projections of a wordpiece as itself and as the head of a cue.
    """

    start: int
    tags: Floats
    left: Floats
    right: Floats

    @property
    def end(self) -> int:
        """The first wordpiece after the window."""
        return self.start + len(self.tags)


def distance_buckets(distance: Ints, count: int) -> Ints:
    """The place of signed distances in a table of `count` biases."""
    far = np.abs(distance)
    log = NEAR + (2 * np.log2(np.maximum(far, NEAR) / np.float64(NEAR))).astype(np.int32)
    size = np.where(far < NEAR, far, np.minimum(log, count // 2))
    return (size * np.sign(distance) + count // 2).astype(np.int32)


def passed_buckets(count: int, heads: Ints) -> Ints:
    """For cue heads, in order, and each of `count` wordpieces: how many other heads stand between, as the place in
    a table of PASSED biases (heads × wordpieces)."""
    flags = np.zeros(count + 1, dtype=np.int32)
    flags[heads + 1] = 1
    before = np.cumsum(flags, dtype=np.int32)
    after = np.arange(count)[None] >= heads[:, None]
    between = np.where(after, before[None, :-1] - before[heads + 1][:, None], before[heads][:, None] - before[None, 1:])
    half = PASSED // 2
    buckets: Ints = (np.clip(between, 0, half - 1) + half * after).astype(np.int32)
    return buckets


def role_probabilities(window: Scored, heads: Ints, bias: Biases) -> Floats:
    """For all cue heads `heads` of a window: the probability of source, cue, content (3 × heads × wordpieces)."""
    count, (buckets, roles) = len(window.tags), bias.distance.shape
    width = window.left.shape[1] // roles
    token = window.left.reshape(count, roles, width).transpose(1, 2, 0)
    cue = window.right[heads].reshape(len(heads), roles, width).transpose(1, 0, 2)
    score = (cue / np.float64(np.sqrt(width))) @ token
    apart = distance_buckets(np.arange(1 - count, count, dtype=np.int32), buckets)
    far = np.arange(count)[None] - heads[:, None] + count - 1
    score += np.ascontiguousarray(bias.distance[apart].T)[:, far]
    score += np.ascontiguousarray(bias.passed.T)[:, passed_buckets(count, heads)]
    shift = np.maximum(score.max(axis=0), 0)
    exp = np.exp(score - shift)
    probability: Floats = exp / (exp.sum(axis=0) + np.exp(-shift))
    return probability


class Anchored:
    """The windows of a section, and the roles in each of them for any set of cue heads of the section."""

    def __init__(self, windows: list[Scored], bias: Biases) -> None:
        self.windows = windows
        self._bias = bias
        self._known: dict[tuple[int, bytes], Floats] = {}  # the second look mostly asks for what the first one did

    def roles(self, window: Scored, heads: Ints) -> Floats:
        """Role probabilities (3 × heads × wordpieces) for `heads` that lie in `window`, counted in the section."""
        key = (window.start, heads.tobytes())
        if key not in self._known:
            self._known[key] = role_probabilities(window, heads - window.start, self._bias)
        return self._known[key]


def second_look(scores: Floats, section: Anchored, heads: Ints, trust: float) -> Floats:
    """Label scores of a section (wordpieces × 7) in the light of the cues found by them.

    A wordpiece that has a role for one of the cues `heads` gains in the labels of that role, one that has none for
    any of them in "outside"; `trust` weighs this against what the labels alone say.
    """
    total = np.zeros((len(scores), 3), dtype=np.float64)
    mass = np.full((len(scores), 1), 1e-6, dtype=np.float64)
    for window in section.windows:
        near = weights(len(window.tags))[:, None]
        mine = heads[(heads >= window.start) & (heads < window.end)]
        if len(mine):
            total[window.start : window.end] += near * section.roles(window, mine).max(axis=1).T
        mass[window.start : window.end] += near
    role = total / mass
    some = role.max(axis=1)
    better = scores.copy()
    better[:, 0] -= trust * _leaning(some)
    leaning = trust * _leaning(role)
    better[:, 1::2] += leaning
    better[:, 2::2] += leaning
    return better


def _leaning(probability: Floats) -> Floats:
    """Half the log odds, kept from running away at both ends."""
    floor = np.float64(0.02)
    leaning: Floats = (np.log(probability + floor) - np.log(1 - probability + floor)) / 2
    return leaning


def link_scores(section: Anchored, found: Stretches) -> tuple[Ints, Floats]:
    """The cue stretches, and for each of them the mean probability by which each stretch has its role there.

    Cues × stretches; where two windows hold both, the one in which they lie further from the edge counts for more.
    """
    cues = np.flatnonzero(found.role == CUE).astype(np.int32)
    total = np.zeros((len(cues), len(found)), dtype=np.float64)
    mass = np.zeros_like(total)
    heads = found.start[cues]
    for window in section.windows:
        near = weights(len(window.tags))
        mine = np.flatnonzero((heads >= window.start) & (heads < window.end))
        first = int(np.searchsorted(found.end, window.start, side="right"))
        last = int(np.searchsorted(found.start, window.end, side="left"))
        if not len(mine) or first >= last:
            continue
        local = heads[mine] - window.start
        probability = section.roles(window, heads[mine])
        starts = np.maximum(found.start[first:last], window.start) - window.start
        ends = np.minimum(found.end[first:last], window.end) - window.start
        lengths = ends - starts
        places = np.repeat(starts - np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths) + np.arange(lengths.sum())
        roles = np.repeat(found.role[first:last], lengths)
        seams = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        own = probability[roles, :, places] * near[places][:, None]
        total[mine, first:last] += near[local][:, None] * np.add.reduceat(own, seams, axis=0).T
        mass[mine, first:last] += near[local][:, None] * np.add.reduceat(near[places], seams)
    return cues, (total / np.maximum(mass, 1e-6)).astype(np.float64)
