"""Roles anchored at cues."""

import numpy as np
import pytest

from onrecord.tagging.decoding import LABELS, Stretches
from onrecord.tagging.roles import (
    Anchored,
    Biases,
    Scored,
    link_scores,
    passed_buckets,
    role_probabilities,
    second_look,
)

WIDTH = 3 * 4


def window(start: int, left: np.ndarray, right: np.ndarray) -> Scored:
    return Scored(start, np.zeros((len(left), LABELS), np.float64), left.astype(np.float64), right.astype(np.float64))


def biases(value: float = 0.0) -> Biases:
    return Biases(np.full((49, 3), value, np.float64), np.zeros((8, 3), np.float64))


def test_cues_in_between() -> None:
    """Other cues between a wordpiece and a cue are counted on either side, three at most."""
    found = passed_buckets(8, np.array([1, 3, 5], dtype=np.int32))
    assert [2, 1, 1, 0, 0, 4, 4, 4] == found[2].tolist()
    assert [0, 4, 4, 4, 5, 5, 6, 6] == found[0].tolist()


def test_probabilities_sum_to_less_than_one() -> None:
    """The three roles leave room for having none; without any evidence all four are equal."""
    none = role_probabilities(window(0, np.zeros((5, WIDTH)), np.zeros((5, WIDTH))), np.array([2]), biases())
    assert [[[0.25] * 5]] * 3 == none.tolist()


def test_windows_share_a_link() -> None:
    """A link that two windows see is one mean of both, and one that no window sees is 0."""
    rng = np.random.default_rng(0)
    left, right = rng.normal(size=(500, WIDTH)), rng.normal(size=(500, WIDTH))
    both = [window(0, left[:300], right[:300]), window(200, left[200:], right[200:])]
    start, end, role = (np.array(a, dtype=np.int32) for a in ([10, 240, 250, 490], [12, 242, 260, 495], [0, 1, 2, 2]))
    found = Stretches(start, end, role, np.ones(4, np.float64))
    cues, scores = link_scores(Anchored(both, biases()), found)
    assert [1] == cues.tolist()
    alone = [link_scores(Anchored([one], biases()), found)[1][0] for one in both]
    assert alone[0][0] == pytest.approx(scores[0][0])
    assert alone[1][3] == pytest.approx(scores[0][3])
    assert min(alone[0][2], alone[1][2]) <= scores[0][2] <= max(alone[0][2], alone[1][2])
    assert 0.0 == alone[0][3]


def test_second_look_raises_what_has_a_role() -> None:
    """Labels of a role that a cue gives to a wordpiece gain, and "outside" loses by the same measure."""
    left, right = np.zeros((6, WIDTH)), np.zeros((6, WIDTH))
    left[4, 8:], right[2, 8:] = 3.0, 3.0
    one = window(0, left, right)
    found = second_look(one.tags, Anchored([one], biases(-4.0)), np.array([2], dtype=np.int32), 1.0)
    assert 6 == int(found[4, 1:].argmax()) + 1 or 5 == int(found[4, 1:].argmax()) + 1
    assert found[4, 0] < 0 < found[4, 5] == found[4, 6]
    assert found[0, 0] > 0 > found[0, 5]
