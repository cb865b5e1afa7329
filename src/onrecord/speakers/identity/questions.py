"""What a chain of one report asks the record: which actor it means. Chains that ask the same share one answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model.cast import Chain, Gender
from onrecord.speakers.evidence.conflicts import weighs
from onrecord.speakers.evidence.forms import FormKind, form_key, is_full, is_nameless, key_apart
from onrecord.speakers.evidence.offices import Office, office, organisation_key
from onrecord.speakers.identity.blocking_keys import family_topic, form_topic, is_office, office_topic, owned
from onrecord.speakers.report_words import fold

_INDEFINITE = re.compile(r"(?:an?|one|another|some)\s", re.I)
_MONTH = 7  # characters of YYYY-MM


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: who is called so by a report.

    `form` is the key of the name's form, None where the words for somebody hold no name. `offices` are those that the
    report gives, `asked` the one that is all it says of somebody, `when` the month of the report where that matters.
    `longer` are the names in the report that are this one with whose it is.
    """

    form: str | None
    kind: FormKind
    name: str
    named: bool
    offices: tuple[Office, ...] = ()
    asked: Office | None = None
    gender: Gender | None = None
    when: str | None = None
    longer: tuple[str, ...] = ()

    @property
    def single(self) -> bool:
        """Whether it is one word, which may be a last name."""
        return self.named and self.kind in {"person", "organisation"} and " " not in self.name

    def topics(self) -> frozenset[str]:
        """What the answer depends on."""
        found: set[str] = set()
        if self.form is not None:
            found.add(form_topic(self.form))
        if self.single:
            found.add(family_topic(fold(self.name)))
        if self.asked is not None:
            found.add(office_topic(self.asked))
        for name in self.longer:
            key = organisation_key(name)
            owner, _ = owned(key)
            found |= {form_topic(f"organisation {key}"), form_topic(f"organisation {owner}")}
        return frozenset(found)


def question(
    report: str, chains: Sequence[Chain], number: int, date: str | None, apart: Collection[str] = ()
) -> Question:
    """What chain `number` of a report of this date asks; `apart` are forms that are somebody else in this report."""
    chain = chains[number]
    key = None if is_nameless(chain) else form_key(report, chain)
    if key is not None and key in apart:
        key = key_apart(key, report)
    month = date[:_MONTH] if date is not None else None
    if chain.kind == "person" and not chain.named:
        asked = _asked(chain)
        return Question(key, chain.kind, chain.name, False, asked=asked, when=month if asked else None)
    if chain.kind == "person":
        found = {held for role in chain.roles if (held := office(role.text)) is not None}
        if is_full(chain):
            return Question(key, chain.kind, chain.name, True, tuple(sorted(filter(weighs, found))))
        return Question(
            key, chain.kind, chain.name, True, tuple(sorted(found)), None, chain.gender, month if found else None
        )
    return Question(key, chain.kind, chain.name, chain.named, longer=_longer(chains, number))


def _asked(chain: Chain) -> Office | None:
    """The office by which a report refers to somebody whom it does not name."""
    found = office(chain.roles[0].text) if chain.roles else None
    if found is None or not found.of or found.past or is_indefinite(chain.roles[0].text):
        return None
    return found


@lru_cache(maxsize=50_000)
def is_indefinite(role: str) -> bool:
    """Whether a role is one of several: "a spokesman"."""
    return _INDEFINITE.match(role) is not None


def _longer(chains: Sequence[Chain], number: int) -> tuple[str, ...]:
    """The names in the report that are this office with whose it is: "French Foreign Ministry" for "the ministry"."""
    chain = chains[number]
    if chain.kind != "organisation" or not is_office(organisation_key(chain.name)):
        return ()
    named = {c.name for n, c in enumerate(chains) if n != number and c.kind == "organisation"}
    return tuple(sorted(name for name in named if _ends(name, chain.name)))


def _ends(name: str, short: str) -> bool:
    bare, long = (" ".join(fold(word) for word in n.split() if fold(word) != "the") for n in (short, name))
    return long.endswith(f" {bare}") or long.startswith(f"{bare} of ")
