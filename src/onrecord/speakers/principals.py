"""On whose behalf somebody speaks: the one for whom a spokesman does, else the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.speakers.lexicon import DEFINITE, OFFICE_WORDS, ORGANISATION_NOUNS, PARTICLES
from onrecord.speakers.organisations import Organisations
from onrecord.speakers.people import People
from onrecord.speakers.phrases import Runs
from onrecord.speakers.words import Word, words

_SPOKES = ("spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen")
_JOINING = frozenset({"of", "the", "for", "and", "s"}) | PARTICLES
_RANKS = OFFICE_WORDS | DEFINITE | {"a", "an", "one", "another"}


def principal(text: str, phrase: Span, runs: Runs, people: People, organisations: Organisations) -> str | None:
    """For whom the spokesman described at `phrase` speaks, by name; None where none is described, or not whose."""
    every = words(text, phrase.start, phrase.end)
    at = next((i for i, w in enumerate(every) if w.key in _SPOKES), None)
    if at is None:
        return None
    if at + 1 < len(every) and every[at + 1].key in {"for", "of"}:
        whose = _stretch(text, every[at + 2 :])
    else:
        whose = list(every[:at])
        while whose and not whose[-1].capital and whose[-1].key in _RANKS:
            whose.pop()
        whose = whose[_start(text, whose) :]
    while whose and whose[0].key in {"the", "a", "an"}:
        whose = whose[1:]
    return _name(text, whose, runs, people, organisations) if whose else None


def _stretch(text: str, following: Sequence[Word]) -> list[Word]:
    """The name that follows: capitals, what joins them, and the common noun that ends an organisation's name."""
    taken: list[Word] = []
    for i, word in enumerate(following):
        if i and text[following[i - 1].end : word.start].strip("'’s \u00a0"):
            break
        if not (word.capital or word.key in _JOINING or word.key in ORGANISATION_NOUNS):
            break
        taken.append(word)
    while taken and taken[-1].key in _JOINING:
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


def _name(text: str, whose: Sequence[Word], runs: Runs, people: People, organisations: Organisations) -> str | None:
    last = whose[-1]
    run = next((r for r in runs.within(whose[0].start, last.end) if r.kind == "name" and r.end >= last.end), None)
    if run is not None:
        known = people.called(run.keys)
        if len(known) == 1:
            return known[0].name
    if not any(w.capital for w in whose):
        meant = organisations.meant(last.key, frozenset(), whose[0].start)
        return meant.name if meant else None
    return " ".join(text[whose[0].start : last.end].split())
