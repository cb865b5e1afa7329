"""The runs of a text, asked for by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.speakers.mentions.names import Run


class Runs:
    """The runs of a text, asked for by place."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.all = runs
        self._starts = [r.start for r in runs]

    def within(self, start: int, end: int) -> Sequence[Run]:
        """The runs that share a character with `start:end`."""
        low = bisect_left(self._starts, start)
        if low and self.all[low - 1].end > start:
            low -= 1
        return self.all[low : bisect_left(self._starts, end)]
