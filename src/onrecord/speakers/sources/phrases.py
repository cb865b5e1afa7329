"""What the words of a source are: a name, a pronoun, a role, or nobody in particular."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.model.span import Span
from onrecord.speakers.lexicon.nouns import is_plural, is_plural_role
from onrecord.speakers.lexicon.word_classes import (
    DEFINITE,
    DOCUMENTS,
    OPENERS,
    ORGANISATION_NOUNS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
)
from onrecord.speakers.mentions.names import Run, read_run
from onrecord.speakers.mentions.offices import MATTERS
from onrecord.speakers.mentions.runs_by_place import Runs
from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import Word, words
from onrecord.wording.calendar_names import WEEKDAYS

PhraseKind = Literal["person", "organisation", "pronoun", "role", "document", "group"]

_CLAUSE = frozenset("who which that whose whom where when while".split())
_MOMENT = frozenset("asked speaking answering responding replying".split())  # "the envoy asked about the delay"
_INDEFINITE = frozenset("a an one another some any no several many few".split())
_PORTIONS = frozenset({"part", "parts", "excerpts", "portions"})
_MARKS = ",;:()—–"
# "His Majesty" is he.
_HONOURED = frozenset("majesty highness excellency holiness eminence grace honour honor lordship ladyship".split())
_ROYAL = frozenset({"royal", "serene", "imperial"})
_POINTING = frozenset({"read", "watch", "see", "listen"})
_MADE = frozenset("issued released published sent signed made read posted shared".split())  # "a statement issued by"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source read: `span` is its head mention, `core` its noun phrase, `run` the name, if one.

    `core` ends before the first comma or relative clause; `head` is its noun, folded; `plural` is for several at once.
    """

    kind: PhraseKind
    span: Span
    core: tuple[Word, ...]
    head: str
    run: Run | None = None
    definite: bool = False
    plural: bool = False


_FROM = frozenset({"from", "of", "in", "at"})
_SELVES = frozenset("himself herself itself themselves".split())  # "Oduya himself"
# "The council today (Thursday)": when it spoke is no part of its name.
_WHEN = frozenset("today yesterday tomorrow tonight now then later earlier recently also".split()) | frozenset(WEEKDAYS)


def read(text: str, source: Span, runs: Runs) -> Phrase | None:
    """The head mention of a source; None where its words are none that can speak."""
    every = words(text, source.start, source.end)
    while len(every) > 1 and (every[-1].key in _WHEN or (every[-1].key in _SELVES and every[-2].key not in PRONOUNS)):
        every = every[:-1]
        if len(every) > 1 and every[-1].key == "on":  # "on Wednesday"
            every = every[:-1]
    if not every:
        return None
    if every[0].key in _POINTING and every[0].capital and len(every) > 1 and not every[1].capital:
        return None  # "Read the full letter via the Harbour Post"
    if all(w.key in PRONOUNS for w in every):
        # "he himself" is he; in "whom he accused" the one who speaks stands last.
        told = every[0] if every[-1].key.endswith(("self", "selves")) else every[-1]
        return Phrase("pronoun", Span(told.start, told.end), (told,), told.key)
    honoured = every[0].key in {"his", "her"} and every[-1].key in _HONOURED and every[-1].capital
    if honoured and len(every) > 1 and all(w.key in _ROYAL for w in every[1:-1]):
        head = "he" if every[0].key == "his" else "she"
        return Phrase("pronoun", Span(every[0].start, every[-1].end), (every[0],), head)
    parts = _parts(text, every)
    if len(parts) > 1 and all("-" in word.text and not word.capital for word in parts[0]):
        parts = parts[1:]  # "Harbour-based, long-serving envoy Ida Oduya"
    first = parts[0]
    if len(first) > 3 and first[0].key in _PORTIONS and first[1].key == "of":
        first = first[2:]
    if all(w.key in OPENERS and w.key not in PRONOUNS | ORGANISATION_NOUNS and not is_plural(w.key) for w in first):
        return None
    core = first if _ends_in_role(first) else _core(first)
    if _both(first, runs):
        return _phrase("group", first, core[-1].key, plural=True)
    joint = _listed(parts, runs) or _joint(parts, runs)
    if joint is not None:
        return joint
    named = _named(first, core, runs)
    if named is not None and named.kind == "organisation":
        named = _apposed(parts, runs) or named
    if named is not None:
        return named
    for part in parts[1:]:
        whole = _whole_name(part, runs) or _titled_name(part, runs)
        if whole is not None and not is_plural(core[-1].key):
            return Phrase("person", whole.span, tuple(first), core[-1].key, whole)
    return _common(first, core)


