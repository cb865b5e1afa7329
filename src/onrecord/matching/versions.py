"""Two versions of one utterance side by side: which words were added, dropped, changed, and what was lost with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.matching.stretches import Change, stretches
from onrecord.matching.words import folded, negated
from onrecord.model.span import Span
from onrecord.model.statement import Statement

Loss = Literal["cut short", "hedge lost", "condition lost", "negation differs", "direct made indirect"]

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_HEDGES = frozenset(
    "may might could perhaps possibly probably likely apparently seems seem appears appear hopefully".split()
)
_CONDITIONS = frozenset("if unless until provided once when whenever before".split())
_CUT = 0.6  # a version is a cut of the other where it has fewer than this share of its words, nearly all of them


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words in the fuller version, in the other, or in both; spans count in each one's `content_text`.

    "dropped" has no `there`, "added" no `here`.
    """

    change: Change
    here: Span | None
    there: Span | None


@dataclass(frozen=True, slots=True)
class Versions:
    """The pieces of two versions in order, and what the second has lost of the first."""

    pieces: tuple[Piece, ...]
    losses: tuple[Loss, ...]


def versions(fuller: Statement, other: Statement) -> Versions:
    """What differs between the fuller of two versions of one utterance and another."""
    found = versions_of(fuller.content_text, other.content_text)
    if fuller.kind != "indirect" and other.kind == "indirect":
        return Versions(found.pieces, (*found.losses, "direct made indirect"))
    return found


def versions_of(fuller: str, other: str) -> Versions:
    """What differs between the words of two versions."""
    left, right = _words(fuller), _words(other)
    here, there = [word for word, _ in left], [word for word, _ in right]
    pieces = []
    for change, a, b, c, d in stretches(here, there):
        pieces.append(Piece(change, _span(left, a, b), _span(right, c, d)))
    return Versions(tuple(pieces), _losses(here, there))


def _words(text: str) -> list[tuple[str, Span]]:
    return [(folded(found.group()), Span(found.start(), found.end())) for found in _WORD.finditer(text)]


def _span(words: list[tuple[str, Span]], first: int, last: int) -> Span | None:
    return Span(words[first][1].start, words[last - 1][1].end) if first < last else None


def _losses(here: list[str], there: list[str]) -> tuple[Loss, ...]:
    has, keeps = set(here), set(there)
    found: list[Loss] = []
    if there and len(there) < _CUT * len(here) and sum(word in has for word in there) >= 0.9 * len(there):
        found.append("cut short")
    if has & _HEDGES and not keeps & _HEDGES:
        found.append("hedge lost")
    if has & _CONDITIONS - keeps:
        found.append("condition lost")
    if negated(here) != negated(there):
        found.append("negation differs")
    return tuple(found)
