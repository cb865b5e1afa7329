"""The name forms of a record, each a candidate for an actor: what all reports together say of whoever is called so.

A form is bounded in number by the spellings of a name, not by its mentions: a hundred thousand reports on one person
have a handful of forms, so that comparing forms costs the same in a large record as in a small one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model.ids import actor_id
from onrecord.model.span import Span
from onrecord.speakers.chains import Cast, Chain
from onrecord.speakers.identity import name_key
from onrecord.speakers.offices import Office, office, organisation_key
from onrecord.speakers.person import Gender
from onrecord.speakers.spelling_keys import family, name_words, skeleton

FormKind = Literal["person", "organisation", "group"]
UNDATED = "9999"  # sorts after all dates
SHORTEST_INITIALS = 3  # letters


@dataclass(slots=True)
class Held:
    """An office as the reports give it: the words, the first and last date of a report that says so, and where."""

    title: str
    first: str | None = None
    last: str | None = None
    evidence: list[tuple[str, Span]] = field(default_factory=list)

    def see(self, report: str, date: str | None, span: Span) -> None:
        """One more report that says so."""
        self.evidence.append((report, span))
        if date is not None:
            self.first = min(self.first or date, date)
            self.last = max(self.last or date, date)


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
    short: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        """The id that an actor has whose first form this is."""
        return actor_id(self.key)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of a person's name."""
        return tuple(self.key.split(" · ")[0].removeprefix("person ").split())

    @property
    def gender(self) -> Gender | None:
        """What the reports agree on; None where they do not."""
        return next(iter(self.genders)) if len(self.genders) == 1 else None

    def see(self, cast: Cast, chain: Chain) -> None:
        """Adds what one report says."""
        self.reports += 1
        self.first = min(self.first, cast.date or UNDATED)
        self.names.update(dict(chain.forms) if chain.kind != "person" or chain.named else {})
        if chain.gender is not None:
            self.genders[chain.gender] += 1
        for role in chain.roles:
            found = office(role.text)
            if found is not None:
                self.offices.setdefault(found, Held(role.text)).see(cast.report, cast.date, role.span)


def form_key(cast: Cast, chain: Chain) -> str:
    """The key of a chain's form; who has no name of his own is told apart report by report."""
    if chain.kind == "person" and chain.named:
        return "person " + " ".join(name_words(chain.name))
    if chain.kind == "organisation":
        return "organisation " + organisation_key(chain.name)
    if any(word[:1].isupper() for word in chain.name.split()[:-1]):  # "Northland officials": a group by its name
        return f"{chain.kind} {name_key(chain.name)}"
    return f"{chain.kind} {name_key(chain.name)} {cast.report}"


def is_full(chain: Chain) -> bool:
    """Whether a chain is a person's with a name of two words or more."""
    return chain.kind == "person" and chain.named and len(name_words(chain.name)) > 1


def block_keys(form: Form) -> frozenset[str]:
    """What two forms share if one can bear on the other: the key of an index of forms.

    A person has the sounds of the first and last word of the name, and the offices held; an organisation its words
    with and without the country, its owner's, the short forms that reports introduce, and its initials.
    """
    if form.kind == "person":
        offices = {f"office {o.title} {o.of}" for o in form.offices if o.of}
        if not form.key.startswith("person ") or not form.names:
            return frozenset(offices)
        return frozenset({f"family {skeleton(family(form.words))}", f"family {skeleton(form.words[0])}"} | offices)
    if form.kind == "organisation":
        keys = organisation_block(form)
        family_name = {f"family {skeleton(k)}" for k in keys if " " not in k}  # "Oduya", of whom no more is known
        return frozenset({f"organisation {k}" for k in keys} | family_name)
    return frozenset({form.key})


def organisation_block(form: Form) -> set[str]:
    """The words, without "organisation" before them, under which an organisation's form is looked up."""
    key = form.key.removeprefix("organisation ")
    code, _, rest = key.partition(" ")
    initials = {initials_of(name) for name in form.names}
    return {key, *form.short, *initials, *([rest, code] if len(code) == 2 and code.isupper() and rest else ())} - {""}


def initials_of(name: str) -> str:
    """The initials of the capitalised words of a name, folded; "" where they are too few to show anything."""
    letters = "".join(word[0] for word in name.split() if word[:1].isupper()).casefold()
    return letters if len(letters) >= SHORTEST_INITIALS else ""
