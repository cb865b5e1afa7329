"""Which names stand in the sources of statements, where people do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.speakers.mentions.names import Run


def starts_inside(runs: Sequence[Run], sources: Sequence[Span]) -> set[int]:
    """Where the runs begin that stand first in a source, or end it."""
    starts = [r.start for r in runs]
    found = set()
    for source in sources:
        low, high = bisect_left(starts, source.start), bisect_left(starts, source.end)
        if low < high:
            if runs[low].start - source.start < 2 and not runs[low].possessive:
                found.add(starts[low])
            if source.end - runs[high - 1].end < 2:
                found.add(starts[high - 1])
    return found
