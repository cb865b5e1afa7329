"""Sources that the labels missed."""

import numpy as np

from onrecord.tagging.decoding import LABELS, Stretches
from onrecord.tagging.roles import CUE, SOURCE, Anchored, Biases, Scored
from onrecord.tagging.sourceless import missed_sources

CONTENT = 2
COUNT = 8


def section(source: range, strength: float = 3.0) -> Anchored:
    """One window in which every cue has the wordpieces `source` as its source, and the last the surest."""
    left, right = np.zeros((COUNT, 3), np.float64), np.ones((COUNT, 3), np.float64)
    left[:, SOURCE] = -9
    for place in source:
        left[place, SOURCE] = strength + place / 10
    none = Biases(np.zeros((49, 3), np.float64), np.zeros((8, 3), np.float64))
    left[:, 1:] = -9
    return Anchored([Scored(0, np.zeros((COUNT, LABELS), np.float64), left, right)], none)


def found(*pieces: tuple[int, int, int]) -> Stretches:
    start, end, role = (np.array(column, dtype=np.int32) for column in zip(*pieces, strict=True))
    return Stretches(start, end, role, np.full(len(pieces), 0.9, np.float64))


def rows(stretches: Stretches) -> list[tuple[int, int, int]]:
    return list(zip(stretches.start.tolist(), stretches.end.tolist(), stretches.role.tolist(), strict=True))


NO_BREAKS = np.zeros(COUNT, dtype=np.bool_)


def test_a_source_without_labels_is_found() -> None:
    """A cue without a source gets the unlabelled words that its roles show, in their place among the pieces."""
    pieces = found((4, 5, CUE), (5, 8, CONTENT))
    links = np.array([[1.0, 0.9]], dtype=np.float64)
    more = missed_sources(pieces, np.array([0], np.int32), links, section(range(1, 4)), NO_BREAKS)
    assert [(1, 4, SOURCE), (4, 5, CUE), (5, 8, CONTENT)] == rows(more)


def test_a_cue_with_a_source_gets_no_other() -> None:
    """Nothing is added where a piece is already linked to the cue as its source, or where no word is surely one."""
    pieces = found((0, 1, SOURCE), (4, 5, CUE), (5, 8, CONTENT))
    links = np.array([[0.4, 1.0, 0.9]], dtype=np.float64)
    assert missed_sources(pieces, np.array([1], np.int32), links, section(range(1, 4)), NO_BREAKS) is pieces
    links[0, 0] = 0.0
    assert missed_sources(pieces, np.array([1], np.int32), links, section(range(1, 4), -0.5), NO_BREAKS) is pieces


def test_a_continued_cue_gets_none() -> None:
    """A cue that goes on an earlier one has that one's source."""
    pieces = found((3, 4, CUE), (5, 6, CUE))
    links = np.array([[1.0, 0.9], [0.0, 1.0]], dtype=np.float64)
    more = missed_sources(pieces, np.array([0, 1], np.int32), links, section(range(1, 3)), NO_BREAKS)
    assert [(1, 3, SOURCE), (3, 4, CUE), (5, 6, CUE)] == rows(more)


def test_labels_and_breaks_bound_it() -> None:
    """A missed source takes no word that has a label, and does not run over what is invisible."""
    breaks = NO_BREAKS.copy()
    breaks[2] = True
    pieces = found((3, 4, CONTENT), (4, 5, CUE))
    links = np.array([[0.9, 1.0]], dtype=np.float64)
    more = missed_sources(pieces, np.array([1], np.int32), links, section(range(4)), breaks)
    assert [(2, 3, SOURCE), (3, 4, CONTENT), (4, 5, CUE)] == rows(more)
