"""Which characters of a report are somebody's own words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution.turn import Turn
from onrecord.tagging.quotations import INSIDE, quotation_states


def quoted(text: str, spoken: Sequence[Turn]) -> NDArray[np.bool_]:
    """For each code point of the text whether it stands in a quotation, or in one of the turns of a transcript."""
    inside: NDArray[np.bool_] = quotation_states(text) == INSIDE
    for turn in spoken:
        for span in turn.said:
            inside[span.start : span.end] = True
    return inside
