"""Short reports made from templates: headlines above leads, one sentence alone, passives, and what nobody said."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.made.bank import Bank, Clause
from training.made.draft import Draft
from training.polnear import Annotated

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
_COMMA_TWICE = re.compile(r",\](?=[,.:])|,(?=,)")
_SMALL = frozenset("a an the is are was were has have had will would to be been being that its his her their".split())
_PARTED = (("\n\n", 0.7), ("\n", 0.3))  # what stands between two paragraphs of a text


@dataclass(frozen=True, slots=True)
class Templates:
    """Lines by kind, and how often each kind is drawn."""

    lines: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, int]

    @classmethod
    def read(cls, path: Path = _HERE / "templates.txt") -> Templates:
        """From a file whose first lines say how it is written."""
        lines: dict[str, list[str]] = {}
        weights: dict[str, int] = {}
        kind = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                _, kind, often = line.split()
                lines[kind], weights[kind] = [], int(often)
            elif line and not line.startswith("#"):
                lines[kind].append(line)
        return cls({kind: tuple(found) for kind, found in lines.items()}, weights)


@dataclass(frozen=True, slots=True)
class Words:
    """Our own lists, by name."""

    lists: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, path: Path = _HERE / "words.toml") -> Words:
        """From a file of lists, parted by commas, or by bars where entries hold commas."""
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(
            {
                name: tuple(e.strip() for e in value.split("|" if "|" in value else ","))
                for name, value in stored.items()
            }
        )

    def draw(self, name: str, rng: random.Random) -> str:
        """One entry."""
        return rng.choice(self.lists[name])


class Composer:
    """Makes texts; equal seeds make equal texts."""

    def __init__(self, bank: Bank, rng: random.Random) -> None:
        self.bank = bank
        self.rng = rng
        self.words = Words.read()
        self.in_two = [clause for clause in bank.clauses if clause.subject]
        self._templates = Templates.read()

    def texts(self, count: int) -> list[Annotated]:
        """`count` texts."""
        return [self._text(f"made-{i}") for i in range(count)]

    def headline(self) -> str:
        """A headline without attribution."""
        words = self.clause().first.replace(",", "").split()
        kept = [w for i, w in enumerate(words) if not i or w.lower() not in _SMALL][: self.rng.randint(3, 9)]
        if self.rng.random() < 0.4:
            kept = [w[:1].upper() + w[1:] for w in kept]
        return " ".join(kept)

    def line(self, name: str) -> str:
        """An entry of a list of words, its slots filled."""
        return _Scene(self).fill(self.words.draw(name, self.rng))

    def clause(self) -> Clause:
        """A narrative sentence."""
        return self.rng.choice(self.bank.clauses)

    def _text(self, name: str) -> Annotated:
        rng, draft, scene = self.rng, Draft(), _Scene(self)
        parting = rng.choices([p for p, _ in _PARTED], [w for _, w in _PARTED])[0]
        if rng.random() < 0.6:
            scene.above(draft)
            draft.text += rng.choice((parting, "\n\n", "\n"))
            if rng.random() < 0.25:
                draft.text += scene.fill(self.words.draw("above", rng))
                draft.text += "" if draft.text.endswith(" ") else rng.choice((parting, "\n\n"))
        kinds = list(self._templates.weights)
        often = [self._templates.weights[kind] for kind in kinds]
        paragraphs = rng.choice((1, 1, 1, 2, 2, 3, 4, 5))
        for i in range(paragraphs):
            if i:
                draft.text += parting
                if rng.random() < 0.12:
                    draft.text += scene.fill(self.words.draw(rng.choice(("crossheads", "notes")), rng))
                    draft.text += rng.choice((parting, "\n"))
            before = "" if rng.random() < 0.75 else self.clause().first + ". "
            after = "" if rng.random() < 0.6 else " " + self.clause().first + "."
            kind = rng.choices(kinds, often)[0]
            if rng.random() < 0.15:
                draft.text += before + self.clause().first + "." + after
                continue
            draft.text += before
            draft.marked(scene.fill(rng.choice(self._templates.lines[kind])))
            draft.text += after
        return draft.done(name)


class _Scene:
    """Who and what one text is about: its slots give the same people from line to line."""

    def __init__(self, composer: Composer) -> None:
        c = composer
        self._c, self._rng, self._bank, self._list = c, c.rng, c.bank, c.words
        self._people = [self._person() for _ in range(3)]
        self._at = self._rng.randrange(2)
        self._cut = self._bank.clauses[0]

    def above(self, draft: Draft) -> None:
        """A headline: mostly in the outlet's own words."""
        way = self._rng.random()
        headline = self._c.headline()
        last = self._people[self._at].split()[-1]
        who = self._rng.choice((last, last, self._list.draw("roles", self._rng), self._list.draw("offices", self._rng)))
        who = who[:1].upper() + who[1:]
        if way < 0.75:
            draft.text += headline
        elif way < 0.87:
            draft.marked(f"[C {headline}], [S {who}] [Q says]")
        elif way < 0.93:
            draft.marked(f"[S {who}][Q :] [C {headline}]")
        else:
            draft.marked(f"[C ‘{headline}’]: [S {who}]")
        draft.text += "." if self._rng.random() < 0.1 else ""

    def fill(self, line: str) -> str:
        """`line` with every slot filled."""
        if self._rng.random() < 0.5:
            self._at = self._rng.randrange(2)
        filled = _SLOT.sub(lambda slot: self._slot(slot[1]).replace("[", "").replace("]", ""), line)
        return _COMMA_TWICE.sub(lambda found: found[0][1:], filled).replace(" .", ".")

    def _slot(self, name: str) -> str:
        rng, bank, person = self._rng, self._bank, self._people[self._at]
        other = self._people[2]
        makers: dict[str, Callable[[], str]] = {
            "Clause": lambda: self._c.clause().first,
            "clause": lambda: self._c.clause().within,
            "who": lambda: self._introduced(person),
            "who2": lambda: self._introduced(other),
            "apposed": lambda: self._apposed(person),
            "last": lambda: self._short(person),
            "he": lambda: rng.choice(("he", "she", "they")),
            "him": lambda: rng.choice(("him", "her", "them")),
            "name": lambda: person,
            "name2": lambda: other,
            "place": lambda: rng.choice(bank.places),
            "institution": self._institution,
            "outlet": lambda: self.fill(self._list.draw("outlets", rng)),
            "day": lambda: self._list.draw("days", rng),
            "said": lambda: self._list.draw("said", rng),
            "plain": lambda: self._list.draw("plain", rng),
            "speech": lambda: self._list.draw("speech", rng),
            "speech1": lambda: self._list.draw("speech", rng),
            "wh": lambda: rng.choice(("whether", "when", "why", "how")),
            "noun": lambda: rng.choice(
                ("the plan", "the strike", "the long presence of the troops", "the talks", "his son")
            ),
            "headline": self._c.headline,
            "scare": lambda: " ".join(self._c.clause().within.split()[: rng.randint(1, 3)]),
        }
        if name in {"Subject", "subject", "predicate"}:
            return self._halves(name)
        lower = name[:1].lower() + name[1:]
        made = makers[lower.rstrip("23") if lower not in makers else lower]() if name not in makers else makers[name]()
        return made[:1].upper() + made[1:] if name[:1].isupper() else made

    def _halves(self, name: str) -> str:
        if name == "predicate":
            return self._cut.predicate
        self._cut = self._rng.choice(self._c.in_two)
        return self._cut.subject

    def _person(self) -> str:
        if self._rng.random() < 0.7:
            first, last = (self._rng.choice(self._bank.people).split()[k] for k in (0, -1))
            return f"{first} {last}"
        return self._rng.choice(self._bank.people)

    def _office(self) -> str:
        rng = self._rng
        if rng.random() < 0.5:
            return f"{self._list.draw('areas', rng)} {self._list.draw('offices', rng)}"
        return self._list.draw("roles", rng)

    def _introduced(self, person: str) -> str:
        rng, way = self._rng, self._rng.random()
        if way < 0.35:
            return f"{self._office()} {person}"
        if way < 0.45:
            return f"{rng.choice(self._bank.places)} {self._office()} {person}"
        if way < 0.6:
            return f"{self._list.draw('titles', rng)} {person}"
        if way < 0.7:
            return self._apposed(person)
        if way < 0.8:
            return self._institution()
        return person

    def _apposed(self, person: str) -> str:
        rng, way = self._rng, self._rng.random()
        place = rng.choice(self._bank.places)
        if way < 0.3:
            return f"{person}, the {self._office()},"
        if way < 0.5:
            return f"the {self._office()}, {person},"
        if way < 0.65:
            return f"{place}’s {self._office()}, {person},"
        if way < 0.8:
            return f"{person}, a {self._office()} at {rng.choice(self._bank.bodies)},"
        if way < 0.9:
            return f"{person}, {rng.randint(19, 84)}, a {self._list.draw('roles', rng)} from {place},"
        return f"{person} of {place}"

    def _short(self, person: str) -> str:
        last = person.split()[-1]
        return f"{self._rng.choice(('Mr', 'Mrs', 'Ms', 'Dr'))} {last}" if self._rng.random() < 0.3 else last

    def _institution(self) -> str:
        rng, way = self._rng, self._rng.random()
        if way < 0.6:
            return self._list.draw("institutions", rng)
        if way < 0.85:
            return rng.choice(self._bank.bodies)
        if way < 0.93:
            return f"a spokesman for {rng.choice(self._bank.bodies)}"
        return (
            f"the {rng.choice(self._bank.places)} {rng.choice(('council', 'government', 'police', 'health authority'))}"
        )
