"""How a report describes the person of a name: the words before it and the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.span import Span
from onrecord.speakers.lexicon.word_classes import (
    DEFINITE,
    KIN,
    OFFICE_WORDS,
    ORGANISATION_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    ROLES,
    TIME_NAMES,
)
from onrecord.speakers.mentions.names import Run
from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import Word

_BEFORE, _AFTER = 8, 14  # words
_CLAUSE = frozenset("who which that whose said says told was is were are has had have will would and but".split())
# What is said or asked at the moment, and when, is no part of what somebody is.
_MOMENT = frozenset("asked asking speaking answering responding replying when while where after before".split())
_BEGINNINGS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_EDGES = DEFINITE | _CLAUSE | {"a", "an"}
_IN_TITLES = OFFICE_WORDS | ORGANISATION_NOUNS  # the small words of a title: "foreign", "campaign"
_PARTY = re.compile(r",? \(?([RDI])-([A-Z][A-Za-z.]+)")
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}


@dataclass(frozen=True, slots=True)
class Description:
    """What a report says that somebody is: the words at `span`, and the same folded."""

    keys: tuple[str, ...]
    span: Span

    @property
    def head(self) -> str | None:
        """The noun that it turns on: "envoy" of "Northland's special envoy for the delta"."""
        return _core_head(self.keys)


def _core_head(keys: Sequence[str]) -> str | None:
    core: list[str] = []
    for key in keys:
        if key in PREPOSITIONS and core[-1:] not in ([], ["the"], ["a"], ["an"]):
            break
        core.append(key)
    return next((k for k in reversed(core) if k in ROLES or k.rpartition("-")[2] in ROLES), None)


def descriptions(text: str, words: Sequence[Word], at: int, run: Run) -> list[Description]:
    """The descriptions next to a name, each with a noun for a role in it; `words[at]` is the run's first."""
    found = [_before(text, words, at, run), _before_comma(text, words, at, run), _after(text, words, at, run)]
    party = _PARTY.match(text, run.end)
    if party:
        keys = (_PARTIES[party[1]], party[2].replace(".", "").casefold(), "lawmaker")
        found.append(Description(keys, Span(party.start(1), party.end(2))))
    return [d for d in found if d is not None and any(k in ROLES or "-" in k for k in d.keys)]


def _before(text: str, words: Sequence[Word], at: int, run: Run) -> Description | None:
    """The title, with the words of its noun phrase to the left: "the Northland foreign minister" before a name."""
    right = run.start
    taken: list[Word] = []
    for word in reversed(words[max(0, at - _BEFORE) : at]):
        gap = text[word.end : right].replace("'s", "").replace("’s", "")
        if gap.strip() or word.key in PREPOSITIONS or word.key in _EDGES or word.key in TIME_NAMES:
            break
        if not taken and not run.title and not is_title(word):
            break
        if not word.capital and word.key not in _IN_TITLES and not is_title(word):
            break
        taken.append(word)
        right = word.start
    whole = (*reversed(taken), *run.title)
    return Description(tuple(w.key for w in whole), Span(whole[0].start, whole[-1].end)) if whole else None


def _before_comma(text: str, words: Sequence[Word], at: int, run: Run) -> Description | None:
    """ "the envoy for the delta, Ida Oduya,": the noun phrase that ends with the comma, from its article on."""
    if text[run.start - 2 : run.start] != ", " or at == 0 or words[at - 1].end != run.start - 2:
        return None
    taken: list[Word] = []
    best: list[Word] = []
    right = run.start - 2
    for word in reversed(words[max(0, at - _AFTER) : at]):
        if text[word.end : right].strip(" '’s") or word.key in _CLAUSE:
            break
        taken.insert(0, word)
        right = word.start
        head = _core_head([w.key for w in taken]) if word.key in _BEGINNINGS else None
        # "Who lives with his mother, Ida Oduya said": a comma alone makes nobody's kin of a name.
        if head is not None and not (word.key in POSSESSIVES and head in KIN):
            best = list(taken)
    return Description(tuple(w.key for w in best), Span(best[0].start, best[-1].end)) if best else None


def _after(text: str, words: Sequence[Word], at: int, run: Run) -> Description | None:
    """The apposition: ", Northland's envoy for the delta," up to the next comma or clause."""
    if text[run.end : run.end + 2] not in {", ", " ("}:
        return None
    start = at + len(run.title) + len(run.name)
    taken: list[Word] = []
    left = run.end + 2
    for word in words[start : start + _AFTER]:
        if text[left : word.start].strip(" \"“”'’s") or (word.key in _CLAUSE and word.key != "and"):
            break
        if word.key in _MOMENT or (word.key in TIME_NAMES and word.capital):
            break
        taken.append(word)
        left = word.end
    while taken and taken[-1].key in PREPOSITIONS:
        taken.pop()
    return Description(tuple(w.key for w in taken), Span(taken[0].start, taken[-1].end)) if taken else None
