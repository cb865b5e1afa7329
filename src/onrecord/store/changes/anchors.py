"""Which statement a judgement is about when statements were found again: the one that overlaps its anchor most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model.judgement import Subject
from onrecord.model.span import Span, shared
from onrecord.model.statement import Statement

LEAST = 0.5
"""The overlap of contents below which a statement is another one."""


def place_of(subject: Subject, statements: Iterable[Statement]) -> str | None:
    """The id of the statement that `subject` is now, among those of its report; None where there is none.

    The one of its very id; else the one whose cue shares a character with the subject's cue, and whose content overlaps
    the subject's content most, by at least LEAST. Where two overlap alike, sources decide, then the order of
    the text. The overlap of two lists of spans is the number of characters in both over the number in either.
    """
    candidates: list[tuple[float, float, str]] = []
    for statement in statements:
        if statement.id == subject.id:
            return statement.id
        content = overlap(statement.content, subject.content)
        if content >= LEAST and shared(statement.cue, subject.cue):
            candidates.append((content, overlap(statement.source, subject.source), statement.id))
    return max(candidates, key=lambda one: one[:2])[2] if candidates else None


def overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    """How far two lists of spans, each without overlaps of its own, are the same characters: 0 to 1; 1 for two empty
    lists.
    """
    both = shared(left, right)
    either = sum(map(len, left)) + sum(map(len, right)) - both
    return both / either if either else 1.0
