"""A role in a form that is the same in all reports: its title, whose it is, and for what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.speakers.evidence.countries import countries
from onrecord.speakers.evidence.seats_of_government import SEATS
from onrecord.speakers.lexicon.role_keys import role_key
from onrecord.speakers.lexicon.word_classes import OFFICE_WORDS, OPENERS, ORGANISATION_NOUNS, PREPOSITIONS, ROLES
from onrecord.speakers.report_words import Word, words

_IDLE = frozenset("the a an of for and s affairs own this that his her its their".split())
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "former", "fellow", "current"})
_RANKS = frozenset("special senior chief top longtime veteran main principal".split())
_PARTS = frozenset("new north south east west northern southern eastern western".split())
_GOVERNMENT = frozenset("government administration authorities state states regime republic federation cabinet".split())
_SAME = {"defense": "defence", "premier": "prime minister", "pm": "prime minister", "labor": "labour"}
_LESSER = frozenset("deputy vice acting interim assistant associate".split())
_ENVOYS = frozenset({"envoy", "representative", "ambassador"})
_PAST = frozenset({"former", "ex", "late", "retired", "then", "outgoing"})
_LONGEST = 3  # words of a country's name, or a seat's


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """`title` ("foreign minister", words sorted), `of` whom (an organisation's key, or "" if not said), `scope` for
    what ("AF" in "envoy for Afghanistan", or ""). `past` if it is no longer held."""

    title: str
    of: str
    scope: str = ""
    past: bool = False

    def fits(self, other: Office) -> bool:
        """Whether both can be one office: the same title and whose, and no other scope."""
        same = self.title == other.title and bool(self.of) and self.of == other.of
        return same and (not self.scope or not other.scope or self.scope == other.scope)


@lru_cache(maxsize=100_000)
def organisation_key(name: str) -> str:
    """The form in which two names of one organisation are equal: country code first, the other words sorted.

    "Russia's Foreign Ministry", "the Ministry of Foreign Affairs of the Russian Federation" and "Russian Foreign
    Ministry" are "RU foreign ministry"; "Moscow", "Russia" and "the Russian government" are "RU".
    """
    keys = [w.key for w in words(name)]
    for whole in (" ".join(keys), " ".join(k for k in keys if k != "the")):
        if whole in countries().names:  # "the Republic of China" is not China
            return countries().names[whole]
    bare = " ".join(k for k in keys if k not in _IDLE)
    if bare in countries().demonyms and bare not in countries().names:
        return bare  # "the French" are people, not a government
    return _key(keys) or name.casefold()


def is_state(name: str) -> bool:
    """Whether a name is a country's, its capital's, or its government's."""
    return organisation_key(name) in countries().titles


def _key(keys: Sequence[str]) -> str:
    place, rest = _place([k for k in keys if k not in _IDLE])
    rest = [part for k in rest for part in _SAME.get(k, k).split()]
    if place and all(k in _GOVERNMENT for k in rest):
        rest = []
    code, _, office = place.partition(" ")
    if not rest:
        return " ".join([code, *sorted(office.split())])
    return " ".join([*([code] if code else []), *sorted(rest)])


def _place(keys: list[str]) -> tuple[str, list[str]]:
    """The country, or seat of government, that the words name, and the words without it."""
    known = countries()
    if " ".join(keys) in known.capitals:
        return known.capitals[" ".join(keys)], []
    for length in range(min(_LONGEST, len(keys)), 0, -1):
        for start in range(len(keys) - length + 1):
            word = " ".join(keys[start : start + length])
            found = SEATS.get(word) or known.names.get(word) or known.demonyms.get(word)
            if start and keys[start - 1] in _PARTS:  # "New Jersey" is not Jersey
                continue
            if found is not None:
                return found, keys[:start] + keys[start + length :]
    return "", keys


@lru_cache(maxsize=100_000)
def office(description: str) -> Office | None:
    """The office that a description names; None where no noun for a role stands in it."""
    every = words(description)
    while every and every[0].key in OPENERS and every[0].key not in _ARTICLES | _PARTS:
        every = every[1:]
    if not every or not _begins_a_role(every[0]):
        return None
    segments = _segments(every)
    core = segments[0][1]
    if not core or core[-1].key in ORGANISATION_NOUNS:
        return None
    at = next((i for i in range(len(core) - 1, -1, -1) if _is_role(core[i].key)), None)
    if at is None:
        return None
    noun = core[at].key.rpartition("-")[2] if core[at].key not in ROLES else core[at].key
    head = noun if noun in _SAME else role_key(noun)
    before = [w for w in core[:at] if w.key not in _PAST]
    modifiers = [w.key for w in core[:at] if w.key in _PAST]
    while before and not before[-1].possessive and _is_modifier(before[-1].key):
        modifiers.insert(0, before.pop().key)
    owner = next((i for i in range(len(before) - 1, -1, -1) if before[i].possessive), None)
    if owner is not None:
        of = _owner(before[: owner + 1])
    elif before and before[-1].key in ORGANISATION_NOUNS and not head.startswith("spokes"):
        of = _key([w.key for w in before])
    else:
        if head.startswith("spokes"):  # "Foreign Ministry spokesman": of the ministry; "press": what kind of one
            between = [w for w in core[:at] if w.key not in _PAST][len(before) :]
            modifiers = [*(k for k in modifiers if k in _PAST), *(w.key for w in between if w.key in _LESSER)]
            before = [*before, *(w for w in between if w.key not in _RANKS | _LESSER)]
        of = _owner(before)
    scope = ""
    for joint, part in segments[1:]:
        keys = [w.key for w in part]
        if joint == "of" and keys and all(k in OFFICE_WORDS or k in _IDLE for k in keys):
            modifiers.extend(keys)
        elif joint in {"for", "to", "on"} and not head.startswith("spokes"):
            scope = scope or _key(keys)
        elif joint in {"of", "for", "at"}:
            of = of or _owner(part)
    return _made(head, modifiers, of, scope)


def _segments(every: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    """The words cut before each preposition, each part with its preposition; the first has none."""
    segments: list[tuple[str, list[Word]]] = [("", [])]
    for word in every:
        if word.key in PREPOSITIONS and segments[0][1]:
            segments.append((word.key, []))
        else:
            segments[-1][1].append(word)
    return segments


def _begins_a_role(word: Word) -> bool:
    key = word.key
    return word.capital or key in _ARTICLES or key in ROLES or key in OFFICE_WORDS or key in _RANKS or key in _LESSER


def _is_role(key: str) -> bool:
    return key in ROLES or key.rpartition("-")[2] in ROLES


def _is_modifier(key: str) -> bool:
    return (key in OFFICE_WORDS and key != "state") or key in _RANKS or key in _PAST


def _owner(part: Sequence[Word]) -> str:
    """Whose: an office where it is a person's ("Russian President Oduya’s"), else an organisation."""
    if not any(w.capital for w in part):  # "the country's", "the group's"
        return ""
    at = next((i for i, w in enumerate(part) if w.key in ROLES), None)
    if at is None:
        return _key([w.key for w in part])
    kept = at
    while kept and _is_modifier(part[kept - 1].key):
        kept -= 1
    title = " ".join(sorted({_SAME.get(w.key, w.key) for w in part[kept : at + 1]} - _IDLE))
    return f"{_key([w.key for w in part[:kept]])} {title}".strip()


def _made(head: str, modifiers: Sequence[str], of: str, scope: str) -> Office:
    said = {_SAME.get(k, k) for k in modifiers if k not in _IDLE}
    past = bool(said & _PAST)
    if head in _ENVOYS and "special" in said:
        head = "envoy"
    title = " ".join(sorted({part for k in (said - _RANKS - _PAST) | {_SAME.get(head, head)} for part in k.split()}))
    return Office(title, of, scope, past)
