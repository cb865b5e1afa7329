"""Two versions of one utterance side by side: which words were added, dropped, changed, and what was lost with them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.model.statement import Statement
from onrecord.wording.alignment import Change, stretches
from onrecord.wording.losses import Loss, losses
from onrecord.wording.tokens import Word, spelled


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
    """The pieces of two versions in order, and what the second has lost of the first, or says otherwise."""

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
    here, there = spelled(fuller), spelled(other)
    found = stretches([word.folded for word in here], [word.folded for word in there])
    pieces = tuple(Piece(change, _span(here, a, b), _span(there, c, d)) for change, a, b, c, d in found)
    return Versions(pieces, losses(here, there, found))


def _span(words: list[Word], first: int, last: int) -> Span | None:
    return Span(words[first].span.start, words[last - 1].span.end) if first < last else None
