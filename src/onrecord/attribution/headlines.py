"""Headlines that say by their form alone whose words they are.

    Tolland: pier is sound                  Pier is sound: Tolland
    Tolland on the storm: “It is sound”     “It is sound” — Tolland
    Police: man hurt in crash               Pier is sound, Tolland insists

A name before a colon is as often what the report is about. It is who speaks where the report below has it as a
person's, by what he is or does, or where it is what somebody is ("mayor", "police").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.attribution.cues import reporting_forms, saying_forms
from onrecord.attribution.line_forms import formed
from onrecord.language.lists import word_set
from onrecord.model.report import Zone
from onrecord.model.span import Span, Taken
from onrecord.model.tags import Frame

_SURE = 0.8  # how sure such a headline is, as the tagger would say it
_LONGEST = 220  # characters of a headline
_LABEL = r"(?P<label>[^\W\d_][\w’'.-]*(?:\s[^\W\d_][\w’'.-]*){0,4})"
_AHEAD = re.compile(
    r"(?P<label>[^\W\d_][\w’'.-]*(?:\s(?!(?i:on)\s)[^\W\d_][\w’'.-]*){0,4})(?:\s(?i:on)\s[^:“”\"]{2,60}?)?"
    r"(?P<mark>:)\s+(?P<said>\S.*)$"
)
_AFTER = re.compile(rf"(?P<said>\S.*?[^\s:])(?P<mark>:|\s?[—–]|\s-{{1,2}})\s{_LABEL}$")
_VERB_AFTER = re.compile(rf"(?P<said>\S.*?\S),\s(?P<mark>[^\W\d_]+)\s{_LABEL}$")
_VERB_LAST = re.compile(rf"(?P<said>\S.*?\S),\s{_LABEL}\s(?P<mark>[^\W\d_]+)$")
_QUOTED = re.compile(r"[“\"‘'«].+[”\"’'»]$")
_ABOUT = re.compile(
    r"(?:who|why|how|what|when|where|inside|profile|obituary|meet|(?:the |an? )?\w+ who)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:the|an?)\b", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|should|must|do|does|did|\w+n[’']t)\b")
_SHORTEST = 3  # words of a content without quotation marks
_REPORT = 3_000  # characters of the report in which it shows who somebody is
_BEFORE = re.compile(r"([^\W\d_][\w’'-]*)\.?\s+$")
_CALLED = 4  # words ahead of a last name: a title, first names
_IS = re.compile(r",\s(?:\d\d\b|who\b|(?:[\w’'-]+\s){0,5}?([\w’'-]+)(?=[\s,.]))|\s([^\W\d_]+)")
_MESSAGE = re.compile(r"\b(?:note|letter|statement|notice|reply|message|communiqu[eé]|briefing|announcement)\b")


def with_headlines(text: str, zones: Iterable[Zone], frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames with one for the headline, where the tagger found none in it and its form says who speaks."""
    taken = Taken(span for frame in frames for span in (*frame.cue, *frame.content))
    titles = [zone.span for zone in zones if zone.kind == "title"]
    found = [frame for title in titles if not taken.overlaps(title) and (frame := _read(text, title))]
    return tuple(sorted([*found, *frames], key=lambda frame: frame.cue[0].start))


def _read(text: str, title: Span) -> Frame | None:
    if len(title) > _LONGEST:
        return None
    below = text[title.end : title.end + _REPORT]
    for form in (_VERB_AFTER, _VERB_LAST):
        match = form.match(text, title.start, title.end)
        if match and match["mark"].casefold() in saying_forms() and _names(match["label"], below):
            return _frame(match)
    for form in (_AHEAD, _AFTER):
        match = form.match(text, title.start, title.end)
        if match and _is_said(match["said"]) and (_names(match["label"], below) or _speaks_for(match, below)):
            return _frame(match)
    return None


def _is_said(words: str) -> bool:
    """Whether they can be what somebody says: no question, and no phrase that tells what a person is."""
    if _QUOTED.match(words):
        return len(words.split()) > 1
    if words.endswith("?") or ":" in words or len(words.split()) < _SHORTEST or _ABOUT.match(words):
        return False
    return _ARTICLE.match(words) is None or _FINITE.search(words) is not None


def _names(label: str, below: str) -> bool:
    """Whether a label is what somebody is, or the name of a person whom the report tells of."""
    *ahead, last = label.split()
    if any(word.casefold() in reporting_forms() for word in ahead):
        return False
    if last.casefold().strip(".") in _what_speaks() and not any(word.casefold() in _small() for word in ahead):
        return re.search(rf"(?<![\w-]){re.escape(last)}", below, re.IGNORECASE) is not None
    if not all(word[0].isupper() for word in (*ahead, last)):
        return False
    return any(_is_persons(below, at) for at in re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])", below))


def _is_persons(text: str, name: re.Match[str]) -> bool:
    """Whether a name has a title or an office before it, or after it what he is, or that he speaks."""
    if any(word.casefold() in _people() for word in _words_before(text, name.start())):
        return True
    after = _IS.match(text, name.end())
    if after is None:
        return False
    if after[2]:
        return after[2] in saying_forms()
    return after[1] is None or after[1].casefold() in _people()


def _words_before(text: str, at: int) -> Iterator[str]:
    """The first names and titles before a last name, and the word before them."""
    for _ in range(_CALLED):
        word = _BEFORE.search(text, max(0, at - 40), at)
        if word is None:
            return
        yield word[1]
        if not word[1][0].isupper():
            return
        at = word.start()


def _speaks_for(match: re.Match[str], below: str) -> bool:
    """Whether a country's name stands for its government, of which the report says at once that it gave word."""
    place = re.escape(match["label"])
    if match["said"][0].isupper():
        return False
    body = "|".join(sorted(word_set("speakers", "organisations")))
    subject = re.compile(
        rf"(?:(?:The\s)?(?:[\w-]+\s){{0,3}}(?:{body})\sof\s{place}|{place}['’]s\s(?:[\w-]+\s){{0,3}}(?:{body}))\b([^.]*)",
        re.IGNORECASE,
    ).match(below.lstrip())
    if subject is None:
        return False
    told = any(word in reporting_forms() for word in subject[1].split()[:4])
    return told or _MESSAGE.search(subject[1]) is not None


@cache
def _what_speaks() -> frozenset[str]:
    return word_set("speakers", "roles") | word_set("speakers", "organisations")


@cache
def _people() -> frozenset[str]:
    lists = ("roles", "honorifics", "masculine", "feminine")
    return frozenset[str]().union(*(word_set("speakers", name) for name in lists))


@cache
def _small() -> frozenset[str]:
    """Words with which a label is no name of an office: "race for mayor"."""
    return word_set("speakers", "prepositions") | word_set("speakers", "finite")


def _frame(match: re.Match[str]) -> Frame:
    mark = Span(*match.span("mark"))
    blank = len(match["mark"]) - len(match["mark"].lstrip())
    source, content = (Span(*match.span(name)) for name in ("label", "said"))
    return formed((source,), (Span(mark.start + blank, mark.end),), (content,), _SURE)
