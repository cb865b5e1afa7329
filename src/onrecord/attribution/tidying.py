"""Mends frames that cannot be right: half headline and half report, or a question attributed to the person asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.attribution.carried_words import as_spoken
from onrecord.attribution.parted import whole
from onrecord.attribution.passives import as_told_in_the_passive
from onrecord.model.report import Zone
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame
from onrecord.wording.sentence_ends import ends_within

# "Asked about the bill, she said …", "when he was asked whether …": somebody asked; the one named was asked.
_WAS_ASKED = re.compile(r"(?:(?:when|if|once|is|are|was|were|been|being)\s+(?:\w+ly\s+)?)+asked\b|Asked\b")
# "Oduya was told that …", "Oduya is believed to be …": somebody else told her, or believes it of her.
_OF_SUBJECT = re.compile(
    r"(?:(?:is|are|was|were|been|being|be|got|gets)\s+(?:(?:\w+ly|also|now|never|not|once|often|long)\s+)*)+"
    r"(?:told|informed|assured|notified|briefed|accused|charged|blamed|criticis?z?ed|believed|said|considered|thought"
    r"|expected|reported|alleged|rumou?red|understood|warned|urged|advised|ordered|proclaimed|hailed|praised|condemned"
    r"|denounced|described|labell?ed|called(?! (?:for|on|upon))|dubbed)\b(?!.*\bby$)",
    re.IGNORECASE | re.DOTALL,
)
# "Eight people accused of theft": no verb between, and still it is others who accuse them.
_REDUCED = re.compile(
    r"(?:accused|suspected|convicted)\s+of\b|(?:charged|credited)\s+with\b|blamed\s+for\b", re.IGNORECASE
)
_BEFORE_CUE = re.compile(
    r"[\s,]*(?:(?:who|which|that|has|have|had|may|might|can|could|will|would|should|not|never)\b[\s,]*)*"
)
_BLANK_LINE = re.compile(r"(?<=\S)[ \t]*\n[ \t]*\n\s*(?=\S)")
_WORD = 40  # letters of a word
_THAT = re.compile(r"\W*that\b", re.IGNORECASE)


def tidy(text: str, zones: Sequence[Zone], frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames without pieces on the other side of a headline's edge, and without a stray "that" before another.

    A headline and the report under it are two texts: nothing said in one is said in the other, however alike the
    words are. A frame that loses all its content is dropped. Who was asked is not the source of the question, and who
    carries somebody's words is not the source of those.
    """
    titles = tuple(zone.span for zone in zones if zone.kind == "title")
    kept = [found for frame in _apart(text, tuple(frames)) if (found := _tidied(text, titles, frame)) is not None]
    cues = {cue for frame in kept for cue in frame.cue}
    return whole(text, as_told_in_the_passive(text, _spoken(text, kept, cues)))


def _spoken(text: str, frames: Sequence[Frame], cues: Collection[Span]) -> list[Frame]:
    """The frames with who really speaks; those that come to one that is there already are left out."""
    told: list[Frame] = []
    for frame in frames:
        spoken = as_spoken(text, frame, cues)
        if spoken == frame or all((spoken.source, spoken.content) != (one.source, one.content) for one in told):
            told.append(spoken)
    return told


def _apart(text: str, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames without pieces of content that are told in another sentence, with a cue of its own for them there."""
    holders: dict[Span, list[Frame]] = defaultdict(list)
    for frame in frames:
        for span in frame.content:
            holders[span].append(frame)
    return tuple(
        frame if len(frame.content) == 1 else replace(frame, content=_told_here(text, frame, holders))
        for frame in frames
    )


def _told_here(text: str, frame: Frame, holders: Mapping[Span, Sequence[Frame]]) -> tuple[Span, ...]:
    own = tuple(
        span
        for span in frame.content
        if not (_seam(text, frame, span) and any(not _seam(text, other, span) for other in holders[span]))
    )
    return own or frame.content


def _seam(text: str, frame: Frame, span: Span) -> bool:
    """Whether a sentence ends between the cue of the frame and a piece of its content."""
    cue = hull(frame.cue)
    return ends_within(text, min(cue.end, span.end), max(cue.start, span.start))


def _tidied(text: str, titles: tuple[Span, ...], frame: Frame) -> Frame | None:
    side = _side(frame.cue[0], titles)
    content = tuple(span for span in frame.content if _side(span, titles) == side)
    if len(content) > 1 and _THAT.fullmatch(content[0].of(text)) and _THAT.match(content[1].of(text)):
        content = content[1:]
    if not content:
        return None
    asked = _WAS_ASKED.match(text, frame.cue[0].start, frame.cue[-1].end)
    source = (
        ()
        if asked
        else tuple(_whole_words(text, _beside(text, s, frame.cue)) for s in frame.source if _side(s, titles) == side)
    )
    if source and _is_subject_of_passive(text, source, frame.cue):
        source = ()
    return replace(frame, source=source, content=content)


def _beside(text: str, source: Span, cue: tuple[Span, ...]) -> Span:
    """The part of a source that stands in the cue's paragraph: a headline ends in "says Fenn", and a lead begins so."""
    gap = _BLANK_LINE.search(text, source.start, source.end)
    if gap is None:
        return source
    parts = (Span(source.start, gap.start()), Span(gap.end(), source.end))
    return parts[0] if cue[0].start < gap.start() else parts[1]


def _whole_words(text: str, span: Span) -> Span:
    """The span to the ends of its words: the tagger reads a rare name in pieces, and may take it apart."""
    start, end = span.start, span.end
    while max(0, span.start - _WORD) < start and text[start].isalpha() and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), span.end + _WORD) and text[end - 1].isalpha() and text[end].isalpha():
        end += 1
    return Span(start, end)


def _is_subject_of_passive(text: str, source: tuple[Span, ...], cue: tuple[Span, ...]) -> bool:
    """Whether the source stands right before a cue that tells what others said or thought of it, or to it."""
    end, start = source[-1].end, cue[0].start
    right_before = end <= start and _BEFORE_CUE.fullmatch(text, end, start) is not None
    passive = _OF_SUBJECT.search(text, max(start - 1, 0), cue[0].end) or _REDUCED.match(text, start, cue[0].end)
    return right_before and passive is not None


def _side(span: Span, titles: tuple[Span, ...]) -> Span | None:
    """The headline that `span` stands in; None in the report's own text."""
    return next((title for title in titles if title.overlaps(span)), None)
