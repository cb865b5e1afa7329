"""A tagger that needs no weights: it knows two ways to attribute."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.model.span import Span
from onrecord.model.tags import Link, Passage, Piece, Role, Tags

_NAME = r"(?P<source>(?:the )?[A-Z]\w+(?: [A-Z]\w+)*)"
_INDIRECT = re.compile(_NAME + r" (?P<cue>said|denied|warned) (?P<content>that [^.\"]+)")
_DIRECT = re.compile(r"\"(?P<content>[^\"]+),\" " + _NAME + r" (?P<cue>said)")


class FakeTagger:
    """Labels `NAME said that CONTENT.` and `"CONTENT," NAME said`; counts the passages that it was asked for."""

    version = "fake-1"

    def __init__(self) -> None:
        self.asked = 0

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage, in order."""
        for passage in passages:
            self.asked += 1
            yield self._tags(passage)

    def _tags(self, passage: Passage) -> Tags:
        pieces: list[Piece] = []
        links: list[Link] = []
        for shown in passage.spans:
            matches = [m for pattern in (_INDIRECT, _DIRECT) for m in pattern.finditer(shown.of(passage.text))]
            for match in sorted(matches, key=lambda m: m.start()):
                first = len(pieces)
                pieces += sorted((_piece(match, role, shown.start) for role in _ROLES), key=lambda piece: piece.span)
                cue = next(i for i in range(first, first + 3) if pieces[i].role == "cue")
                links += [Link(i, cue, 0.9) for i in range(first, first + 3) if i != cue]
        return Tags(tuple(pieces), tuple(links))


_ROLES: tuple[Role, ...] = ("source", "cue", "content")


def _piece(match: re.Match[str], role: Role, offset: int) -> Piece:
    return Piece(role, Span(match.start(role) + offset, match.end(role) + offset), 0.9)
