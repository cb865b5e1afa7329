"""The calibrated probability of a frame."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.attribution.marked import marked

from onrecord.attribution.calibration import COEFFICIENTS
from onrecord.attribution.confidence import CREDIBLE, SURE_ENOUGH, confidence, credible, features
from onrecord.model.span import Span
from onrecord.model.tags import Frame

SURE = Frame((Span(0, 5),), (Span(6, 10),), (Span(11, 60),), 0.98, 0.98, 0.98, 0.98, 0.98, 0.0, 0.0)
probability = st.floats(0, 1)


def test_sure_and_unsure() -> None:
    """A frame whose every score is high is surer than one whose links are weak, and both are probabilities."""
    weak = replace(SURE, source_link=0.1, source_score=0.4, content_link=0.3, content_score=0.4)
    assert 0 < confidence(weak) < confidence(SURE) < 1


def test_what_is_almost_surely_wrong_is_left_out() -> None:
    """A frame far below even odds is dropped, the others stay in their order."""
    wrong = replace(SURE, source_link=0.0, source_score=0.1, content_link=0.1, content_score=0.1, cue_score=0.1)
    assert confidence(wrong) < CREDIBLE
    text = "Oduya said that the gate was open, and that nobody had seen it."
    assert (SURE, SURE) == credible(text, [SURE, wrong, SURE])


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("{The firm} <bought> [the old mill]", False),
        ("{The firm} <announced> [the sale of the mill]", True),
        ("{The firm} <made it known> [that the mill was sold]", True),
        ("{The firm} <dwelt on> [the “old mill”]", True),
        ("{Oduya}<:> [the old mill]", True),
    ],
)
def test_what_names_no_saying_has_to_be_surer(words: str, kept: bool) -> None:
    """What somebody did with a thing is no statement, unless the tagger is sure of it."""
    text, frame = marked(words)
    doubtful = replace(frame, source_score=0.6, cue_score=0.5, content_score=0.6, source_link=0.6, content_link=0.6)
    assert CREDIBLE < confidence(doubtful) < SURE_ENOUGH
    assert kept == (doubtful in credible(text, [doubtful]))


def test_what_names_no_saying_needs_somebody() -> None:
    """What was done to a thing by nobody who is named is no statement, however sure the tagger is."""
    text, frame = marked("A letter named [the mill] that <was opened>")
    assert () == credible(text, [replace(SURE, source=(), cue=frame.cue, content=frame.content)])


@given(*[probability] * 7)
def test_any_scores(a: float, b: float, c: float, d: float, e: float, f: float, g: float) -> None:
    """Any scores, 0 and 1 among them, with a source or without, give a probability."""
    frame = Frame((Span(0, 5),), (Span(6, 10),), (Span(11, 60),), a, b, c, d, e, f, g)
    for one in (frame, replace(frame, source=())):
        assert len(COEFFICIENTS) == len(features(one))
        assert 0 <= confidence(one) <= 1
