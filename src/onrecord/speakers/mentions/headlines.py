"""Lines set as headlines are: there a capital makes no name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.speakers.report_words import Word

_SHORTEST_LINE, _LONGEST_LINE = 20, 200  # characters of a headline
_HEADLINE = 5  # words of four letters and more


def headlines(text: str, every: Sequence[Word]) -> list[Span]:
    """The lines in which nearly every word has a capital: there a capital makes no name."""
    found = []
    starts = [w.start for w in every]
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if _SHORTEST_LINE < end - start < _LONGEST_LINE and text[end - 1] != ".":
            line = every[bisect_left(starts, start) : bisect_left(starts, end)]
            longer = [w for w in line if len(w.text) > 3]
            if len(longer) >= _HEADLINE and sum(w.capital for w in longer) > 0.75 * len(longer):
                found.append(Span(start, end))
        start = end + 1
    return found
