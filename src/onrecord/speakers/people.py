"""The people a report names: their mentions, full names, descriptions and genders."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.span import Span
from onrecord.speakers.descriptions import Description, descriptions, role_key
from onrecord.speakers.lexicon import FEMININE, MASCULINE, ORGANISATION_NOUNS, PARTICLES, ROLES
from onrecord.speakers.names import Run, is_title, without_suffix
from onrecord.speakers.spelling import one_name, spelt_alike
from onrecord.speakers.words import Word

Gender = Literal["man", "woman"]

_SPEAKS = re.compile(r",?\s(?:said|says|told|added|stated|noted|explained|wrote|tweeted|warned|insisted|argued)\b")
_ALONE = 3  # the evidence from which one word alone counts as a person's name
_OFTEN = 2  # the same for a word that stands there more than once, and never as the name of a place or thing does
_STEM = 4  # letters that the name of a country and its adjective share
_AGE = re.compile(r",? \(?\d\d\)?\b")
_SPOKE = frozenset("said says told added stated noted explained wrote tweeted warned insisted argued".split())
_PLACED = frozenset("of in at across throughout near outside inside from".split())


@dataclass(slots=True)
class Person:
    """One person of one report; `mentions` in text order, `described` as the report has it."""

    number: int
    keys: tuple[str, ...]
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Span] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    titles: Counter[Gender] = field(default_factory=Counter)
    pronouns: Counter[Gender] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The form used most; of several, the longest, then the first in the alphabet."""
        # A misspelt form is rarer than the full one, and has one word.
        full = [(n, form) for form, n in self.forms.items() if " " in form] or [(n, f) for f, n in self.forms.items()]
        return min(full, key=lambda pair: (-pair[0], -len(pair[1]), pair[1]))[1]

    @property
    def gender(self) -> Gender | None:
        """What titles say; else what the pronouns that can only mean this person say; else unknown."""
        for votes in (self.titles, self.pronouns):
            ranked = votes.most_common()
            if ranked and (len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1]):
                return ranked[0][0]
        return None


