"""A tagger that labels words as they come: whatever a model may ever answer, the rules after it must bear."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterable, Iterator

from onrecord.model.span import Span
from onrecord.model.tags import Link, Passage, Piece, Role, Tags

_WORD = re.compile(r"\w+|[^\w\s]+")
_ROLES: tuple[Role | None, ...] = ("source", "cue", "content", "content", None)
_LONGEST = 9  # words of a piece
_NEAR = 6  # pieces to each side that a cue is linked to


class CarelessTagger:
    """Pieces and links at random, the same for the same passage."""

    version = "careless-1"

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage, in order."""
        return map(_tags, passages)


def _tags(passage: Passage) -> Tags:
    rolls = random.Random(zlib.crc32(passage.text.encode("utf-8", "surrogatepass")) + len(passage.spans))
    pieces: list[Piece] = []
    for shown in passage.spans:
        words = [Span(*found.span()) for found in _WORD.finditer(passage.text, shown.start, shown.end)]
        while words:
            role = rolls.choice(_ROLES)
            taken = rolls.randint(1, _LONGEST if role == "content" else 4)
            if role is not None:
                last = words[min(taken, len(words)) - 1]
                pieces.append(Piece(role, Span(words[0].start, last.end), rolls.random()))
            del words[:taken]
    links = [
        Link(other, cue, rolls.random())
        for cue, piece in enumerate(pieces)
        if piece.role == "cue"
        for other in range(max(0, cue - _NEAR), min(len(pieces), cue + _NEAR))
        if other != cue and rolls.random() < 0.7
    ]
    traces = tuple(piece.span for piece in pieces if rolls.random() < 0.1) if rolls.random() < 0.5 else None
    return Tags(tuple(pieces), tuple(links), traces)
