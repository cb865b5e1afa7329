"""Label scores to pieces."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.tagging.decoding import LABELS, best_labels, bio_transitions, stretches


def value(labels: tuple[int, ...], scores: np.ndarray, moves: np.ndarray) -> float:
    path = (0, *labels, 0)
    steps = sum(float(moves[a, b]) for a, b in itertools.pairwise(path))
    return steps + sum(float(scores[i, label]) for i, label in enumerate(labels))


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_best_of_all(count: int, seed: int) -> None:
    """The labels are those of the best of all sequences."""
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(count, LABELS)).astype(np.float64)
    moves = bio_transitions(rng.normal(size=(LABELS, LABELS)).astype(np.float64))
    best = max(itertools.product(range(LABELS), repeat=count), key=lambda path: value(path, scores, moves))
    assert best == tuple(best_labels(scores, moves).tolist())


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 200), st.integers(0, 2**32 - 1))
def test_longer_than_a_block(count: int, seed: int) -> None:
    """Any scores of any length give labels that BIO allows."""
    rng = np.random.default_rng(seed)
    labels = best_labels(
        (3 * rng.normal(size=(count, LABELS))).astype(np.float64),
        bio_transitions(np.zeros((LABELS, LABELS), np.float64)),
    ).tolist()
    assert count == len(labels)
    for before, label in zip([0, *labels], labels, strict=False):
        assert label not in (2, 4, 6) or before in (label, label - 1)


def test_stretches_split_at_breaks() -> None:
    """Neighbouring stretches are told apart by their beginnings, and none runs over invisible text."""
    labels = np.array([1, 2, 2, 3, 5, 6, 5, 0, 6], dtype=np.int32)
    breaks = np.zeros(9, dtype=np.bool_)
    breaks[2] = True
    found = stretches(labels[:8], np.zeros((8, LABELS), dtype=np.float64), breaks[:8])
    assert [(0, 2, 0), (2, 3, 0), (3, 4, 1), (4, 6, 2), (6, 7, 2)] == list(
        zip(found.start.tolist(), found.end.tolist(), found.role.tolist(), strict=True)
    )
    assert [143] * 5 == np.round(1000 * found.score).astype(int).tolist()
