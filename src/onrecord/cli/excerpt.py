"""A statement in its paragraph: which characters are source, which cue, which content."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from onrecord.model.span import Span
from onrecord.model.statement import Statement

Part = Literal["source", "cue", "content", "gap", "text"]
"""`gap` stands for text that is left out; `text` is neither source, cue nor content."""

_AROUND = 400  # characters shown before and after, where a paragraph is very long
_GAP = " ... "


def excerpt(text: str, statement: Statement) -> list[tuple[Part, str]]:
    """The paragraphs of `text` that hold words of the statement, in pieces that each have one part."""
    spans: dict[Part, Sequence[Span]] = {
        "content": statement.content,
        "source": statement.source,
        "cue": statement.cue,
    }
    every = [span for listed in spans.values() for span in listed]
    shown = _shown(text, every)
    pieces: list[tuple[Part, str]] = []
    for index, stretch in enumerate(shown):
        if index or not _begins_paragraph(text, stretch.start):
            pieces.append(
                ("gap", _GAP if index == 0 or "\n" not in text[shown[index - 1].end : stretch.start] else "\n...\n")
            )
        pieces.extend(_pieces(text, stretch, spans))
    if shown and not _ends_paragraph(text, shown[-1].end):
        pieces.append(("gap", _GAP))
    return pieces


def _shown(text: str, spans: Sequence[Span]) -> list[Span]:
    """The stretches of text to show: each span with its paragraph, as far as `_AROUND` allows; touching ones joined."""
    stretches: list[Span] = []
    for span in sorted(spans):
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
        end = text.find("\n", span.end)
        end = min(len(text) if end < 0 else end, span.end + _AROUND)
        if stretches and not text[stretches[-1].end : start].strip():
            # They touch or overlap, or only an empty line lies between.
            stretches[-1] = Span(stretches[-1].start, max(end, stretches[-1].end))
        else:
            stretches.append(Span(start, end))
    return stretches


def _pieces(text: str, stretch: Span, spans: Mapping[Part, Sequence[Span]]) -> Iterator[tuple[Part, str]]:
    edges = {stretch.start, stretch.end}
    for listed in spans.values():
        edges.update(edge for span in listed for edge in (span.start, span.end) if stretch.start <= edge <= stretch.end)
    ordered = sorted(edges)
    for start, end in itertools.pairwise(ordered):
        parts: list[Part] = [part for part, listed in spans.items() if any(s.start <= start < s.end for s in listed)]
        yield parts[0] if parts else "text", text[start:end]


def _begins_paragraph(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n"


def _ends_paragraph(text: str, end: int) -> bool:
    return end == len(text) or text[end] == "\n"
