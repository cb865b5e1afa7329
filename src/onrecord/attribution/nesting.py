"""Statements inside other statements, and outlets that only carry somebody else's words.

The tagger marks the outermost attribution. What is said inside a content is found by showing it that content alone;
which contents are worth a second look is decided here, and so is what the two statements make together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.attribution.cues import read_cue, saying_forms
from onrecord.attribution.media import is_media, outlet_name
from onrecord.model.span import Span, hull, shared
from onrecord.model.statement import Relay
from onrecord.model.tags import Frame, Passage

_WORD = re.compile(r"[^\W\d_]+")
_FIRST_PERSON = re.compile(r"(?:I|we|us|my|our|me)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nested:
    """A frame with its place: the index of the frame that it stands inside, and the outlet that carries it."""

    frame: Frame
    inside: int | None = None
    relay: Relay | None = None


def passages_within(text: str, frames: Sequence[Frame]) -> dict[int, Passage]:
    """The contents that tell of somebody's saying, as passages of their own, by index of their frame."""
    return {
        index: Passage(text, frame.content)
        for index, frame in enumerate(frames)
        if sum(map(len, frame.content)) >= 25 and _tells_of_saying(text, frame.content)
    }


def _tells_of_saying(text: str, content: tuple[Span, ...]) -> bool:
    forms = saying_forms()
    return any(word.lower() in forms for span in content for word in _WORD.findall(text, span.start, span.end))


def nest(
    text: str, frames: Sequence[Frame], within: dict[int, Sequence[Frame]], credited: frozenset[str]
) -> tuple[Nested, ...]:
    """The frames with those found in their contents, in text order of their outer frame.

    Where an outlet reports what a party says, the party's statement takes the outlet's place and the outlet becomes
    its relay. Where a party reports what another party says, both are kept, one inside the other. A frame inside
    must name who speaks, and somebody other than the speaker of the outer one ("I think", "we hope").
    """
    kept: list[Nested] = []
    for index, frame in enumerate(frames):
        inner = [f for f in within.get(index, ()) if _is_another_party(text, f)]
        carried = _carried(text, frame, inner, credited)
        if carried is not None:
            source = hull(frame.source)
            kept.append(Nested(carried, relay=Relay(outlet_name(source.of(text)), source)))
            inner = [f for f in inner if f is not carried]
        else:
            kept.append(Nested(frame))
        outer = len(kept) - 1
        kept += [Nested(f, inside=outer) for f in inner if not _same_words(f, frame)]
    return tuple(kept)


def _is_another_party(text: str, frame: Frame) -> bool:
    if not frame.source or _FIRST_PERSON.fullmatch(hull(frame.source).of(text)):
        return False
    return read_cue(text, frame.cue).act != "attitude"


def _carried(text: str, outer: Frame, inner: Sequence[Frame], credited: frozenset[str]) -> Frame | None:
    """The one frame inside that holds most of an outlet's content: what the outlet reports is that this was said."""
    if not outer.source or not is_media(hull(outer.source).of(text), credited):
        return None
    whole = sum(map(len, outer.content))
    for frame in inner:
        spans = (*frame.source, *frame.cue, *frame.content)
        if shared(spans, outer.content) >= 0.6 * whole:
            return frame
    return None


def _same_words(inner: Frame, outer: Frame) -> bool:
    return shared(inner.cue, outer.cue) > 0 or inner.content == outer.content
