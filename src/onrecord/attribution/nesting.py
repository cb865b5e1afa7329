"""Statements inside other statements, and outlets that only carry somebody else's words.

The tagger marks the outermost attribution. What is said inside a content is found by showing it that content alone;
which contents are worth a second look is decided here, and so is what the two statements make together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.attribution.cues import read_cue, saying_forms
from onrecord.attribution.media import is_any_outlet, is_media, outlet_name
from onrecord.model.span import Span, hull, shared
from onrecord.model.statement import Relay
from onrecord.model.tags import Frame, Passage

_WORD = re.compile(r"[^\W\d_]+")
_WORTH_A_LOOK = 25  # characters; a shorter content has no room for a source, a cue and a content
_BEFORE = 30  # characters before a word of saying that show whether it took place
# "would assert", "will also announce", "to tell": what may be said, or should be, was not said. "Went on to say" was,
# and one who declines to comment has let that be known. What somebody denies having "ever said" was not said, either.
_NOT_SAID = re.compile(
    r"(?:\b(?:never|ever|not)\b|n[’']t\b|\b(?:will|would|can|could|may|might|must|should|shall)|[’']ll"
    r"|(?<!\bon)(?<!declined)(?<!declines)(?<!refused)(?<!refuses)(?<!continued)(?<!continues)\s+to)"
    r"\s+(?:(?:not|also|now|then|soon|never|\w+ly)\s+)?$",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?:I|we|us|my|our|me)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nested:
    """A frame with its place: the index of the frame that it stands inside, and the outlet that carries it."""

    frame: Frame
    inside: int | None = None
    relay: Relay | None = None


def passages_within(text: str, frames: Sequence[Frame], traces: Sequence[Span] | None = None) -> dict[int, Passage]:
    """The contents that tell of somebody's saying, as passages of their own, by index of their frame.

    Where the tagger gives `traces`, the words of saying have to be among them.
    """
    starts = None if traces is None else frozenset(trace.start for trace in traces)
    return {
        index: Passage(text, frame.content)
        for index, frame in enumerate(frames)
        if sum(map(len, frame.content)) >= _WORTH_A_LOOK and _tells_of_saying(text, frame.content, starts)
    }


def _tells_of_saying(text: str, spans: tuple[Span, ...], among: frozenset[int] | None = None) -> bool:
    """Whether `spans` hold a word of saying that tells of one that took place; it begins at one of `among`."""
    forms = saying_forms()
    return any(
        word.group().lower() in forms and not _NOT_SAID.search(text, max(0, word.start() - _BEFORE), word.start())
        for span in spans
        for word in _WORD.finditer(text, span.start, span.end)
        if among is None or word.start() in among
    )


def nest(
    text: str, frames: Sequence[Frame], within: Mapping[int, Sequence[Frame]], credited: frozenset[str]
) -> tuple[Nested, ...]:
    """The frames with those found in their contents, in text order of their outer frame.

    Where an outlet reports what a party says, the party's statement takes the outlet's place and the outlet becomes
    its relay; where nobody reports it ("it is worth noting that the party says …"), the party's statement stands
    alone. Where a party reports what another party says, both are kept, one inside the other. A frame inside must
    name who speaks, and somebody other than the speaker of the outer one ("I think", "we hope").
    """
    relayed = _relayed_beside(text, frames, credited)
    kept: list[Nested] = []
    for index, frame in enumerate(frames):
        if index in relayed.values():
            continue
        inner = [f for f in within.get(index, ()) if _is_another_party(text, f) and not _same_words(f, frame)]
        carried = _carried(text, frame, inner, credited)
        if carried is not None:
            kept.append(Nested(carried, relay=_relay(text, frame)))
            inner = [f for f in inner if f is not carried]
        else:
            beside = relayed.get(index)
            kept.append(Nested(frame, relay=_relay(text, frames[beside]) if beside is not None else None))
        outer = len(kept) - 1
        kept += [Nested(f, inside=outer) for f in inner]
    return tuple(kept)


def _relay(text: str, frame: Frame) -> Relay | None:
    """The outlet that is the source of `frame`; None where it has no source, or one that it does not name."""
    if not frame.source:
        return None
    source = hull(frame.source)
    if is_any_outlet(source.of(text)):
        return None
    return Relay(outlet_name(source.of(text)), source)


def _is_another_party(text: str, frame: Frame) -> bool:
    """Whether a frame inside a content tells what somebody else said, or wrote."""
    if not frame.source or _FIRST_PERSON.fullmatch(hull(frame.source).of(text)):
        return False
    return read_cue(text, frame.cue).act != "attitude" and _tells_of_saying(text, frame.cue)


def _relayed_beside(text: str, frames: Sequence[Frame], credited: frozenset[str]) -> dict[int, int]:
    """Which frame has an outlet's frame for the same content beside it ("According to VELTA, the minister stressed …").

    From the index of the party's frame to that of the outlet's.
    """
    of_outlets = [
        i for i, frame in enumerate(frames) if frame.source and is_media(hull(frame.source).of(text), credited)
    ]
    found: dict[int, int] = {}
    for theirs in of_outlets:
        content = frames[theirs].content
        for index, frame in enumerate(frames):
            both = shared(frame.content, content)
            if index not in of_outlets and both >= 0.8 * max(sum(map(len, content)), sum(map(len, frame.content))):
                found.setdefault(index, theirs)
                break
    return found


def _carried(text: str, outer: Frame, inner: Sequence[Frame], credited: frozenset[str]) -> Frame | None:
    """The one frame inside that holds most of the content of an outlet, or of nobody."""
    if outer.source and not is_media(hull(outer.source).of(text), credited):
        return None
    whole = sum(map(len, outer.content))
    for frame in inner:
        if shared((*frame.source, *frame.cue, *frame.content), outer.content) >= 0.6 * whole:
            return frame
    return None


def _same_words(inner: Frame, outer: Frame) -> bool:
    return shared(inner.cue, outer.cue) > 0 or inner.content == outer.content