def _parts(text: str, every: Sequence[Word]) -> list[list[Word]]:
    """The words cut at commas, brackets, dashes and relative pronouns."""
    parts: list[list[Word]] = [[]]
    for i, word in enumerate(every):
        before = text[every[i - 1].end : word.start] if i else ""
        begins = word.key in _CLAUSE or (word.key in _MOMENT and not word.capital)
        if any(mark in before for mark in _MARKS) or (begins and parts[-1]):
            parts.append([])
        if begins and i:
            continue
        parts[-1].append(word)
    return [p for p in parts if p]


def _ends_in_role(part: Sequence[Word]) -> bool:
    """Whether it is "a Bank of Northland official": all of it is one noun phrase, prepositions or not."""
    return len(part) > 2 and part[-2].capital and not part[-1].capital and _names_people(part[-1].key)


def _names_people(key: str) -> bool:
    return key in ROLES or is_plural_role(key)


def _core(part: Sequence[Word]) -> list[Word]:
    """The words up to the first preposition after a noun."""
    core: list[Word] = []
    for word in part:
        if core and word.key in PREPOSITIONS:
            break
        core.append(word)
    return core


def _both(part: Sequence[Word], runs: Runs) -> bool:
    """Whether names stand on both sides of an "and"."""
    for i, word in enumerate(part[1:-1], 1):
        if word.key in {"and", "or"}:
            left = runs.within(part[i - 1].start, part[i - 1].end)
            right = runs.within(word.end, part[-1].end)
            if left and right and left[-1] is right[0]:
                continue  # "Minister for Trade and Mines Ida Oduya"
            office = all(k in MATTERS for r in left[-1:] for k in r.keys)  # "Foreign Trade and Fish Minister Oduya"
            if left and left[-1].kind == "name" and not office and any(r.kind == "name" for r in right):
                return all(r.kind != "organisation" for r in right)
            if left and right and part[i + 1].key == "the" and left[-1].kind != "title" and right[-1].kind != "title":
                return True  # "the Harbour Union and the Miners’ League"
    return False


def _listed(parts: Sequence[Sequence[Word]], runs: Runs) -> Phrase | None:
    """Several that speak together, each by its name alone: "Lenmark, Ostria and the Harn Union"."""
    if len(parts) < 2 or not any(word.key == "and" for word in parts[-1]):
        return None
    every: list[list[Word]] = [list(part) for part in parts[:-1]]
    last = list(parts[-1])
    at = next(i for i, word in enumerate(last) if word.key == "and")
    every += [part for part in (last[:at], last[at + 1 :]) if part]
    if len(every) < 2 or not all(_is_name(part, runs) for part in every):
        return None
    return _phrase("group", [word for part in parts for word in part], parts[-1][-1].key, plural=True)


def _is_name(part: Sequence[Word], runs: Runs) -> bool:
    """Whether the words are one name, of whatever kind, but for an article."""
    part = part[1:] if part[0].key == "the" else part
    return any(r.kind != "title" and r.start <= part[0].start and r.end >= part[-1].end for r in _runs_of(part, runs))


def _joint(parts: Sequence[Sequence[Word]], runs: Runs) -> Phrase | None:
    """Two people, each with what he or she is: "Ida Oduya, the mayor, and Jan Novak, her deputy,"."""
    if len(parts) < 3 or not any(r.kind == "name" and len(r.name) > 1 for r in _runs_of(parts[0], runs)):
        return None
    for number, part in enumerate(parts[2:], 2):
        found = _runs_of(part, runs)
        if len(part) < 3 or part[0].key != "and" or not found or found[0].start != part[1].start:
            continue
        if found[0].kind == "name" and len(found[0].name) > 1:
            before = [word for one in parts[:number] for word in one]
            after = [word for word in part if word.end <= found[0].end]
            return _phrase("group", [*before, *after], part[-1].key, plural=True)
    return None


def _runs_of(part: Sequence[Word], runs: Runs) -> Sequence[Run]:
    return runs.within(part[0].start, part[-1].end)


def _named(part: Sequence[Word], core: Sequence[Word], runs: Runs) -> Phrase | None:
    last = core[-1]
    inside = [r for r in runs.within(part[0].start, part[-1].end) if r.end <= part[-1].end or r.start < part[-1].end]
    run = next((r for r in inside if r.start <= last.start < r.end), None)
    if run is None and not inside and _could_be_name(core):
        run = read_run(list(core))  # in a headline, where capitals make no runs
        inside = [run]
    if run is None:
        return _after_office(part, core, inside)
    if run.kind == "name":
        return Phrase("person", run.span, tuple(part), last.key, run)
    if run.kind == "organisation":
        return Phrase("organisation", Span(part[0].start, max(run.end, part[-1].end)), tuple(part), last.key, run)
    final = inside[-1]
    # "President of the Republic Jan Novak": the office runs on to the name.
    if final is not run and final.kind == "name" and final.end >= part[-1].end and len(final.name) > 1:
        return Phrase("person", final.span, tuple(part), last.key, final)
    return None


