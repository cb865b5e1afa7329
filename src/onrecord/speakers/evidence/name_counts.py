"""Counts of what all reports say about one name: the same in whatever order the reports come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from onrecord.model.cast import Cast, Chain, Gender, RoleSeen
from onrecord.speakers.evidence.forms import UNDATED, FormKind, form_key
from onrecord.speakers.evidence.known_actors import KnownForm
from onrecord.speakers.evidence.offices import Office, office, organisation_key

_Key = TypeVar("_Key")
Bounds = tuple[str | None, str | None]
"""The first and the last date of a report that says something; None where none of them is dated."""


@dataclass(slots=True)
class Seen:
    """An office in the reports' words, each with how often, and the first and last date of a report that gives it."""

    titles: Counter[str] = field(default_factory=Counter)
    first: str | None = None
    last: str | None = None


@dataclass(slots=True)
class Tally:
    """The counts of one name: `names` as written, `short` the abbreviations that reports introduce for it, `together`
    how many reports give two offices to one. `known` is what the user's file says of it."""

    key: str
    kind: FormKind
    reports: int = 0
    first: str = UNDATED
    names: Counter[str] = field(default_factory=Counter)
    genders: Counter[Gender] = field(default_factory=Counter)
    short: Counter[str] = field(default_factory=Counter)
    offices: dict[Office, Seen] = field(default_factory=dict)
    together: Counter[tuple[Office, Office]] = field(default_factory=Counter)
    known: KnownForm | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is known of it any more."""
        return self.reports == 0 and self.known is None

    def add(self, chain: Chain, date: str | None) -> None:
        """One more report that knows of it."""
        self._count(chain, 1)
        self.first = min(self.first, date or UNDATED)
        for held, _ in claims(chain):
            seen = self.offices[held]
            if date is not None:
                seen.first = min(seen.first or date, date)
                seen.last = max(seen.last or date, date)

    def drop(self, chain: Chain) -> None:
        """One report less. The caller gives the dates that remain, by `bound`."""
        self._count(chain, -1)

    def bound(self, first: str, offices: Mapping[Office, Bounds]) -> None:
        """Sets the first date of all, and the first and last of these offices."""
        self.first = first
        for held, bounds in offices.items():
            if held in self.offices:
                self.offices[held].first, self.offices[held].last = bounds

    def _count(self, chain: Chain, by: int) -> None:
        self.reports += by
        _change(self.names, dict(chain.forms), by)
        if chain.kind == "organisation":
            _change(self.short, dict.fromkeys(short_forms(chain), 1), by)
        if chain.gender is not None:
            _change(self.genders, {chain.gender: 1}, by)
        said = list(claims(chain))
        for held, role in said:
            seen = self.offices.setdefault(held, Seen())
            _change(seen.titles, {role.text: 1}, by)
            if not seen.titles:
                del self.offices[held]
        _change(self.together, dict.fromkeys(combinations(sorted({held for held, _ in said}), 2), 1), by)


def _change(counted: Counter[_Key], those: Mapping[_Key, int], by: int) -> None:
    for key, number in those.items():
        counted[key] += by * number
        if counted[key] <= 0:
            del counted[key]


def claims(chain: Chain) -> Iterator[tuple[Office, RoleSeen]]:
    """The offices that a chain's roles give, with the words."""
    for role in chain.roles:
        found = office(role.text)
        if found is not None:
            yield found, role


def short_forms(chain: Chain) -> set[str]:
    """The other names that a report introduces for an organisation, as keys: its abbreviation, who governs a state."""
    own = organisation_key(chain.name)
    return {key for name, _ in chain.forms if (key := organisation_key(name)) != own}


def tally_all(casts: Iterable[Cast]) -> dict[str, Tally]:
    """The tallies of all chains, by key."""
    tallies: dict[str, Tally] = {}
    for cast in casts:
        for chain in cast.chains:
            key = form_key(cast.report, chain)
            tallies.setdefault(key, Tally(key, chain.kind)).add(chain, cast.date)
    return tallies
