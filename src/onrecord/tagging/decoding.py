"""From label scores to pieces: the best BIO sequence, and where its pieces begin and end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LABELS = 7  # outside, then begins and goes on for each of source, cue, content
OUTSIDE = 0
FORBIDDEN = np.float64(-1e4)
_BLOCK = 32

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Labelled stretches in order: first and last-plus-one wordpiece, role 0 to 2, mean probability of the labels."""

    start: Ints
    end: Ints
    role: Ints
    score: Floats

    def __len__(self) -> int:
        return len(self.start)


def bio_transitions(learned: Floats) -> Floats:
    """`learned` (7 × 7, from × to) with the transitions that BIO does not have made impossible."""
    moves = np.array(learned, dtype=np.float64)
    for goes_on in (2, 4, 6):
        for before in range(LABELS):
            if before not in (goes_on, goes_on - 1):
                moves[before, goes_on] = FORBIDDEN
    return moves


def best_labels(scores: Floats, moves: Floats) -> Ints:
    """The best sequence for label scores (n × 7), beginning and ending as if outside (Viterbi).

    The max-plus product over the sequence is taken in blocks, all blocks at once, since a step in numpy costs the
    same for one place as for a hundred.
    """
    count = len(scores)
    if not count:
        return np.zeros(0, dtype=np.int32)
    blocks = -(-count // _BLOCK)
    flat = np.zeros((blocks * _BLOCK, LABELS), dtype=np.float64)
    flat[:count] = scores
    flat[count:, 1:] = FORBIDDEN
    padded = flat.reshape(blocks, _BLOCK, LABELS)
    gains = np.ascontiguousarray(padded.transpose(1, 2, 0))[..., None]  # place in block, label, block, 1
    # best[i, t, b, s]: the best way through block b up to its place i, from label s before it to label t there
    best = np.empty((_BLOCK, LABELS, blocks, LABELS), dtype=np.float64)
    best[0] = moves.T[:, None, :] + gains[0]
    steps = moves[:, :, None, None]
    for i in range(1, _BLOCK):
        np.add((best[i - 1][:, None] + steps).max(axis=0), gains[i], out=best[i])
    through = np.ascontiguousarray(best[-1].transpose(1, 2, 0))  # block, label before, label at its end
    # through the blocks one by one: the best label at the end of each
    reach = np.full(LABELS, FORBIDDEN, dtype=np.float64)
    reach[OUTSIDE] = 0
    came = np.empty((blocks, LABELS), dtype=np.int64)
    for b in range(blocks):
        over = reach[:, None] + through[b]
        came[b] = over.argmax(axis=0)
        reach = over.max(axis=0)
    last = int((reach + moves[:, OUTSIDE]).argmax())
    ends = np.empty(blocks, dtype=np.int64)
    starts = np.empty(blocks, dtype=np.int64)
    for b in range(blocks - 1, -1, -1):
        ends[b], starts[b] = last, came[b, last]
        last = int(starts[b])
    labels = np.empty((blocks, _BLOCK), dtype=np.int32)
    rows = np.arange(blocks)
    labels[:, -1] = ends
    for i in range(_BLOCK - 1, 0, -1):
        ways = best[i - 1][:, rows, starts] + moves[:, labels[:, i]]
        labels[:, i - 1] = ways.argmax(axis=0)
    return labels.reshape(-1)[:count]


def stretches(labels: Ints, scores: Floats, breaks: NDArray[np.bool_]) -> Stretches:
    """The labelled stretches of `labels`; one that runs over a break is two."""
    role = (labels - 1) // 2
    inside = labels > OUTSIDE
    begins = inside & ((labels % 2 == 1) | breaks)
    begins[:1] |= inside[:1]
    start = np.flatnonzero(begins).astype(np.int32)
    if not len(start):
        empty = np.zeros(0, dtype=np.int32)
        return Stretches(empty, empty, empty, np.zeros(0, dtype=np.float64))
    stops = np.append(np.flatnonzero(begins | ~inside), len(labels)).astype(np.int32)
    end = stops[np.searchsorted(stops, start, side="right")]
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    chosen = shifted[np.arange(len(labels)), labels] / shifted.sum(axis=1)
    total = np.concatenate([[0.0], np.cumsum(chosen, dtype=np.float64)])
    score = (total[end] - total[start]) / (end - start)
    return Stretches(start, end, role[start].astype(np.int32), score.astype(np.float64))
