"""Direct quotations without a source: whose they are, by what stands around them."""

from __future__ import annotations

import re

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.coreference.nesting import anchor
from onrecord.speakers.report_words import words
from onrecord.speakers.scene import Found, Scene
from onrecord.speakers.sources import names
from onrecord.speakers.sources.phrases import Phrase, read
from onrecord.speakers.sources.sentence_subjects import leading

_SLACK = 2  # characters that a closing mark and a stop take
# "That was the verdict of Ida Oduya", "So said Ida Oduya", "Those were the words of Ida Oduya".
_NAMED_AFTER = re.compile(
    r"[\s”\"»’.:]*(?:(?:That|This|Such|Those|These)\s(?:is|was|are|were)\s(?:the\s)?\w+\s(?:of|from)"
    r"|So\s(?:says|said|wrote|writes)|Thus\s(?:spoke|wrote))\s"
)
# What somebody does who is about to speak, or has spoken.
_GESTURE = re.compile(
    r"\s(?:leaned|leans|nodded|nods|shrugged|shrugs|shook|shakes|smiled|smiles|laughed|laughs|sighed|sighs|paused|pauses"
    r"|pointed|points|grinned|grins|frowned|frowns|winced|winces|waved|waves|raised|raises|climbed|climbs|stood|stands"
    r"|turned|turns|looked|looks)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:words|desk|pen|message|reply|answer|verdict|motto)\s(?:of|from)\s(?:the\s(?:late|great)\s)?"
    r"|\b(?:I|[Ww]e)\sasked\s"
)
_ON = 12  # paragraphs over which somebody's words may go on
_SHORT = 15  # words of a sentence that brings in whoever speaks next
_TITLE = re.compile(r"[A-Z][a-z]+\s(?:[a-z]+\s)?[a-z]+(?:er|or|ist|man|ian|eer)\s")  # "Harbour master"
_LONGEST = 80  # characters of a name with what is said of the one


def going_on(scene: Scene, frame: Frame) -> Found | None:
    """Who says a quotation that has no source.

    The one whom the words right after or before name; with whom the outlet's sentence right before it begins, in its
    paragraph or as the end of the paragraph before; who spoke last in the paragraph, with nobody else named in between;
    or, for a whole paragraph of its own, who spoke last in the paragraph before.
    """
    first = frame.content[0].start
    at = min(first, anchor(frame))
    if not scene.layout.quoted(first + 1):
        return None
    return (
        _named_after(scene, frame)
        or _named_before(scene, first)
        or _acting_before(scene, first, at)
        or _spoke_before(scene, first, at)
    )


def _named_after(scene: Scene, frame: Frame) -> Found | None:
    end = frame.content[-1].end
    match = _NAMED_AFTER.match(scene.text, end, min(end + _LONGEST, len(scene.text)))
    if match is None:
        return None
    stop = min(scene.layout.sentence_end(match.end()), match.end() + _LONGEST)
    return _named(scene, read(scene.text, Span(match.end(), stop), scene.runs), "the words after the quotation name")


def _named_before(scene: Scene, first: int) -> Found | None:
    """ "In the words of Ida Oduya:", "I asked Ida Oduya why." """
    close = _close_before(scene.text, first)
    start = scene.layout.sentence_start(max(close - 1, 0))
    match = _NAMED_BEFORE.search(scene.text, start, close)
    if match is None or scene.layout.paragraph(first) - scene.layout.paragraph(start) > 1:
        return None
    return _named(scene, read(scene.text, Span(match.end(), close), scene.runs), "the words before the quotation name")


def _acting_before(scene: Scene, first: int, at: int) -> Found | None:
    """With whom the sentence right before begins, where it tells of nobody's words."""
    close = _close_before(scene.text, first)
    here, before = scene.layout.paragraph(first), scene.layout.paragraph(max(close - 1, 0))
    start, end = scene.layout.paragraph_start(first), scene.layout.paragraph_end(first)
    apart = here == before or (here - before == 1 and not _has_own_words(scene, start, end))
    if close < 2 or not apart or scene.layout.quoted(close - 1):
        return None
    start = scene.layout.sentence_start(close - 1)
    spoken = scene.last_frame(first)
    if spoken is not None and max(s.end for s in (*spoken.cue, *spoken.content)) > start:
        return None
    gesturing = _gesturing(scene, start, close)
    subject = _named(scene, gesturing or leading(scene, close - 1), "the sentence before the quotation begins with")
    if subject is None or gesturing is not None:
        return subject
    last = scene.before(at)
    goes_on = last is not None and last.person is not None and last.person is subject.person
    talking = last is not None and spoken is not None and scene.layout.paragraph(anchor(spoken)) == here
    short = len(words(scene.text, start, close)) <= _SHORT
    return subject if goes_on or (short and not talking) else None


def _close_before(text: str, at: int) -> int:
    """Where the words before `at` end."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _gesturing(scene: Scene, start: int, end: int) -> Phrase | None:
    """Who nods or climbs onto a wall before he speaks, or has a trade before the name: a person, whoever it is."""
    for run in scene.runs.within(start, end)[:2]:
        lead = scene.text[start : run.start]
        titled = _TITLE.fullmatch(lead) is not None and len(run.name) > 1
        gesture = not lead.strip() and _GESTURE.match(scene.text, run.end, end) is not None
        if run.kind == "name" and not run.possessive and (titled or gesture):
            return read(scene.text, Span(run.start, run.end), scene.runs)
    return None


def _named(scene: Scene, phrase: Phrase | None, how: str) -> Found | None:
    if phrase is None or phrase.kind != "person" or phrase.run is None:
        return None
    found = names.person(scene, phrase, phrase.run)
    return Found("person", found.name, found.mention, f"{how} {found.name}", found.person)


def _spoke_before(scene: Scene, first: int, at: int) -> Found | None:
    number = _last_words(scene, at)
    last, spoken = (None, None) if number is None else (scene.found.get(number), scene.frames[number])
    if last is None or spoken is None:
        return None
    since = max(s.end for s in (*spoken.source, *spoken.cue) if s.start < at)
    if scene.turned(last.person, since, at, None, ()):
        return None
    if scene.layout.paragraph(at) == scene.layout.paragraph(since):
        return last.again(last.mention, "the quotation goes on from the one before it in the paragraph")
    start, end = scene.layout.paragraph_start(at), scene.layout.paragraph_end(at)
    if first - start < _SLACK and not _has_own_words(scene, start, end):
        return last.again(last.mention, "the quotation goes on from the paragraph before it")
    return None


def _last_words(scene: Scene, at: int) -> int | None:
    """The frame that stands last before `at`, or whose words do, in its paragraph or the one before.

    Somebody's words may go on over paragraphs that are quotations and nothing else.
    """
    for where, number in scene.backwards(at, _ON):
        ends = [s.end for s in scene.frames[number].content if s.end <= at]
        if scene.layout.paragraph(at) - scene.layout.paragraph(max([where, *(end - 1 for end in ends)])) <= 1:
            return number
    return None


def _has_own_words(scene: Scene, start: int, end: int) -> bool:
    """Whether a word of the paragraph stands outside quotation marks."""
    return any(c.isalnum() and not scene.layout.quoted(i) for i, c in enumerate(scene.text[start:end], start))
