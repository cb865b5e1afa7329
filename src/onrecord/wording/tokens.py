"""The words of a text where they stand, with the clauses and sentences that they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.wording.contractions import uncontracted
from onrecord.wording.terms import folded

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_CLAUSE_ENDS = re.compile(r"[,;:()\[\]–—\"“”«»]")
_SENTENCE_ENDS = re.compile(r"[.!?…][\"”’')\]»]*\s|\n")
_SENTENCES = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bGen\.)(?<!\bGov\.)(?<!\bSen\.)"
    r"(?<=[.!?…])[\"”’'»)]*\s+|[\"”]\s*…\s*[\"“]|\n+"
)
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
    clause = sentence = at = 0
    for match in _WORD.finditer(text):
        word, between = folded(match.group()), text[at : match.start()]
        if found and _SENTENCE_ENDS.search(between):
            sentence, clause = sentence + 1, clause + 1
        elif found and (word in _CLAUSE_BEGINS or _CLAUSE_ENDS.search(between)):
            clause += 1
        start, parts = match.start(), uncontracted(word)
        for number, (part, length) in enumerate(parts, 1):
            end = match.end() if number == len(parts) else start + length
            found.append(Word(part, Span(start, end), clause, sentence))
            start = end
        at = match.end()
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text, and what stands in quotation marks of its own; "Gov. Lind" ends none."""
    return [part for part in _SENTENCES.split(text) if any(c.isalnum() for c in part)]
