"""What a tagger finds in a text, before it is made into statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from onrecord.model.span import Span

Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True)
class Passage:
    """What a tagger is asked to read: the parts `spans` of `text`; the rest is invisible to it.

    Page furniture is kept from the tagger in this way, and so is all but one content when statements
    inside that content are looked for. Offsets in the answer count in `text`.
    """

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One contiguous stretch with a role; `score` is the mean probability of its labels, 0 to 1."""

    role: Role
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """The probability `score` that `pieces[piece]` belongs to the attribution whose cue is `pieces[cue]`."""

    piece: int
    cue: int
    score: float


@dataclass(frozen=True, slots=True)
class Tags:
    """All pieces of a passage in text order, and the links between them.

    `traces` are words that are part of no cue and look like one all the same, as a verb of saying inside a content
    does; None where the tagger does not tell.
    """

    pieces: tuple[Piece, ...]
    links: tuple[Link, ...]
    traces: tuple[Span, ...] | None = None


class Tagger(Protocol):
    """Labels passages. `version` names the weights; statements keep it as their provenance."""

    @property
    def version(self) -> str:
        """Names the weights; equal versions give equal tags on one machine."""
        ...

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage, lazily and in order; equal passages always give equal tags."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution: its pieces by role in text order, and what speaks for it.

    Scores are probabilities, 0 to 1: `*_score` of the weakest piece of a role, `*_link` of its weakest link to the
    cue, `rival_source` of the best source that was not taken, `rival_cue` of the best other cue for the content.
    A frame without a source has `source_score` and `source_link` 0.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_score: float = 0.0
    cue_score: float = 0.0
    content_score: float = 0.0
    source_link: float = 0.0
    content_link: float = 0.0
    rival_source: float = 0.0
    rival_cue: float = 0.0
