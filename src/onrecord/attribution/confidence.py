"""How probable it is that a frame is right: its content, and the source of that content.

A logistic regression over the tagger's scores, fitted on annotated reports that the tagger was not trained on
(training/calibrate.py), so that of frames given 0.9 about nine in ten are right. Right means what `linked` means
in the evaluation: content and source each share at least half of their words with the annotated ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log

from onrecord.attribution.calibration import COEFFICIENTS, INTERCEPT
from onrecord.model.span import Span
from onrecord.model.tags import Frame

CREDIBLE = 0.2  # below this confidence three frames in four are wrong
_LEAST = 0.01  # scores are taken for no surer than this
_SHORT, _LONG = 20, 80  # characters


def confidence(frame: Frame) -> float:
    """The probability that `frame` is right, 0 to 1."""
    odds = INTERCEPT + sum(c * f for c, f in zip(COEFFICIENTS, features(frame), strict=True))
    return 1 / (1 + exp(-odds))


def credible(frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames without those that are far more probably wrong than right."""
    return tuple(frame for frame in frames if confidence(frame) >= CREDIBLE)


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
