"""From pieces and links to frames: which source and which content belong to which cue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.model.span import Span
from onrecord.model.tags import Frame, Tags

CERTAIN = 0.5  # a link above this holds
PLAUSIBLE = 0.2  # a cue that would be left without content, or content without a cue, takes its best link above this

_Links = dict[int, dict[int, float]]  # piece → cue → score


def link(tags: Tags) -> tuple[Frame, ...]:
    """The attributions in `tags`, in the order of their cues; a cue without content is none.

    Several cues may share a source or a content; pieces of one role with the same cue are one discontinuous span.
    """
    links: _Links = defaultdict(dict)
    for tie in tags.links:
        links[tie.piece][tie.cue] = tie.score
    root = _joined_cues(tags, links)
    chosen: dict[str, dict[int, dict[int, float]]] = {"source": defaultdict(dict), "content": defaultdict(dict)}
    for piece, found in enumerate(tags.pieces):
        if found.role != "cue":
            for cue, score in _held(_at_roots(links[piece], root)).items():
                chosen[found.role][cue][piece] = score
    _feed_hungry(tags, links, root, chosen["content"])
    cues: dict[int, list[int]] = defaultdict(list)
    for cue, head in root.items():
        cues[head].append(cue)
    return tuple(
        _frame(tags, links, root, cues[head], chosen["source"][head], chosen["content"][head])
        for head in sorted(cues)
        if chosen["content"][head]
    )


def _joined_cues(tags: Tags, links: _Links) -> dict[int, int]:
    """For every cue its head: itself, or the cue of whose attribution it is the continuation."""
    root: dict[int, int] = {}
    for i, piece in enumerate(tags.pieces):
        if piece.role == "cue":
            before = {c: s for c, s in links[i].items() if c < i and s > CERTAIN}
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


def _feed_hungry(tags: Tags, links: _Links, root: dict[int, int], contents: dict[int, dict[int, float]]) -> None:
    """Give each cue without content the best plausible one."""
    best: dict[int, tuple[float, int]] = {}
    for piece, found in enumerate(tags.pieces):
        if found.role == "content":
            for cue, score in _at_roots(links[piece], root).items():
                best[cue] = max(best.get(cue, (0.0, -1)), (score, piece))
    for cue, (score, piece) in best.items():
        if not contents.get(cue) and score > PLAUSIBLE:
            contents[cue][piece] = score


def _frame(
    tags: Tags,
    links: _Links,
    root: dict[int, int],
    cues: list[int],
    sources: dict[int, float],
    contents: dict[int, float],
) -> Frame:
    head = cues[0]

    def spans(pieces: Iterable[int]) -> tuple[Span, ...]:
        return tuple(tags.pieces[p].span for p in sorted(pieces))

    def weakest(pieces: Iterable[int]) -> float:
        return min((tags.pieces[p].score for p in pieces), default=0.0)

    rivals = [
        links[p].get(head, 0.0) for p, found in enumerate(tags.pieces) if found.role == "source" and p not in sources
    ]
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
