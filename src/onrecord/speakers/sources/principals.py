"""On whose behalf somebody speaks: the one for whom a spokesman does, else the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.lexicon.word_classes import DEFINITE, OFFICE_WORDS, ORGANISATION_NOUNS, PARTICLES, POSSESSIVES
from onrecord.speakers.report_words import Word, words
from onrecord.speakers.scene import Found, Scene

_SPOKES = ("spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen")
_JOINING = frozenset({"of", "the", "for", "and", "s"}) | PARTICLES
_RANKS = OFFICE_WORDS | DEFINITE | {"a", "an", "one", "another"}


def principal_of(scene: Scene, frame: Frame, found: Found) -> str:
    """For whom the speaker of a frame speaks: as the source describes him, or the report elsewhere; else himself."""
    spans = [*frame.source, *(d.span for d in found.person.described)] if found.person is not None else frame.source
    for span in spans:
        name = _represented(scene, span)
        if name is not None and name != found.name:
            return name
    return found.name


def _represented(scene: Scene, phrase: Span) -> str | None:
    """For whom the spokesman described at `phrase` speaks, by name; None where none is described, or not whose."""
    every = words(scene.text, phrase.start, phrase.end)
    at = next((i for i, w in enumerate(every) if w.key in _SPOKES), None)
    if at is None:
        return None
    if at + 1 < len(every) and every[at + 1].key in {"for", "of"}:
        whose = _stretch(scene.text, every[at + 2 :])
    else:
        whose = list(every[:at])
        while whose and not whose[-1].capital and whose[-1].key in _RANKS:
            whose.pop()
        whose = whose[_start(scene.text, whose) :]
    while whose and whose[0].key in {"the", "a", "an"}:
        whose = whose[1:]
    if any(word.key in POSSESSIVES for word in whose):  # "His spokesman": whose is not said by a name
        return None
    return _name(scene, whose) if whose else None


def _stretch(text: str, following: Sequence[Word]) -> list[Word]:
    """The name that follows: capitals, what joins them, and the common noun that ends an organisation's name."""
    taken: list[Word] = []
    for i, word in enumerate(following):
        if i and text[following[i - 1].end : word.start].strip("'’s \u00a0"):
            break
        if not (word.capital or word.key in _JOINING | OFFICE_WORDS | ORGANISATION_NOUNS):
            break
        taken.append(word)
    while taken and not taken[-1].capital and taken[-1].key in _JOINING | OFFICE_WORDS:
        taken.pop()
    return taken


def _start(text: str, before: Sequence[Word]) -> int:
    """Where the name that ends right before "spokesman" begins."""
    start = len(before)
    while start:
        word = before[start - 1]
        if start < len(before) and text[word.end : before[start].start].strip("'’s \u00a0"):
            break
        if not (word.capital or word.key in _JOINING or word.key in ORGANISATION_NOUNS):
            break
        start -= 1
    return start


def _name(scene: Scene, whose: Sequence[Word]) -> str | None:
    first, last = whose[0], whose[-1]
    run = next((r for r in scene.runs.within(first.start, last.end) if r.kind == "name" and r.end >= last.end), None)
    if run is not None and run.start <= first.start:
        known = scene.people.meant(run)
        if len(known) == 1:
            return known[0].name
    if not any(w.capital for w in whose) or (len(whose) == 1 and last.key in ORGANISATION_NOUNS):
        meant = scene.organisations.meant(last.key, frozenset(), first.start)
        if meant is not None or not last.capital:
            return meant.name if meant is not None else None
    return " ".join(scene.text[first.start : last.end].split())
