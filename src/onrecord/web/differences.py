"""Two wordings side by side: the words of one, with what the other lacks or has instead marked in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.wording.versions import Versions

_ENOUGH = 0.35


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in both wordings, only in this one, or only in the fuller one."""

    where: Literal["both", "here", "fuller"]
    text: str


def marked(fuller: str, other: str, found: Versions) -> list[Stretch]:
    """The words of `other`, those that it has beyond the fuller one marked, and those that it lacks put in."""
    return list(_marked(fuller, other, found))


def alike_enough(fuller: str, found: Versions) -> bool:
    """Whether one can read what differs: where the other keeps a good part of the fuller one."""
    kept = sum(len(piece.here) for piece in found.pieces if piece.change == "same" and piece.here is not None)
    return kept >= _ENOUGH * len(fuller)


def _marked(fuller: str, other: str, found: Versions) -> Iterator[Stretch]:
    at = 0
    for piece in found.pieces:
        if piece.here is not None and piece.change in ("dropped", "changed"):
            yield Stretch("fuller", piece.here.of(fuller))
        if piece.there is not None:
            if piece.there.start > at:
                yield Stretch("both", other[at : piece.there.start])
            where: Literal["both", "here"] = "both" if piece.change == "same" else "here"
            yield Stretch(where, piece.there.of(other))
            at = piece.there.end
    if at < len(other):
        yield Stretch("both", other[at:])
