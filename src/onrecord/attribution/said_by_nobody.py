"""Attributions that tell of no words: "is known for", "was expected to", "unsure of", where nobody is named either."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.attribution.cues import saying_forms
from onrecord.model.tags import Frame

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile('[“”"«»„‘]')
# What is thought or told without a name: the outlet has it from somebody.
_FROM_SOMEBODY = frozenset(
    "believed thought understood rumoured rumored reportedly allegedly speculation speculated rumours rumors".split()
)


def of_somebody(text: str, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames without those that have no source, quote nothing, and whose cue tells of no saying."""
    return tuple(frame for frame in frames if not _is_nobodys(text, frame))


def _is_nobodys(text: str, frame: Frame) -> bool:
    if frame.source or any(_MARKS.search(text, span.start, span.end) for span in (*frame.content, *frame.cue)):
        return False
    cue = {word.lower() for span in frame.cue for word in _WORD.findall(text, span.start, span.end)}
    return cue.isdisjoint(saying_forms()) and cue.isdisjoint(_FROM_SOMEBODY) and frame.cue[0].of(text) != ":"