class People:
    """The people of a report, looked up by any part of their name; built once, each question costs a look-up."""

    def __init__(self, text: str, every: Sequence[Word], runs: Sequence[Run], sources: Sequence[Span]) -> None:
        self.persons: list[Person] = []
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._by_initial: dict[str, set[str]] = defaultdict(set)
        self._by_role: dict[str, dict[int, Person]] | None = None
        self._word_at = [w.start for w in every]
        self._words = every
        self._text = text
        self._sourced = _starts_inside(runs, sources)
        names = [r for r in runs if r.kind == "name"]
        self._gather(names)
        self._gather_single(names)
        located = sorted((span.start, span.end, p.number) for p in self.persons for span in p.mentions)
        self.located: list[tuple[int, int, int]] = located

    def _gather(self, names: Iterable[Run]) -> None:
        groups: dict[tuple[str, ...], list[Run]] = defaultdict(list)
        for run in names:
            if 2 <= len(run.name) <= 6:
                groups[without_suffix(run.keys)].append(run)
        # The longest first, so that a short form finds the full one waiting.
        for keys, group in sorted(groups.items(), key=lambda item: (-len(item[0]), item[1][0].start)):
            if len(keys) < 2 or sum(self._evidence(run) for run in group) < 1:
                continue
            known = [p for p in self._sharing(keys[-1]) if one_name(keys, p.keys)]
            person = known[0] if len(known) == 1 else self._new(keys)
            for run in group:
                self._add(person, run)

    def _gather_single(self, names: Iterable[Run]) -> None:
        loose: dict[str, list[Run]] = defaultdict(list)
        for run in names:
            if len(run.name) != 1:
                continue
            holders = self.called(run.keys)
            if len(holders) == 1 and (run.title or run.keys[0] == holders[0].keys[-1] or self._evidence(run) > 0):
                self._add(holders[0], run)
            elif not holders:
                loose[run.keys[0]].append(run)
        for key, group in loose.items():
            scores = [self._evidence(run) for run in group]
            titled = max(scores) >= _ALONE and sum(scores) >= _ALONE
            often = sum(scores) >= _OFTEN and len(group) > 1 and min(scores) >= 0
            if titled or (often and not any(_derived(key, other) for other in loose)):
                meant = self.misspelt(key)
                person = meant[0] if len(meant) == 1 and len(meant[0].keys) > 1 else self._new((key,))
                for run in group:
                    self._add(person, run)

    def _evidence(self, run: Run) -> int:
        """How much the words around a run speak for a person."""
        score = 0
        if any(is_title(w) for w in run.title) or run.after in ROLES:
            score += 3
        elif run.after == "the" and not self._before_noun(run):
            score -= 3
        elif run.after in _PLACED:
            score -= 2
        if run.after in _SPOKE or _SPEAKS.match(self._text, run.end):
            score += 2
        if _AGE.match(self._text, run.end):
            score += 2
        if run.start in self._sourced:
            score += 2
        if any(w.key in PARTICLES or len(w.key) == 1 for w in run.name):
            score += 1
        return score + (2 if descriptions(self._text, self._words, self._index(run), run) else 0)

    def _before_noun(self, run: Run) -> bool:
        """Whether a common noun for an organisation follows: "the Oduya campaign" is named after a person."""
        following = self._index(run) + len(run.title) + len(run.name)
        return following < len(self._words) and self._words[following].key in ORGANISATION_NOUNS

    def _index(self, run: Run) -> int:
        return bisect_left(self._word_at, run.start)

    def _new(self, keys: tuple[str, ...]) -> Person:
        person = Person(len(self.persons), keys)
        self.persons.append(person)
        for key in keys:
            if key not in PARTICLES and len(key) > 1:
                self._by_key[key].add(person.number)
                self._by_initial[key[0]].add(key)
        return person

    def _add(self, person: Person, run: Run) -> None:
        person.forms[_shown(self._text, run)] += 1
        person.mentions.append(run.span)
        described = descriptions(self._text, self._words, self._index(run), run)
        known = {d.keys for d in person.described}
        person.described.extend(d for d in described if d.keys not in known)
        cues = {*(w.key for w in run.title), run.after, *(d.head for d in described)}
        if cues & MASCULINE:
            person.titles["man"] += 1
        if cues & FEMININE:
            person.titles["woman"] += 1

    def _sharing(self, key: str) -> list[Person]:
        return [self.persons[n] for n in sorted(self._by_key.get(key, ()))]

    def called(self, keys: Sequence[str]) -> list[Person]:
        """The people whom this name, or part of a name, can mean: by last names, else first names, else any part."""
        asked = without_suffix(keys)
        if not asked:
            return []
        known = self._sharing(asked[-1])
        if len(asked) > 1:
            return [p for p in known if one_name(asked, p.keys) or _contains(p.keys, asked)]
        for place in (-1, 0):
            fitting = [p for p in known if p.keys[place] == asked[0]]
            if fitting:
                return fitting
        return known

    def described_as(self, noun: str) -> list[Person]:
        """The people with a description in which the noun, or another for the same role, stands."""
        if self._by_role is None:
            self._by_role = defaultdict(dict)
            for person in self.persons:
                for key in {key for d in person.described for key in d.keys}:
                    self._by_role[role_key(key)][person.number] = person
        return list(self._by_role.get(role_key(noun), {}).values())

    def misspelt(self, key: str) -> list[Person]:
        """The people of whose name `key` can be a misspelling."""
        near = [k for k in self._by_initial.get(key[:1], ()) if spelt_alike(key, k)]
        return [self.persons[n] for n in sorted({n for k in near for n in self._by_key[k]})]

    def within(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """The mentions that begin in `start:end`, in text order."""
        low = bisect_left(self.located, (start, 0, 0))
        high = bisect_left(self.located, (end, 0, 0))
        return [(Span(a, b), self.persons[n]) for a, b, n in self.located[low:high]]


def _derived(left: str, right: str) -> bool:
    """Whether one is the adjective of the other, as with a country: "Northland" and "Northlander"."""
    stem = min(len(left), len(right), _STEM)
    return left != right and stem == _STEM and left[:stem] == right[:stem]


def _contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    return any(tuple(whole[i : i + len(part)]) == tuple(part) for i in range(len(whole) - len(part) + 1))


def _shown(text: str, run: Run) -> str:
    """The name as the record shows it: on one line."""
    return " ".join(run.span.of(text).split())


def _starts_inside(runs: Sequence[Run], sources: Sequence[Span]) -> set[int]:
    """Where the runs begin that stand first in a source, or end it."""
    starts = [r.start for r in runs]
    found = set()
    for source in sources:
        low, high = bisect_left(starts, source.start), bisect_left(starts, source.end)
        if low < high:
            if runs[low].start - source.start < 2 and not runs[low].possessive:
                found.add(starts[low])
            if source.end - runs[high - 1].end < 2:
                found.add(starts[high - 1])
    return found
