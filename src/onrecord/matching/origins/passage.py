"""What a report says around a statement, as far as copying shows in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.matching.words import folded
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"“[^”]{0,2000}”?|«[^»]{0,2000}»?|\"[^\"]{0,2000}\"?")
SHINGLE = 5  # words


@dataclass(frozen=True, slots=True)
class Text:
    """A report's words in order with their places, and for each whether it stands in quotation marks."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]

    def shingles(self, first: int, last: int) -> dict[tuple[str, ...], int]:
        """Runs of five words that hold a word outside quotation marks, between two places, with where they start.

        Runs inside a quotation tell nothing: whoever hears a sentence can print it.
        """
        return {
            self.words[i : i + SHINGLE]: i
            for i in range(first, min(last, len(self.words)) - SHINGLE + 1)
            if not all(self.quoted[i : i + SHINGLE])
        }

    def around(self, statement: Statement, words: int) -> tuple[int, int]:
        """The places of the words of a statement, and of so many before and after."""
        whole = hull([*statement.source, *statement.cue, *statement.content])
        first = bisect_right(self.ends, whole.start)
        last = bisect_right(self.starts, whole.end - 1)
        return max(0, first - words), min(len(self.words), last + words)

    def span(self, first: int, last: int) -> Span:
        """The characters from the first word up to the one before `last`."""
        return Span(self.starts[first], self.ends[last - 1])


def read_text(report: Report) -> Text:
    """The words of a report's running prose; furniture, bylines and credits are no part of what can be copied."""
    text = report.text
    inside = [(found.start(), found.end()) for found in _QUOTED.finditer(text)]
    skipped = [
        (z.span.start, z.span.end) for z in report.zones if z.kind in ("furniture", "byline", "credit", "caption")
    ]
    found = [w for w in _WORD.finditer(text) if not _within(skipped, w.start())]
    return Text(
        tuple(folded(w.group()) for w in found),
        tuple(w.start() for w in found),
        tuple(w.end() for w in found),
        tuple(_within(inside, w.start()) for w in found),
    )


def _within(stretches: Sequence[tuple[int, int]], place: int) -> bool:
    number = bisect_right(stretches, (place, 10**12)) - 1
    return number >= 0 and stretches[number][0] <= place < stretches[number][1]