def _could_be_name(core: Sequence[Word]) -> bool:
    if not all(w.capital or w.key in PARTICLES for w in core) or core[0].key in OPENERS:
        return False
    nouns = ROLES | DOCUMENTS | ORGANISATION_NOUNS
    return len(core) > 1 or not (core[0].key in nouns or is_plural_role(core[0].key))


def _after_office(part: Sequence[Word], core: Sequence[Word], inside: Sequence[Run]) -> Phrase | None:
    """ "the minister of trade Ida Oduya": the name that ends the phrase, right after a common noun."""
    if not inside or core[-1].key not in ROLES:
        return None
    final = inside[-1]
    before = next((w for w in reversed(part) if w.end <= final.start), None)
    if final.kind != "name" or len(final.name) < 2 or final.end < part[-1].end or before is None:
        return None
    if before.capital or before.key in PREPOSITIONS | DEFINITE | {"a", "an", "and"}:
        return None
    return Phrase("person", final.span, tuple(part), core[-1].key, final)


def _apposed(parts: Sequence[Sequence[Word]], runs: Runs) -> Phrase | None:
    """Who is named further on with a role after the name: "since the Harbour Congress, Ida Oduya, its chair,"."""
    for part in parts[1:]:
        titled = _titled_name(part, runs)
        if titled is not None:
            return Phrase("person", titled.span, tuple(part), part[-1].key, titled)
    for part, after in pairwise(parts[1:]):
        whole = _whole_name(part, runs)
        if (
            whole is not None
            and len(whole.name) > 1
            and any(_names_people(w.key.rpartition("-")[0] or w.key) for w in after)
        ):
            return Phrase("person", whole.span, tuple(part), part[-1].key, whole)
    return None


def _whole_name(part: Sequence[Word], runs: Runs) -> Run | None:
    """The person's name of which the part consists, if it is one; where from may follow a full one."""
    found = [r for r in runs.within(part[0].start, part[-1].end) if r.kind == "name"]
    rest = [word for word in part if found and word.start >= found[0].end]
    if rest and found[0].start <= part[0].start and len(found[0].keys) > 1 and rest[0].key in _FROM:
        return found[0]
    if len(found) == 1 and found[0].start <= part[0].start and found[0].end >= part[-1].end:
        return found[0]
    return None


def _titled_name(part: Sequence[Word], runs: Runs) -> Run | None:
    """The full name that ends the part, right after a noun for a role: "former actress Ida Oduya"."""
    final = next((r for r in reversed(_runs_of(part, runs)) if r.kind == "name"), None)
    if final is None or len(final.name) < 2 or final.end < part[-1].end:
        return None
    lead = [word for word in part if word.end <= final.start]
    if any(word.key in PREPOSITIONS | {"and", "or"} or word.possessive for word in lead):
        return None
    return final if lead and not lead[-1].capital and is_title(lead[-1]) else None


def _common(part: Sequence[Word], core: Sequence[Word]) -> Phrase:
    made = next((i for i, w in enumerate(core) if i and w.key in _MADE and core[i - 1].key in DOCUMENTS), 0)
    head = core[made - 1].key
    first = core[0]
    definite = first.key in DEFINITE or first.key in POSSESSIVES or any(w.possessive for w in core[:-1])
    plural = is_plural(head)
    if first.key in _INDEFINITE or first.key.isdigit():
        definite = False
    if head in DOCUMENTS:
        return _phrase("document", part, head, definite, plural)
    if plural:
        return _phrase("group", part, head, definite, plural)
    if head in ROLES or head.endswith("-year-old") or any(piece in ROLES for piece in head.split("-")):
        return _phrase("role", part, head, definite or (first.capital and first.key not in OPENERS))
    if head in ORGANISATION_NOUNS:
        return _phrase("organisation", part, head, definite)
    return _phrase("group", part, head, definite)


def _phrase(kind: PhraseKind, part: Sequence[Word], head: str, definite: bool = False, plural: bool = False) -> Phrase:
    return Phrase(kind, Span(part[0].start, part[-1].end), tuple(part), head, None, definite, plural)
