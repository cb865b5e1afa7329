"""What one feature found."""

from __future__ import annotations

from typing import Protocol

from onrecord.matching.pairs.comparable import Compared

Finding = tuple[float, str]
"""A score, 0 to 1 unless the feature says otherwise, and the sentence that a person reads."""


class Feature(Protocol):
    """A named comparison. Symmetric: the order of the two makes no difference to the score."""

    __name__: str

    def __call__(self, a: Compared, b: Compared, /) -> Finding:
        """The score and the sentence."""
        ...


NOTHING: Finding = (0.0, "")
