"""From pieces and links to frames: which source and which content belong to which cue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.model.span import Span
from onrecord.model.tags import Frame, Role, Tags

CERTAIN = 0.6  # a link above this holds
JOINED = 0.5  # a cue piece goes on an earlier cue above this
PLAUSIBLE = 0.2  # a cue that would be left without content, or content without a cue, takes its best link above this
SHARED = 0.1  # a cue that would be left without a source takes its best one above this: "… said X and added Y"

_Links = dict[int, dict[int, float]]  # piece → cue → score


def link(tags: Tags) -> tuple[Frame, ...]:
    """The attributions in `tags`, in the order of their cues; a cue without content is none.

    Several cues may share a source or a content; pieces of one role with the same cue are one discontinuous span.
    """
    links = _scores(tags)
    root = _joined_cues(tags, links)
    chosen: dict[str, dict[int, dict[int, float]]] = {"source": defaultdict(dict), "content": defaultdict(dict)}
    for piece, found in enumerate(tags.pieces):
        if found.role != "cue":
            for cue, score in _held(_at_roots(links[piece], root)).items():
                chosen[found.role][cue][piece] = score
    _fill(tags, "content", links, root, chosen["content"], PLAUSIBLE)
    _fill(tags, "source", links, root, chosen["source"], SHARED)
    # Gathered once: a text may hold thousands of cues, and each should look at its own links only.
    sources: dict[int, dict[int, float]] = defaultdict(dict)
    for piece, found in enumerate(tags.pieces):
        if found.role == "source":
            for cue, score in links[piece].items():
                sources[cue][piece] = score
    cues: dict[int, list[int]] = defaultdict(list)
    for cue, head in root.items():
        cues[head].append(cue)
    return tuple(
        _frame(tags, links, root, cues[head], chosen["source"][head], chosen["content"][head], sources[head])
        for head in sorted(cues)
        if chosen["content"][head]
    )


def _scores(tags: Tags) -> _Links:
    links: _Links = defaultdict(dict)
    for found in tags.links:
        links[found.piece][found.cue] = found.score
    return links


def _joined_cues(tags: Tags, links: _Links) -> dict[int, int]:
    """For every cue its head: itself, or the cue of whose attribution it is the continuation."""
    root: dict[int, int] = {}
    for i, piece in enumerate(tags.pieces):
        if piece.role == "cue":
            before = {c: s for c, s in links[i].items() if c < i and s > JOINED}
            best = max(before, key=lambda c: (before[c], c), default=i)
            root[i] = root.get(best, i) if best != i else i
    return root


def _at_roots(scores: dict[int, float], root: dict[int, int]) -> dict[int, float]:
    """Link scores by head, for the other pieces of a cue have no say of their own."""
    return {cue: score for cue, score in scores.items() if root.get(cue) == cue}


def _held(scores: dict[int, float]) -> dict[int, float]:
    """The links that hold: all certain ones, else the best plausible one."""
    certain = {cue: score for cue, score in scores.items() if score > CERTAIN}
    if certain or not scores:
        return certain
    best = max(scores, key=lambda c: (scores[c], -c))
    return {best: scores[best]} if scores[best] > PLAUSIBLE else {}


def _fill(
    tags: Tags, role: Role, links: _Links, root: dict[int, int], chosen: dict[int, dict[int, float]], least: float
) -> None:
    """Give each cue that has no piece of `role` the best one, where its link is above `least`."""
    best: dict[int, tuple[float, int]] = {}
    for piece, found in enumerate(tags.pieces):
        if found.role == role:
            for cue, score in _at_roots(links[piece], root).items():
                best[cue] = max(best.get(cue, (0.0, -1)), (score, piece))
    for cue, (score, piece) in best.items():
        if not chosen.get(cue) and score > least:
            chosen[cue][piece] = score


def _frame(
    tags: Tags,
    links: _Links,
    root: dict[int, int],
    cues: list[int],
    sources: dict[int, float],
    contents: dict[int, float],
    rival: dict[int, float],
) -> Frame:
    head = cues[0]

    def spans(pieces: Iterable[int]) -> tuple[Span, ...]:
        return tuple(tags.pieces[p].span for p in sorted(pieces))

    def weakest(pieces: Iterable[int]) -> float:
        return min((tags.pieces[p].score for p in pieces), default=0.0)

    rivals = [score for piece, score in rival.items() if piece not in sources]
    others = [score for p in contents for cue, score in _at_roots(links[p], root).items() if cue != head]
    return Frame(
        source=spans(sources),
        cue=spans(cues),
        content=spans(contents),
        source_score=weakest(sources),
        cue_score=weakest(cues),
        content_score=weakest(contents),
        source_link=min(sources.values(), default=0.0),
        content_link=min(contents.values()),
        rival_source=max(rivals, default=0.0),
        rival_cue=max(others, default=0.0),
    )
