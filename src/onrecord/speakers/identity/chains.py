"""From a report that has been read to the chains of its actors."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from onrecord.model.cast import Chain, ChainKind, RoleSeen
from onrecord.model.span import Span
from onrecord.speakers.evidence.offices import is_state, organisation_key
from onrecord.speakers.evidence.same_name import name_key
from onrecord.speakers.lexicon.word_classes import PREPOSITIONS
from onrecord.speakers.mentions.names import is_acronym
from onrecord.speakers.mentions.organisations import Organisation
from onrecord.speakers.mentions.person import Person
from onrecord.speakers.report_words import Word, words
from onrecord.speakers.scene import Found, Scene

_SPELT_OUT = 400  # characters before the brackets in which the words stand
_SHORT_FORM = re.compile(r"\s\(([^()\s]{2,12})\)")
_RULED = re.compile(
    r"\b(?P<state>[A-Z]\w+(?: [A-Z]\w+)?)['’]s\s(?P<ruler>[A-Z]\w+(?:\s[A-Z]\w+)?)[-‑\s](?:led|run|interim|de\sfacto)"
    r"\s(?:government|regime|administration|authorities)\b"
)
_WAYS = frozenset(
    "democratic republican socialist communist islamic muslim western conservative liberal labour".split()
)
_SHORTEST = 3  # letters of a short form that its name does not spell out
_UNNAMED = "the report names nobody"


class Casting:
    """Collects the chains of one report; a chain's number is its place in `chains()`."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._numbers: dict[str, int] = {}
        self._first: list[Person | Found] = []
        self._forms: dict[int, Counter[str]] = defaultdict(Counter)
        self._spans: dict[int, list[Span]] = defaultdict(list)
        for person in scene.people.persons:
            self._person(person)
        for organisation in scene.organisations.named():
            self._organisation(organisation)
        self._introduce()
        self._introduce_initials()
        self._introduce_rulers()

    def _person(self, person: Person) -> int:
        number = self._number(f"person {person.number}", person)
        if not self._forms[number]:
            self._forms[number] = Counter(person.forms)
            self._spans[number] = list(person.mentions)
        return number

    def _organisation(self, named: Organisation) -> None:
        found = Found("organisation", named.name, named.span, "named here")
        number = self._number(name_key(named.name), found)
        self._forms[number][named.name] += 1
        self._spans[number].append(named.span)

    def speaker(self, found: Found) -> int:
        """The chain of who speaks; mentioned once more if by a name."""
        if found.person is not None:
            return self._person(found.person)
        number = self._number(name_key(found.name), found)
        self._forms[number][found.name] += 1
        self._spans[number].append(found.mention)
        return number

    def principal(self, name: str, found: Found) -> int:
        """The chain of the one on whose behalf `found` speaks."""
        if name == found.name:
            return self._number(f"person {found.person.number}" if found.person else name_key(name), found)
        for person in self._scene.people.persons:
            if person.name == name:
                return self._person(person)
        number = self._number(name_key(name), Found("organisation", name, found.mention, "for whom somebody speaks"))
        self._forms[number][name] += 1
        return number

    def _number(self, key: str, first: Person | Found) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._first)
            self._first.append(first)
        return self._numbers[key]

    def chains(self) -> tuple[Chain, ...]:
        """All chains, in the order of their numbers."""
        return tuple(self._chain(number, first) for number, first in enumerate(self._first))

    def _chain(self, number: int, first: Person | Found) -> Chain:
        counted = tuple(sorted(self._forms[number].items(), key=lambda pair: (-pair[1], pair[0])))
        spans = tuple(sorted(set(self._spans[number])))
        if isinstance(first, Person):
            seen = [d.span for d in first.described if not self._names_another(first, d.span)]
            roles = tuple(RoleSeen(" ".join(span.of(self._scene.text).split()), span) for span in seen)
            # Pronouns are a guess of this report's; titles are what it says.
            gender = next(iter(first.titles)) if len(first.titles) == 1 else None
            kind: ChainKind = "organisation" if _is_place(first) else "person"
            return Chain(kind, first.name, counted, roles, gender, True, spans)
        named = not first.via.startswith(_UNNAMED)
        own = (RoleSeen(first.name, first.mention),) if first.kind == "person" and not named else ()
        return Chain(first.kind, first.name, counted, own, None, named, spans)

    def _names_another(self, person: Person, role: Span) -> bool:
        """Whether the words are not a role but the next name of a list: "Oduya, Minister Jan Novak, and others"."""
        near = self._scene.people.within(role.start, role.end)
        text = self._scene.text
        return any(p is not person and text[m.end : m.end + 1] not in {"'", "’"} for m, p in near)

    def _introduce(self) -> None:
        """Adds to each chain the short form that the report introduces: "the Harbour Union (HU)"."""
        for match in _SHORT_FORM.finditer(self._scene.text):
            if not any(is_acronym(w) for w in words(match[1])):
                continue
            named = self._spelt_out(match) or self._named_before(match)
            if named is None:
                continue
            name = " ".join(named.of(self._scene.text).split())
            found = Found("organisation", name, named, "named here")
            number = self._number(name_key(name), found)
            self._forms[number][name] += 1
            self._forms[number][match[1]] += 1

    def _introduce_initials(self) -> None:
        """Adds to a chain the initials by which the report goes on to call it: "the European Union", then "the EU"."""
        long: dict[str, set[str]] = defaultdict(set)
        short: set[str] = set()
        for named in self._scene.organisations.named():
            every = words(named.name)
            if len(every) == 1 and is_acronym(every[0]):
                short.add(named.name)
            elif len(every) > 1:
                long["".join(w.text[0] for w in every if w.capital)].add(named.name)
        for letters in sorted(short):
            names = long.get(letters.replace(".", ""), set())
            if len({name_key(name) for name in names}) == 1:
                self._forms[self._numbers[name_key(min(names))]][letters] += 1

    def _introduce_rulers(self) -> None:
        """Adds to a state's chain who governs it, where the report says so: "Northland's Front-led government"."""
        for match in _RULED.finditer(self._scene.text):
            state, ruler = match["state"], match["ruler"]
            if not is_state(state) or is_state(ruler) or organisation_key(ruler) in _WAYS:
                continue
            if self._scene.people.within(match.start("ruler"), match.end("ruler")):
                continue
            span = Span(match.start("state"), match.end("state"))
            number = self._number(name_key(state), Found("organisation", state, span, "named here"))
            self._forms[number][state] += 1
            self._forms[number][ruler] += 1

    def _spelt_out(self, short: re.Match[str]) -> Span | None:
        """The words before the brackets whose initials are the short form: "Joint Committee on Fish (JCF)"."""
        letters = [c.casefold() for c in short[1] if c.isalpha()]
        start = max(self._scene.layout.sentence_start(short.start()), short.start() - _SPELT_OUT)
        taken: list[Word] = []
        for word in reversed(words(self._scene.text, start, short.start())[-2 * len(letters) :]):
            taken.insert(0, word)
            initials = [w.key[0] for w in taken if w.capital]
            if initials != letters[len(letters) - len(initials) :]:
                return None
            if len(initials) == len(letters):
                return Span(taken[0].start, short.start())
        return None

    def _named_before(self, short: re.Match[str]) -> Span | None:
        """The whole name right before the brackets, which need not have those initials: "the Harbour Front (NPU)"."""
        at = short.start()
        run = next((r for r in self._scene.runs.within(at - 1, at)), None)
        if run is None or run.end != at or run.kind == "title" or run.title or run.after in PREPOSITIONS:
            return None
        if sum(c.isalpha() for c in short[1]) < _SHORTEST or self._scene.people.within(run.span.start, at):
            return None
        if run.kind == "name" and len(run.name) > 1:  # whose party it is, more often than another name
            return None
        named = self._scene.organisations.ending(at)
        return named.span if named is not None else run.span


def _is_place(person: Person) -> bool:
    """Whether a name that does what people do is a country's or a capital's, which speaks for a government."""
    return not (person.described or person.titles) and is_state(person.name)
