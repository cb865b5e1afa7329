"""The name forms of a record, each a candidate for an actor: what all reports together say about one name.

A form is bounded in number by the spellings of a name, not by its mentions: a hundred thousand reports on one person
have a handful of forms, so that comparing forms costs the same in a large record as in a small one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.cast import Chain, Gender
from onrecord.model.ids import actor_id
from onrecord.speakers.evidence.offices import Office, organisation_key
from onrecord.speakers.evidence.same_name import name_key
from onrecord.speakers.evidence.spelling_keys import name_words

FormKind = Literal["person", "organisation", "group"]
_APART = " ≠ "  # in a key, before the one report in which a person says the name is somebody else's
UNDATED = "9999"  # sorts after all dates
_EXACT = 8  # reports up to which their number counts exactly


@dataclass(frozen=True, slots=True)
class Held:
    """An office as the reports give it: the commonest words, the first date of a report that says so, and the month of
    the last; None where none is dated."""

    title: str
    first: str | None = None
    last: str | None = None


@dataclass(slots=True)
class Form:
    """One name form. `key` tells it from others, `names` are the spellings with their numbers, `short` the
    abbreviations that reports introduce for it."""

    key: str
    kind: FormKind
    names: Counter[str] = field(default_factory=Counter)
    reports: int = 0
    first: str = UNDATED
    genders: Counter[Gender] = field(default_factory=Counter)
    offices: dict[Office, Held] = field(default_factory=dict)
    short: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The id that an actor has whose first form this is."""
        return actor_id(self.key)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of a person's name."""
        return tuple(self.key.split(" · ")[0].split(_APART)[0].removeprefix("person ").split())

    @property
    def full(self) -> bool:
        """Whether it is a person's name of two words or more."""
        return self.key.startswith("person ") and len(self.words) > 1

    @property
    def gender(self) -> Gender | None:
        """What the reports agree on; None where they do not."""
        return next(iter(self.genders)) if len(self.genders) == 1 else None

    @property
    def weight(self) -> int:
        """How many reports there are, roughly: beyond a few, the next power of two. It seldom changes."""
        return weight_of(self.reports)

    @property
    def shown(self) -> str:
        """The commonest spelling, in full where there is one."""
        return commonest(self.names) or self.key


def weight_of(reports: int) -> int:
    """So many reports, roughly."""
    return reports if reports < _EXACT else 1 << reports.bit_length()


def commonest(names: Counter[str]) -> str | None:
    """The commonest of these, one of several words where there is one, not all in capitals; None of none."""

    def rank(name: str) -> tuple[bool, bool, int]:
        several = " " in name
        return several, not (several and name.isupper()), names[name]

    return max(sorted(names), key=rank) if names else None


def form_key(report: str, chain: Chain) -> str:
    """The key of a chain's form; who has no name of his own is told apart report by report."""
    if chain.kind == "person" and chain.named:
        return "person " + " ".join(name_words(chain.name))
    if chain.kind == "organisation" and not is_nameless(chain):
        return "organisation " + organisation_key(chain.name)
    kind = "role" if chain.kind == "person" else chain.kind
    if not is_nameless(chain):  # "Northland officials": a group by its name
        return f"{kind} {name_key(chain.name)}"
    return f"{kind} {name_key(chain.name)} {report}"


def key_apart(key: str, report: str) -> str:
    """The key of a form in the report of this id, where that name is somebody else than in other reports."""
    return f"{key}{_APART}{report}"


def is_nameless(chain: Chain) -> bool:
    """Whether nothing in the words for a chain is a name: "a senior official"."""
    words = chain.name.split() if chain.kind == "organisation" else chain.name.split()[:-1]
    return not chain.named and not any(word[:1].isupper() for word in words)


def is_full(chain: Chain) -> bool:
    """Whether a chain is a person's with a name of two words or more."""
    return chain.kind == "person" and chain.named and len(name_words(chain.name)) > 1
