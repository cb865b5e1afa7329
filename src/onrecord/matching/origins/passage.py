"""What a report says around a statement, as far as copying shows in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass

from onrecord.model.report import NOT_PROSE, Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement
from onrecord.wording.calendar_names import MONTHS, WEEKDAYS
from onrecord.wording.terms import folded

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"“[^”]{0,2000}”?|«[^»]{0,2000}»?|\"[^\"]{0,2000}\"?")
SHINGLE = 5  # words
_JOINED = 6  # words before and after who says it in which what joins them, and the day, belongs to the formula
_JOINING = frozenset(
    "a an the in at on of to from by for and that his her their also who has had have was were is today yesterday"
    " earlier late early morning afternoon evening night week".split()
).union(WEEKDAYS, MONTHS)


@dataclass(frozen=True, slots=True)
class Text:
    """A report's words in order with their places, and for each whether it stands in quotation marks."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]

    def shingles(self, first: int, last: int, formula: Container[int] = ()) -> dict[tuple[str, ...], int]:
        """Runs of five words that hold a word of narration, between two places, with where they start.

        Runs inside a quotation tell nothing, whoever hears a sentence can print it; nor do those of the `formula`, the
        places of words that everybody attributes it with.
        """
        telling = [not self.quoted[i] and i not in formula for i in range(first, min(last, len(self.words)))]
        return {
            self.words[first + i : first + i + SHINGLE]: first + i
            for i in range(len(telling) - SHINGLE + 1)
            if any(telling[i : i + SHINGLE])
        }

    def formula(self, statement: Statement) -> frozenset[int]:
        """The places of the words that attribute a statement: who, says, to whom, on which day, and what joins them."""
        spans = [*statement.source, *statement.cue, *([statement.channel.span] if statement.channel else [])]
        own = {place for span in spans for place in self._places(span)}
        near = {place + step for place in own for step in range(-_JOINED, _JOINED + 1)}
        joining = {place for place in near if 0 <= place < len(self.words) and self.words[place] in _JOINING}
        return frozenset(own | joining)

    def _places(self, span: Span) -> range:
        return range(bisect_right(self.ends, span.start), bisect_right(self.starts, span.end - 1))

    def around(self, statement: Statement, words: int) -> tuple[int, int]:
        """The places of the words of a statement, and of so many before and after."""
        whole = hull([*statement.source, *statement.cue, *statement.content])
        places = self._places(whole)
        return max(0, places.start - words), min(len(self.words), places.stop + words)

    def span(self, first: int, last: int) -> Span:
        """The characters from the first word up to the one before `last`."""
        return Span(self.starts[first], self.ends[last - 1])


def read_text(report: Report) -> Text:
    """The words of a report's running prose; furniture, bylines and credits are no part of what can be copied."""
    text = report.text
    inside = [(found.start(), found.end()) for found in _QUOTED.finditer(text)]
    skipped = [(z.span.start, z.span.end) for z in report.zones if z.kind in NOT_PROSE and z.kind != "dateline"]
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
