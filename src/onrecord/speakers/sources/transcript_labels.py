"""Who has a turn in a transcript: the name in capitals before the colon, "IDA ODUYA:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.lexicon.word_classes import OFFICE_WORDS, ORGANISATION_ENDINGS, ORGANISATION_NOUNS, ORGANISATIONS
from onrecord.speakers.mentions.names import Run
from onrecord.speakers.mentions.person import foremost
from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import Word, words
from onrecord.speakers.scene import Found, Scene

_NO_NAME = ORGANISATIONS | ORGANISATION_ENDINGS | ORGANISATION_NOUNS
_MARKS = (":", "–", "—", "-")  # "SORRIN – PREMIER ADA RENNER" has a name after a dash
_SHORTEST = 3  # letters of a last name that stands alone


def labelled(scene: Scene, frame: Frame) -> Found | None:
    """The person whose turn it is, as the report has the name in ordinary case; None where it is no label."""
    name = label_name(scene.text, frame)
    if not name:
        return None
    span = Span(name[0].start, name[-1].end)
    holders = foremost(scene.people.called(tuple(word.key for word in name)), span.start, scene.text)
    if len(holders) == 1:
        return Found("person", holders[0].name, span, "full name given in the report", holders[0])
    written = " ".join(span.of(scene.text).split())
    ordinary = scene.people.cases.ordinary(written)
    if ordinary is None:
        return Found("person", written, span, "the name before the colon")
    return Found("person", ordinary, span, "the name before the colon, as the report has it elsewhere")


def label_name(text: str, frame: Frame) -> Sequence[Word]:
    """The words of the name in a turn's label, without titles; none where it is no label, or no person's."""
    if len(frame.source) != 1 or not (frame.cue[0].of(text) in _MARKS or frame.cue[0] == frame.source[0]):
        return ()
    label = frame.source[0]
    line = text[text.rfind("\n", 0, label.start) + 1 : label.start].rstrip()
    if (line and line[-1] not in _MARKS) or not label.of(text).isupper():
        return ()
    every = words(text, label.start, label.end)
    first = max((at + 1 for at, word in enumerate(every) if is_title(word)), default=0)
    while first < len(every) - 1 and every[first].key in OFFICE_WORDS:
        first += 1
    name = every[first:]
    if any(word.key in _NO_NAME or word.key in OFFICE_WORDS for word in name):
        return ()
    if len(name) == 1 and (len(name[0].text) < _SHORTEST or _stands_elsewhere(text, name[0].text)):
        return ()
    return name


@lru_cache(maxsize=64)  # each turn of one text asks
def _stands_elsewhere(text: str, word: str) -> bool:
    """Whether it stands in capitals within prose, too: initials do, "the NATO summit"."""
    return re.search(rf"(?<![\w’'-]){re.escape(word)}(?![\w]|[^\n:]{{0,40}}:)", text) is not None


def without_labels(runs: Sequence[Run], text: str, frames: Sequence[Frame]) -> list[Run]:
    """The runs without those that look like an organisation's initials, but are a name in a label."""
    starts = {word.start for frame in frames for word in label_name(text, frame)}
    return [run for run in runs if run.kind != "organisation" or run.start not in starts]
