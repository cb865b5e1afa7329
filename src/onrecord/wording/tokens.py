"""The words of a text where they stand, with the clauses and sentences that they belong to."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.wording.contractions import uncontracted
from onrecord.wording.sentence_ends import is_abbreviated, sentence_ends
from onrecord.wording.terms import folded

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_CLAUSE_ENDS = re.compile(r"[,;:()\[\]–—\"“”«»]")
# What parts a text that is looked up piece by piece: unlike an end of a sentence, whatever follows the mark.
_PARTS = re.compile(r"(?<=[.!?…])[\"”’'»)]*\s+|[\"”]\s*…\s*[\"“]|\n+")
_CLAUSE_BEGINS = frozenset("and but or nor if unless until till when while because although though who which".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, where it stands, and the numbers of its clause and its sentence; "don't" is two of them."""

    folded: str
    span: Span
    clause: int
    sentence: int


def spelled(text: str) -> list[Word]:
    """The words of `text` in order, contractions as the words that they stand for."""
    found: list[Word] = []
    stops, _ = sentence_ends(text)
    passed = 0
    clause = sentence = at = 0
    for match in _WORD.finditer(text):
        word, between = folded(match.group()), text[at : match.start()]
        ended = bisect_left(stops, match.start())
        if found and ended > passed:
            sentence, clause = sentence + 1, clause + 1
        elif found and (word in _CLAUSE_BEGINS or _CLAUSE_ENDS.search(between)):
            clause += 1
        passed = ended
        start, parts = match.start(), uncontracted(word)
        for number, (part, length) in enumerate(parts, 1):
            end = match.end() if number == len(parts) else start + length
            found.append(Word(part, Span(start, end), clause, sentence))
            start = end
        at = match.end()
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text, and what stands in quotation marks of its own; "Gov. Lind" ends none."""
    parts, at = [], 0
    for found in _PARTS.finditer(text):
        if not is_abbreviated(text, found.start()):
            parts.append(text[at : found.start()])
            at = found.end()
    return [part for part in (*parts, text[at:]) if any(c.isalnum() for c in part)]
