"""Transcripts: who speaks stands in capitals before a colon, and all that follows is what was said.

    MINISTER ODUYA: The gate was closed at nine.

A turn reaches to the next one, over paragraphs without a label, but for remarks that stand alone in brackets.
The last turn ends with its paragraph, for after it the report goes on in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.attribution.media import is_media
from onrecord.attribution.named_outlets import is_outlet_itself
from onrecord.model.report import Zone
from onrecord.model.span import Span, Taken
from onrecord.model.tags import Frame

FEWEST = 3  # turns; fewer labels with a colon make no transcript
CERTAIN = 0.95  # how sure a turn is, as the tagger would say it: annotators mark every one
_WORD = r"(?:[A-Z]\.|(?:[A-Z][a-z]{0,2})?[A-Z][A-Z'’\-]+\.?|(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen)\.)"
_LABEL = re.compile(
    rf"^[ \t]*({_WORD}(?: {_WORD}){{0,4}}|[QA])(?:,? ?\([^()\n]{{1,40}}\))?(:)[ \t]+(?=\S)", re.MULTILINE
)
_PARAGRAPH = re.compile(r"[^\s][^\n]*")
_REMARK = re.compile(r"[(\[][^()\[\]]*[)\]]\s*$")
# Who asks, or leads through it: nobody's names.
_ANONYMOUS = re.compile(
    r"(?:Q|A|QUESTIONS?|ANSWERS?|MODERATOR|INTERVIEWER|REPORTERS?|JOURNALISTS?|CORRESPONDENT|HOST|ANCHOR|PRESENTER"
    r"|AUDIENCE(?: MEMBERS?)?|CALLER|OPERATOR|UNIDENTIFIED(?: [A-Z]+)*|UNKNOWN(?: [A-Z]+)*|(?:ALL|CROWD|PARTICIPANT))"
)
_NO_SPEAKER = re.compile(
    r"(?:NOTE|UPDATE|WATCH|PHOTOS?|VIDEO|BREAKING|CORRECTION|SOURCE|DATE|PLACE|SUBJECT|RE|ALERT|WARNING|EDITOR'?S NOTE"
    r"|READ(?: MORE| ALSO)?|RELATED|SEE ALSO|MORE|LIVE|EXCLUSIVE|ANALYSIS|OPINION|FACT CHECK|RELEASE|CONTACT)$"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's words: the label's name, its colon, and the paragraphs that were said."""

    label: Span
    colon: Span
    said: tuple[Span, ...]
    anonymous: bool = False

    @property
    def span(self) -> Span:
        """From the label to the end of what was said."""
        return Span(self.label.start, self.said[-1].end)


def turns(text: str, zones: Iterable[Zone], outlet: str | None = None) -> tuple[Turn, ...]:
    """The turns of a transcript in order; none where the text is none.

    Where it is no name of somebody who answers, but "QUESTION", or the outlet's that asks, the turn is anonymous. At
    least one speaker has to take a second turn, by last name: a list of headings does not.
    """
    barred = Taken(zone.span for zone in zones)
    labels = [
        match
        for match in _LABEL.finditer(text)
        if not _NO_SPEAKER.match(match.group(1)) and not barred.overlaps(Span(*match.span(1)))
    ]
    if len(labels) < FEWEST or len({match.group(1).split()[-1] for match in labels}) == len(labels):
        return ()
    ends = [match.start() for match in labels[1:]]
    last = text.find("\n", labels[-1].end())
    ends.append(last if last >= 0 else len(text))
    found = []
    for match, end in zip(labels, ends, strict=True):
        said = tuple(span for span in _said(text, match.end(), end) if not barred.overlaps(span))
        if said:
            anonymous = _asks(match.group(1), outlet)
            found.append(Turn(Span(*match.span(1)), Span(*match.span(2)), said, anonymous))
    return tuple(found)


def _asks(label: str, outlet: str | None) -> bool:
    """Whether a label stands for who asks, or for nobody in particular."""
    named = is_media(label) or is_media(label.title()) or is_outlet_itself(label, outlet)
    return named or _ANONYMOUS.fullmatch(label) is not None


def _said(text: str, start: int, end: int) -> Iterable[Span]:
    for paragraph in _PARAGRAPH.finditer(text, start, end):
        words = paragraph.group().rstrip()
        if not _REMARK.match(words):
            yield Span(paragraph.start(), paragraph.start() + len(words))


def with_turns(frames: Sequence[Frame], found: Sequence[Turn]) -> tuple[Frame, ...]:
    """The frames with one for each turn; those within a turn are left out, for statements inside it are read later."""
    if not found:
        return tuple(frames)
    within = Taken(turn.span for turn in found)
    outside = [f for f in frames if not any(map(within.overlaps, f.cue))]
    return tuple(sorted([*outside, *map(_frame, found)], key=lambda frame: frame.cue[0].start))


def _frame(turn: Turn) -> Frame:
    return Frame(
        source=() if turn.anonymous else (turn.label,),
        cue=(turn.colon,),
        content=turn.said,
        source_score=0.0 if turn.anonymous else CERTAIN,
        cue_score=CERTAIN,
        content_score=CERTAIN,
        source_link=0.0 if turn.anonymous else CERTAIN,
        content_link=CERTAIN,
        rival_source=0.0,
        rival_cue=0.0,
    )
