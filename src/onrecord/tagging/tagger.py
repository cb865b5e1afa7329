"""The tagger: passages in, pieces and links out, one after the other, while the network reads ahead."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer as WordPieces

from onrecord.model.span import Span
from onrecord.model.tags import Link, Passage, Piece, Role, Tags
from onrecord.tagging.decoding import OUTSIDE, Floats, Stretches, best_labels, bio_transitions, stretches
from onrecord.tagging.encoder import Encoder, NetworkEncoder
from onrecord.tagging.roles import CUE, Anchored, Biases, Scored, link_scores, second_look
from onrecord.tagging.sections import Ints, Section, sections
from onrecord.tagging.sourceless import missed_sources
from onrecord.tagging.windows import weights, windows

WEIGHTS = Path(__file__).parent / "weights"
ROLES: tuple[Role, ...] = ("source", "cue", "content")
WEAKEST_LINK = 0.02  # links below this probability are left out
BEGINS_CUE = 3  # the label; the next goes on
TRACE = 0.35  # a wordpiece whose label is a cue's with this probability is a trace of one


@dataclass(frozen=True, slots=True)
class Head:
    """What is computed outside the network: label transitions (7 × 7), biases of roles, and two weights.

    `trust`: how far roles may change labels (see `second_look`); `courage`: what "outside" is lowered by then.
    """

    version: str
    transitions: Floats
    bias: Biases
    trust: float = 0.0
    courage: float = 0.0

    @classmethod
    def read(cls, path: Path) -> Head:
        """From the JSON that training writes."""
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            stored["version"],
            bio_transitions(np.array(stored["transitions"], dtype=np.float64)),
            Biases(*(np.array(stored[name], dtype=np.float64) for name in ("distance", "passed"))),
            stored["trust"],
            stored["courage"],
        )


@dataclass(slots=True)
class _Reading:
    """A section under way: the windows it was cut into, and the answers so far."""

    section: Section
    windows: list[tuple[int, int]]
    scored: list[Scored] = field(default_factory=list)


@dataclass(slots=True)
class _Waiting:
    """A passage under way: `complete` once all its sections are known."""

    readings: deque[_Reading] = field(default_factory=deque)
    done: list[Tags] = field(default_factory=list)
    complete: bool = False


class NetworkTagger:
    """A `Tagger` (see model.tags) around an encoder. Not for use by several threads at once."""

    def __init__(self, encoder: Encoder, head: Head, tokenizer: WordPieces) -> None:
        self._encoder = encoder
        self._head = head
        self._tokenizer = tokenizer

    @property
    def version(self) -> str:
        """The version of the weights."""
        return self._head.version

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """See `onrecord.model.tags.Tagger`."""
        waiting: deque[_Waiting] = deque()
        for scores in self._encoder.run(self._windows(passages, waiting)):
            while not waiting[0].readings:
                yield _joined(waiting.popleft().done)
            passage = waiting[0]
            reading = passage.readings[0]
            reading.scored.append(Scored(reading.windows[len(reading.scored)][0], *scores))
            if len(reading.scored) == len(reading.windows):
                passage.readings.popleft()
                passage.done.append(self._decode(reading.section, reading.scored))
            if passage.complete and not passage.readings:
                yield _joined(waiting.popleft().done)
        while waiting:
            yield _joined(waiting.popleft().done)

    def _windows(self, passages: Iterable[Passage], waiting: deque[_Waiting]) -> Iterator[tuple[Ints, Ints]]:
        """The windows of all passages, each noted in `waiting` before it is given to the network."""
        for passage in passages:
            current = _Waiting()
            waiting.append(current)
            for section in sections(passage, self._tokenizer):
                if not len(section):
                    continue
                cut = windows(section.paragraph_starts)
                current.readings.append(_Reading(section, cut))
                for start, end in cut:
                    yield section.ids[start:end], section.features[start:end]
            current.complete = True

    def _decode(self, section: Section, scored: list[Scored]) -> Tags:
        scores = merged(len(section), scored)
        traces = _traces(scores, section)
        found = self._found(scores, section)
        heads = found.start[found.role == CUE]
        anchored = Anchored(scored, self._head.bias)
        if len(heads) and self._head.trust:
            scores = second_look(scores, anchored, heads, self._head.trust)
            scores[:, OUTSIDE] -= self._head.courage
            found = self._found(scores, section)
        cues, links = link_scores(anchored, found)
        more = missed_sources(found, cues, links, anchored, section.breaks)
        if more is not found:
            found = more
            cues, links = link_scores(anchored, found)
        starts, ends = section.start[found.start].tolist(), section.end[found.end - 1].tolist()
        pieces = tuple(
            Piece(ROLES[role], Span(start, end), round(score, 3))
            for role, start, end, score in zip(found.role.tolist(), starts, ends, found.score.tolist(), strict=True)
        )
        rows, columns = np.nonzero(links >= WEAKEST_LINK)
        heads = cues[rows]
        other = heads != columns
        return Tags(
            pieces,
            tuple(
                Link(piece, cue, round(score, 3))
                for piece, cue, score in zip(
                    columns[other].tolist(), heads[other].tolist(), links[rows, columns][other].tolist(), strict=True
                )
            ),
            traces,
        )

    def _found(self, scores: Floats, section: Section) -> Stretches:
        return stretches(best_labels(scores, self._head.transitions), scores, section.breaks)


def merged(count: int, scored: list[Scored]) -> Floats:
    """Label scores of a section, averaged where windows overlap."""
    if len(scored) == 1:
        return scored[0].tags
    total = np.zeros((count, scored[0].tags.shape[1]), dtype=np.float64)
    mass = np.zeros((count, 1), dtype=np.float64)
    for window in scored:
        near = weights(len(window.tags))[:, None]
        total[window.start : window.end] += near * window.tags
        mass[window.start : window.end] += near
    merged: Floats = total / mass
    return merged


def _traces(scores: Floats, section: Section) -> tuple[Span, ...]:
    """The wordpieces that are not unlikely to be a cue; those of cues that are found among them."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely = shifted[:, BEGINS_CUE : BEGINS_CUE + 2].sum(axis=1) >= TRACE * shifted.sum(axis=1)
    return tuple(
        Span(start, end)
        for start, end in zip(section.start[likely].tolist(), section.end[likely].tolist(), strict=True)
    )


def _joined(parts: list[Tags]) -> Tags:
    if len(parts) == 1:
        return parts[0]
    pieces: list[Piece] = []
    links: list[Link] = []
    traces: list[Span] = []
    for part in parts:
        traces += part.traces or ()
        shift = len(pieces)
        pieces += part.pieces
        links += (Link(link.piece + shift, link.cue + shift, link.score) for link in part.links)
    return Tags(tuple(pieces), tuple(links), tuple(traces))


def read_tokenizer(path: Path) -> WordPieces:
    """The wordpieces in `path`, for texts of any length."""
    tokenizer = WordPieces.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def load_tagger(threads: int | None = None, weights_folder: Path = WEIGHTS) -> NetworkTagger:
    """The tagger with the weights that ship in the package; `threads` None takes every core it may use."""
    return NetworkTagger(
        NetworkEncoder.read(weights_folder / "network.npz", threads),
        Head.read(weights_folder / "head.json"),
        read_tokenizer(weights_folder / "tokenizer.json"),
    )
