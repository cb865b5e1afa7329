"""How probable it is that a frame is right: its content, and the source of that content.

A logistic regression over the tagger's scores, fitted on annotated reports that the tagger was not trained on
(training/calibrate.py), so that of frames given 0.9 about nine in ten are right. Right means what `linked` means
in the evaluation: content and source each share at least half of their words with the annotated ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log

from onrecord.attribution.calibration import COEFFICIENTS, INTERCEPT
from onrecord.attribution.cues import names_saying
from onrecord.attribution.phrases import opens_clause, quotes
from onrecord.model.span import Span
from onrecord.model.tags import Frame

CREDIBLE = 0.2  # below this confidence three frames in four are wrong
SURE_ENOUGH = 0.6  # below this, so are most of those whose cue names no saying and whose content is a bare phrase
_LEAST = 0.01  # scores are taken for no surer than this
_SHORT, _LONG = 20, 80  # characters


def confidence(frame: Frame) -> float:
    """The probability that `frame` is right, 0 to 1."""
    odds = INTERCEPT + sum(c * f for c, f in zip(COEFFICIENTS, features(frame), strict=True))
    return 1 / (1 + exp(-odds))


def credible(text: str, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames without those that are far more probably wrong than right.

    A cue that names no saying has to be surer than others, and to have a source, where what belongs to it is no more
    than a name: "the firm bought the mill" may look like "the firm announced the sale".
    """
    return tuple(frame for frame in frames if _holds(text, frame))


def _holds(text: str, frame: Frame) -> bool:
    sure = confidence(frame)
    if sure < CREDIBLE:
        return False
    if names_saying(text, frame.cue) or quotes(text, frame.content) or opens_clause(text, frame.content):
        return True
    return bool(frame.source) and sure >= SURE_ENOUGH


def features(frame: Frame) -> tuple[float, ...]:
    """What the probability is computed from, in the order of the coefficients."""
    length = _characters(frame.content)
    return (
        _log_odds(frame.content_score),
        _log_odds(frame.content_link),
        _log_odds(frame.cue_score),
        _log_odds(frame.source_score) if frame.source else 0.0,
        _log_odds(frame.source_link) if frame.source else 0.0,
        float(not frame.source),
        frame.rival_source,
        frame.rival_cue,
        float(len(frame.content) > 1),
        float(length < _SHORT),
        float(length > _LONG),
    )


def _characters(spans: tuple[Span, ...]) -> int:
    return sum(map(len, spans))


def _log_odds(probability: float) -> float:
    return log(max(probability, _LEAST) / max(1 - probability, _LEAST))
