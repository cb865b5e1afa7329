"""Reports that copy a passage from one another, or from one text that lies before both.

Exact containment of runs of words (Broder 1997, On the resemblance and containment of documents), statement by
statement: a report may copy one passage and report another itself.
"""

from __future__ import annotations

from onrecord.matching.origins.passage import SHINGLE, Text
from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.result import Collapse

_AROUND = 40  # words before and after a statement that belong to its passage
_LEAST = 8  # runs that must be the same: a dozen words of narration, which nobody writes twice
_SHARE = 0.5  # of the runs of the shorter passage


Passage = dict[tuple[str, ...], int]
"""Runs of words around a statement, with where they start."""


def passage(one: Compared, text: Text) -> Passage:
    """What can be copied around a statement: the words that attribute it are no one's own."""
    return text.shingles(*text.around(one.statement, _AROUND), text.formula(one.statement))


def copied(a: Compared, b: Compared, here: Passage, there: Passage, left: Text, right: Text) -> Collapse | None:
    """Why the passages around two statements of one utterance are one text; None where they are not."""
    both = here.keys() & there.keys()
    if len(both) < _LEAST or len(both) < _SHARE * min(len(here), len(there)):
        return None
    share = round(100 * len(both) / min(len(here), len(there)))
    return Collapse(
        tuple(sorted((a.story.report, b.story.report))),
        f"The passage is one text: {share} % of its runs of {SHINGLE} words outside quotation marks are in both.",
        (
            (a.story.report, left.span(min(here[s] for s in both), max(here[s] for s in both) + SHINGLE)),
            (b.story.report, right.span(min(there[s] for s in both), max(there[s] for s in both) + SHINGLE)),
        ),
    )
