"""Documents that speak: "the statement reads", "a study by the Harbour Council", "the ad says"."""

from __future__ import annotations

import re

from onrecord.model.span import Span
from onrecord.speakers.scene import Found, Scene
from onrecord.speakers.sources.phrases import Phrase, read
from onrecord.speakers.sources.sentence_subjects import leading

_MEANS = (
    r"\b(?:in|through|by|issued|released|published|sent|posted|read)\s+(?:an?|the|his|her|its|their)\s"
    r"(?:[^,.;:]{0,40}\s)?"
)
_AUTHOR = re.compile(r"\s(?:by|from)\s(?=[^,.;:]*[A-Z])")
_NAME_ENDS = re.compile(r"[,.;:]|\s(?:to|in|on|that|who|which|is|are|was|were|has|have|will|[a-z]+(?:ed|s))\b")
_BACK = 3  # paragraphs in which a document is introduced before it speaks
_NEW = r"\b(?:an?|his|her|its|their|(?<=with )the)\s(?:[\w’'-]+\s){0,4}?"
_ISSUED = r"(?:\s(?:issued|released|published|signed|sent|made|posted)(?:\s(?:in|on|at)\s\w+){0,2})?"
# Words that a report uses in turn for one document.
_SAME = (
    ("ad", "ads", "advertisement", "commercial", "spot"),
    ("video", "clip", "footage"),
    ("statement", "release", "communique", "communiqué", "announcement"),
    ("suit", "lawsuit", "complaint", "filing"),
    ("report", "study", "paper", "analysis", "review", "audit"),
    ("tweet", "post", "message"),
    ("poll", "survey"),
    ("letter",),
    ("resolution",),
    ("petition",),
    ("memo", "memorandum", "note"),
)


def by_author(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The author whom the source itself names after "by" or "from", or whose the document is."""
    for run in scene.runs.within(phrase.span.start, phrase.span.end):
        if run.possessive and run.kind != "title" and run.end < _noun(phrase):
            found = read(scene.text, Span(phrase.span.start, run.end), scene.runs)
            return found if found is not None and found.kind in {"person", "organisation"} else None
    match = _AUTHOR.search(scene.text, phrase.span.start, phrase.span.end)
    if match is None:
        return None
    found = read(scene.text, Span(match.end(), phrase.span.end), scene.runs)
    return found if found is not None and found.kind in {"person", "organisation"} else None


def _noun(phrase: Phrase) -> int:
    """Where the noun for the document begins."""
    return next(word.start for word in phrase.core if word.key == phrase.head)


def announced(scene: Scene, phrase: Phrase) -> Found | None:
    """Who is said, just before, to have said something in such a document; else None."""
    at = phrase.span.start
    means = re.compile(_MEANS + re.escape(phrase.head) + r"\b", re.I)
    name = None
    for where, number in scene.backwards(at, 2):
        found = scene.found.get(number)
        if found is None or name not in {None, found.name}:
            return None
        name = found.name
        start, end = scene.layout.sentence_start(where), min(scene.layout.sentence_end(where), at)
        if means.search(scene.text, start, end):
            return found.again(phrase.span, f"whose {phrase.head} it is, by the words before")
    return None


def introduced(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The one who, in the last few paragraphs, came with the document: by its author, or the sentence's beginning.

    "The council hit back with a commercial ... the advertisement says"; "a lawsuit from Northland ... the suit says".
    """
    nouns = next((group for group in _SAME if phrase.head in group), (phrase.head,))
    any_noun = "|".join(map(re.escape, nouns))
    authored = _last(scene, rf"\b(?:{any_noun}){_ISSUED}\s(?:by|from)\s(?=(?:the\s)?(?-i:[A-Z]))", phrase.span.start)
    if authored is not None:
        return _author(scene, authored, phrase.span.start)
    signed = _last(scene, rf"\b(?:{any_noun})\b[^.;:\n]{{0,40}}?\s(?:signed|written)\sby\s", phrase.span.start)
    if signed is not None:
        return _author(scene, signed, phrase.span.start)
    fresh = _last(scene, rf"{_NEW}(?:{any_noun})\b", phrase.span.start)
    return leading(scene, fresh.start()) if fresh is not None else None


def _last(scene: Scene, pattern: str, before: int) -> re.Match[str] | None:
    """The last match in the outlet's own words, in the paragraph of `before` or the few above it."""
    start = scene.layout.paragraphs_back(before, _BACK)
    found = list(re.compile(pattern, re.I).finditer(scene.text, start, before))
    return next((m for m in reversed(found) if not scene.layout.quoted(m.start())), None)


def _author(scene: Scene, introduction: re.Match[str], before: int) -> Phrase | None:
    """Who is named after "by" or "from"."""
    start = introduction.end()
    end = min(scene.layout.sentence_end(start), before)
    stop = _NAME_ENDS.search(scene.text, start, end)
    found = read(scene.text, Span(start, stop.start() if stop else end), scene.runs)
    named = found is not None and (found.kind in {"person", "organisation", "group"} or found.core[0].capital)
    if found is None or not named:
        return None
    return found
