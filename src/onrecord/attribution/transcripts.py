"""Transcripts: who speaks stands at the beginning of a line, and all that follows is what was said.

    MINISTER ODUYA: The gate was closed at nine.
    Oduya: We have said so.
    A. At nine.

A name in ordinary letters before a colon begins many a line that is no turn. It is one where speakers take turns. A
turn reaches to the next one, over paragraphs without a label, but for remarks that stand alone in brackets.
The last turn ends with its paragraph, for after it the report goes on in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.attribution.interviews import answers, who_answers
from onrecord.attribution.line_forms import paragraphs
from onrecord.attribution.media import is_media
from onrecord.attribution.named_outlets import are_initials, is_outlet_itself
from onrecord.attribution.reactions import reactions
from onrecord.attribution.signatures import signed
from onrecord.attribution.turn import Turn
from onrecord.model.report import Zone
from onrecord.model.span import Span, Taken
from onrecord.model.tags import Frame

FEWEST = 3  # turns; fewer labels with a colon make no transcript
_FEWEST_NAMED = 4  # turns with names in ordinary letters
_LETTERS = 4  # of initials
_DENSE = 0.4  # of the paragraphs of a transcript, at least, begin with who speaks
_WORD = r"(?:[A-Z]\.|(?:[A-Z][a-z]{0,2})?[A-Z][A-Z'’\-]+\.?|(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen)\.)"
_LABEL = re.compile(
    rf"^[ \t]*({_WORD}(?: {_WORD}){{0,4}}|[QA])(?:,? ?\([^()\n]{{1,40}}\))?(:)[ \t]+(?=\S)", re.MULTILINE
)
# "Q: ", "A . ", "Q1) ", "Ans - ", or the letter alone on its line.
_QUESTION_OR_ANSWER = re.compile(
    r"^[ \t]*([QA])(?:ues(?:tion)?|ns(?:wer)?)?[ \t]?\d{0,2}"
    r"(?:[ \t]?([:.)]|[–—-](?=[ \t]))[ \t]*|[ \t]{2,}|[ \t]*\n[ \t]*)(?=[^\sa-z])",
    re.MULTILINE,
)
_NAMED = re.compile(
    r"^[ \t]*([A-Z][\w.’'-]*(?:[ ](?:(?:van|von|de|der|al|bin|of|the)[ ])?[A-Z][\w.’'-]*){0,4})"
    r"(?:,? ?\([^()\n]{1,40}\))?(:)[ \t]+(?=\S)",
    re.MULTILINE,
)
_REMARK = re.compile(r"[(\[][^()\[\]]*[)\]]\s*$")
# Who asks: nobody whose words a record keeps.
_ASKING = re.compile(r"Q|QUESTIONS?|INTERVIEWER|REPORTERS?|JOURNALISTS?|CORRESPONDENT", re.IGNORECASE)
# Who asks, or leads through it: nobody's names.
_ANONYMOUS = re.compile(
    r"(?:Q|A|QUESTIONS?|ANSWERS?|MODERATOR|INTERVIEWER|REPORTERS?|JOURNALISTS?|CORRESPONDENT|HOST|ANCHOR|PRESENTER"
    r"|AUDIENCE(?: MEMBERS?)?|CALLER|OPERATOR|UNIDENTIFIED(?: [A-Z]+)*|UNKNOWN(?: [A-Z]+)*|(?:ALL|CROWD|PARTICIPANT))"
)
_NO_SPEAKER = re.compile(
    r"(?:NOTE|UPDATE|WATCH|PHOTOS?|VIDEO|BREAKING|CORRECTION|SOURCE|DATE|PLACE|SUBJECT|RE|ALERT|WARNING|EDITOR'?S NOTE"
    r"|READ(?: MORE| ALSO)?|RELATED|SEE ALSO|MORE|LIVE|EXCLUSIVE|ANALYSIS|OPINION|FACT CHECK|RELEASE|CONTACT)$"
)


def turns(text: str, zones: Iterable[Zone], outlet: str | None = None) -> tuple[Turn, ...]:
    """What is said by the form of the text alone, in order: the turns of a transcript or an interview, reactions one
    below the other, or else words that are signed.

    Where it is no name of somebody who answers, but "QUESTION", or the outlet's that asks, the turn is anonymous, and
    that of who asks. "A" is the one whom the report says that it asked, if there is one.
    """
    zones = tuple(zones)
    barred = Taken(zone.span for zone in zones)
    but_crossheads = Taken(zone.span for zone in zones if zone.kind != "crosshead")  # as a name above words reads
    return (
        _transcript(text, barred, outlet)
        or answers(text, barred, outlet)
        or reactions(text, but_crossheads)
        or signed(text, barred)
    )


def _transcript(text: str, barred: Taken, outlet: str | None) -> tuple[Turn, ...]:
    labels = _labels(text, barred, outlet)
    if not labels:
        return ()
    ends = [match.start() for match in labels[1:]]
    last = text.find("\n", labels[-1].end())
    ends.append(last if last >= 0 else len(text))
    if len({match[1].split()[-1] for match in labels}) == 1 and (found := answers(text, barred, outlet)):
        return found  # questions without a label stand between
    answering = _answering(text, labels, outlet)
    turns_found = []
    for match, end in zip(labels, ends, strict=True):
        said = tuple(span for span in _said(text, match.end(), end) if not barred.overlaps(span))
        if said:
            label = Span(*match.span(1))
            mark = Span(*match.span(2)) if match.group(2) else label
            if answering is not None and match[1] in ("A", _initials(answering.of(text))):
                turns_found.append(Turn(answering, mark, said))
            else:
                nobody = _is_anonymous(match[1])
                asks = _asks(match[1], outlet) or (nobody and match[1] != "A" and text[said[-1].end - 1] == "?")
                turns_found.append(Turn(label, mark, said, asks or nobody, asks))
    return tuple(turns_found)


def _answering(text: str, labels: Sequence[re.Match[str]], outlet: str | None) -> Span | None:
    """Whom the report says that it asked, where a label may stand for that one: "A", or initials."""
    if not any(len(match[1]) <= _LETTERS for match in labels):
        return None
    return who_answers(text, labels[0].start(), outlet)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def _labels(text: str, barred: Taken, outlet: str | None) -> list[re.Match[str]]:
    """Where turns begin; nowhere where the text is no transcript.

    At least one speaker has to take a second turn, by last name: a list of headings does not.
    """
    for form, fewest in ((_LABEL, FEWEST), (_QUESTION_OR_ANSWER, FEWEST), (_NAMED, _FEWEST_NAMED)):
        labels = [
            match
            for match in form.finditer(text)
            if not _NO_SPEAKER.match(match.group(1).upper()) and not barred.overlaps(Span(*match.span(1)))
        ]
        speakers = {match.group(1).split()[-1] for match in labels}
        if len(labels) < fewest or len(speakers) == len(labels):
            continue
        if form is not _LABEL and (len(speakers) < 2 or not _is_dense(text, labels)):
            continue
        if all(_asks(match.group(1), outlet) for match in labels):
            continue  # the answers between have no label
        return labels
    return []


def _is_dense(text: str, labels: Sequence[re.Match[str]]) -> bool:
    """Whether hardly a paragraph among the labels is without one."""
    between = len([*paragraphs(text, labels[0].start(), labels[-1].end())])
    return len(labels) >= _DENSE * between


def _asks(label: str, outlet: str | None) -> bool:
    """Whether a label stands for who asks: what such are called, an outlet's name, or the own one's initials."""
    if is_media(label) or is_media(label.title()) or is_outlet_itself(label, outlet) or are_initials(label, outlet):
        return True
    return _ASKING.fullmatch(label) is not None


def _is_anonymous(label: str) -> bool:
    return _ANONYMOUS.fullmatch(label) is not None


def _said(text: str, start: int, end: int) -> Iterable[Span]:
    return (paragraph for paragraph in paragraphs(text, start, end) if not _REMARK.match(paragraph.of(text)))


def with_turns(frames: Sequence[Frame], found: Sequence[Turn]) -> tuple[Frame, ...]:
    """The frames with one for each turn but of those who ask: their questions tell nothing.

    Frames within a turn are left out, for statements inside it are read later.
    """
    if not found:
        return tuple(frames)
    within = Taken(turn.span for turn in found)
    outside = [f for f in frames if not any(map(within.overlaps, f.cue))]
    return tuple(
        sorted([*outside, *(turn.frame for turn in found if not turn.asks)], key=lambda frame: frame.cue[0].start)
    )
