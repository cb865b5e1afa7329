"""The people a report names: their mentions, full names, descriptions and genders."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.model.span import Span
from onrecord.speakers.evidence.countries import names_country
from onrecord.speakers.evidence.spelling import one_name, spelt_alike
from onrecord.speakers.lexicon.nouns import is_plural_role
from onrecord.speakers.lexicon.role_keys import role_key
from onrecord.speakers.lexicon.word_classes import (
    NO_FIRST_NAMES,
    OFFICE_WORDS,
    ORGANISATION_NOUNS,
    PARTICLES,
    PARTIES,
    ROLES,
)
from onrecord.speakers.mentions.capitals import Cases
from onrecord.speakers.mentions.descriptions import Description, descriptions
from onrecord.speakers.mentions.epithets import without_epithets
from onrecord.speakers.mentions.in_sources import starts_inside
from onrecord.speakers.mentions.names import Run, without_suffix
from onrecord.speakers.mentions.namesakes import others
from onrecord.speakers.mentions.person import Person, foremost, noun_gender, title_gender
from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import Word, fold

_SPEAKS = re.compile(r",?\s(?:said|says|told|added|stated|noted|explained|wrote|tweeted|warned|insisted|argued)\b")
_LOOKED_AT = 200  # people of one last name, or of one initial, among whom another spelling is looked for
_ALONE = 3  # the evidence from which one word alone counts as a person's name
_OFTEN = 2  # the times that one word must do what people do to count as a name without a title
_SELDOM = 4  # those times for each one that it stands as the name of a place or thing does
_INTRODUCED = 2  # the evidence from which the words by a full name say who it is
_WHO = re.compile(r",? who\b")
_STEM = 4  # letters that the name of a country and its adjective share, at least
_ADJECTIVES = ("ese", "ish", "ian", "ean")
_ENDINGS = ("n", "an", "ian", "ean", "ese", "ish", "i")
_AGE = re.compile(r",? \(?\d\d\)?\b")
_SPOKE = frozenset("said says told added stated noted explained wrote tweeted warned insisted argued".split())
_AIMS = frozenset("for on against over between".split())
_PLACED = frozenset("of in at across throughout near outside inside from".split())


class People:
    """The people of a report, looked up by any part of their name; built once, each question costs a look-up."""

    def __init__(self, text: str, every: Sequence[Word], runs: Sequence[Run], sources: Sequence[Span]) -> None:
        self.persons: list[Person] = []
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._by_initial: dict[str, set[str]] = defaultdict(set)
        self._by_role: dict[str, dict[int, Person]] | None = None
        self._word_at = [w.start for w in every]
        self.words = every
        self._text = text
        self.cases = Cases(text)
        self._capitals = {w.key for w in every if w.capital}
        self.located: list[tuple[int, int, int]] = []
        self._namesakes: set[str] = set()
        self._sourced = starts_inside(runs, sources)
        # Where there is a South Lenmark, Lenmark is no person.
        parts = [r.name for r in runs if r.kind == "organisation" and len(r.name) == 2]
        self._parted = {name[1].key for name in parts if name[0].key in NO_FIRST_NAMES}
        names = [r for r in runs if r.kind == "name"]
        self._gather(names)
        self._gather_single(names)
        self.located = sorted((span.start, span.end, p.number) for p in self.persons for span in p.mentions)
        taken = {start for start, _, _ in self.located}
        loose = [r for r in names if r.span.start not in taken]
        # What once stands where places and things do is one, wherever it stands.
        self._places = {r.keys for r in loose if r.after == "the" or r.after in _PLACED}
        self._loose = Counter(r.keys for r in loose)
        self._unknown = [r.span for r in loose if r.keys not in self._places and not self._is_country(r.keys[-1])]

    def _gather(self, names: Sequence[Run]) -> None:
        alone = Counter(run.keys[0] for run in names if len(run.name) == 1 and run.after not in _PLACED | {"the"})
        groups: dict[tuple[str, ...], list[Run]] = defaultdict(list)
        for run in names:
            if 2 <= len(run.name) <= 6:
                groups[without_suffix(run.keys)].append(run)
        groups = without_epithets(groups)
        # The longest first, so that a short form finds the full one waiting.
        for keys, group in sorted(groups.items(), key=lambda item: (-len(item[0]), item[1][0].start)):
            # People are named in full once and by their last name afterwards; places and things are not.
            score = sum(self._evidence(run) for run in group) + min(_ALONE, alone[keys[-1]])
            if len(keys) < 2 or score < 1 or keys[-1] in OFFICE_WORDS | PARTIES or is_plural_role(keys[-1]):
                continue
            if names_country(" ".join(keys)):
                continue
            if score < _ALONE * len(group) and self._is_country(keys[-1]):
                continue
            known = [
                p for p in self._sharing(keys[-1])[-_LOOKED_AT:] if one_name(keys, p.keys) or _contains(p.keys, keys)
            ]
            person = known[0] if len(known) == 1 else self._new(keys)
            person.introduced |= any(self._evidence(run) >= _INTRODUCED for run in group)
            for run in group:
                self._add(person, run)

    def _gather_single(self, names: Sequence[Run]) -> None:
        loose: dict[str, list[Run]] = defaultdict(list)
        apart = self._part_namesakes([run for run in names if len(run.name) == 1])
        for run in names:
            if len(run.name) != 1 or run.start in apart:
                continue
            holders = foremost(self.meant(run), run.start, self._text)
            if len(holders) == 1 and (run.title or run.keys[0] == holders[0].keys[-1] or self._evidence(run) > 0):
                self._add(holders[0], run)
            elif not holders:
                loose[run.keys[0]].append(run)
        for key, group in loose.items():
            scores = [self._evidence(run) for run in group]
            if len(key) < 2 and not any(
                "." in run.name[0].text for run in group
            ):  # "21 C", but "P." for a name kept back
                continue
            titled = max(scores) >= _ALONE and sum(scores) >= _ALONE and key not in self._parted
            if titled or (_often(scores) and not self._is_country(key)):
                meant = self.misspelt(key)
                person = meant[0] if len(meant) == 1 and len(meant[0].keys) > 1 else self._new((key,))
                for run in group:
                    self._add(person, run)

    def _part_namesakes(self, single: Sequence[Run]) -> set[int]:
        """Makes a person of his own of whom a last name alone means beside the one whom the report names in full.

        Gives where the runs begin that are of one of the two.
        """
        groups: dict[str, list[Run]] = defaultdict(list)
        for run in single:
            groups[run.keys[0]].append(run)
        taken: set[int] = set()
        for key, group in groups.items():
            bearers = [p for p in self._sharing(key) if p.keys[-1] == key and len(p.keys) > 1]
            found = others(self._text, group, bearers[0], self._described) if len(bearers) == 1 else []
            if not found:
                continue
            person = self._new((key,))
            starts = {run.start for run in found}
            for run in group:
                self._add(person if run.start in starts else bearers[0], run)
            taken |= {run.start for run in group}
            self._namesakes.add(key)
        return taken

    def _described(self, run: Run) -> list[Description]:
        return descriptions(self._text, self.words, self._index(run), run)

    def _evidence(self, run: Run) -> int:
        """How much the words around a run speak for a person."""
        score = 0
        if any(is_title(w) for w in run.title) or run.after in ROLES or self._in_apposition(run):
            score += 3
        elif run.after == "the" and not self._before_noun(run):
            score -= 3
        elif run.after in _PLACED:
            score -= 2
        aim = run.after in _AIMS or self._has_a_role(run)  # "the envoy for Northland, said": it is the envoy who did
        if run.after in _SPOKE or (_SPEAKS.match(self._text, run.end) and not aim):
            score += 2
        if _AGE.match(self._text, run.end) or _WHO.match(self._text, run.end):
            score += 2
        if run.start in self._sourced and not aim:
            score += 2
        if any(w.key in PARTICLES or len(w.key) == 1 for w in run.name):
            score += 1
        return score + (2 if self._described(run) else 0)

    def _has_a_role(self, run: Run) -> bool:
        """Whether it is whose, or where, somebody has a role: "the mayor of Port Arden"."""
        at = self._index(run)
        return run.after in _PLACED and at > 1 and self.words[at - 2].key in ROLES

    def _in_apposition(self, run: Run) -> bool:
        """Whether it stands after a role and a comma: "the mayor, Ida Oduya,"."""
        at = self._index(run)
        if not at or self._text[run.start - 2 : run.start] != ", ":
            return False
        before = self.words[at - 1]
        return before.key in ROLES and before.end == run.start - 2 and len(run.name) > 1

    def _is_country(self, key: str) -> bool:
        """Whether a name has its adjective in the report, or is one: "Northlandia", "Northlandian"."""
        if key.endswith(_ADJECTIVES) or key in self._parted:
            return True
        stems = {key, key[:-1], key[:-2]} if len(key) > _STEM else {key}
        forms = {stem + ending for stem in stems for ending in _ENDINGS if len(stem) >= _STEM} - {key}
        return not forms.isdisjoint(self._capitals)

    def _before_noun(self, run: Run) -> bool:
        """Whether a common noun for an organisation follows: "the Oduya campaign" is named after a person."""
        following = self._index(run) + len(run.title) + len(run.name)
        return following < len(self.words) and self.words[following].key in ORGANISATION_NOUNS

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
        if len(run.name) == 1 or one_name(without_suffix(run.keys), person.keys):
            person.forms[self._shown(run)] += 1
        person.mentions.append(run.span)
        described = self._described(run)
        known = {d.keys for d in person.described}
        person.described.extend(d for d in described if d.keys not in known)
        for gender in (title_gender(run), *(noun_gender(d.head) for d in described)):
            if gender is not None:
                person.titles[gender] += 1

    def _shown(self, run: Run) -> str:
        """The name as the record shows it: on one line, and in ordinary case where the report has that."""
        name = " ".join(run.span.of(self._text).split())
        return (self.cases.ordinary(name) if name.isupper() and len(run.name) > 1 else None) or name

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

    def meant(self, run: Run) -> list[Person]:
        """The people whom a run can mean, by its name and title, and by what stood in the report before it.

        A last name before anybody of that name has been introduced is not the first one who is merely mentioned
        later: "President Oduya" is not his daughter, Ida Oduya.
        """
        gender = title_gender(run)
        fitting = []
        if len(run.keys) == 1 and run.keys[0] in self._namesakes:  # told apart before
            at = bisect_left(self.located, (run.span.start, 0, 0))
            if at < len(self.located) and self.located[at][0] == run.span.start:
                return [self.persons[self.located[at][2]]]
        for person in self.called(run.keys):
            sexes = {gender, *person.titles} - {None}
            later = len(run.keys) == 1 and len(person.keys) > 1 and person.mentions[0].start > run.start
            if (gender is None or not person.titles or len(sexes) == 1) and (person.introduced or not later):
                fitting.append(person)
        return fitting

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
        if key in PARTIES:
            return []
        initial = self._by_initial.get(key[:1], ())
        if len(initial) > _LOOKED_AT:  # a list of names, of which many are nearly alike
            return []
        near = [k for k in initial if k != key and spelt_alike(key, k)]
        return [self.persons[n] for n in sorted({n for k in near for n in self._by_key[k]})]

    def stands_alone(self, name: str) -> bool:
        """Whether a word that may be somebody's name is named more than once, and never where places are."""
        return self._loose[(fold(name),)] > 1 and (fold(name),) not in self._places

    def unknown(self, start: int, end: int) -> list[Span]:
        """The names that begin in `start:end` of which the report does not show whether they are people's."""
        low = bisect_left(self._unknown, Span(start, start + 1))
        return self._unknown[low : bisect_left(self._unknown, Span(end, end + 1))]

    def within(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """The mentions that begin in `start:end`, in text order."""
        low = bisect_left(self.located, (start, 0, 0))
        high = bisect_left(self.located, (end, 0, 0))
        return [(Span(a, b), self.persons[n]) for a, b, n in self.located[low:high]]


def _often(scores: Sequence[int]) -> bool:
    """Whether a word does what people do more than once, and seldom what places and things do."""
    positive, negative = sum(s > 0 for s in scores), sum(s < 0 for s in scores)
    return positive >= _OFTEN and _SELDOM * negative <= positive


def _contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    return any(tuple(whole[i : i + len(part)]) == tuple(part) for i in range(len(whole) - len(part) + 1))
