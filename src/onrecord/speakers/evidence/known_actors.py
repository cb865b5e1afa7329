"""Actors that the user keeps in a file: names, aliases, and roles with dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.model.cast import Chain
from onrecord.speakers.evidence.forms import form_key
from onrecord.speakers.evidence.offices import Office, office

ALWAYS, STILL = "0001", "9998"  # for a date that the file leaves out


@dataclass(frozen=True, slots=True)
class KnownRole:
    """`title` in words ("president of Northland"); `since` and `until` as YYYY, YYYY-MM or YYYY-MM-DD, or None."""

    title: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor of the file."""

    name: str
    kind: Literal["person", "organisation", "group"] = "person"
    aliases: tuple[str, ...] = ()
    roles: tuple[KnownRole, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownForm:
    """What the file says of one name form: how it writes it, and the offices with title, since and until."""

    name: str
    offices: tuple[tuple[Office, str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The file, form by form: what it says of each key, the kind of each, and the pairs of keys that are one."""

    forms: dict[str, KnownForm]
    kinds: dict[str, Literal["person", "organisation", "group"]]
    same: tuple[tuple[str, str], ...]


def known_forms(knowledge: Iterable[KnownActor]) -> Known:
    """The forms of these actors."""
    names: dict[str, str] = {}
    kinds: dict[str, Literal["person", "organisation", "group"]] = {}
    offices: dict[str, dict[Office, tuple[Office, str, str, str]]] = defaultdict(dict)
    pairs: list[tuple[str, str]] = []
    for actor in knowledge:
        keys = [form_key("", Chain(actor.kind, name, ((name, 1),))) for name in (actor.name, *actor.aliases)]
        for key, name in zip(keys, (actor.name, *actor.aliases), strict=True):
            names.setdefault(key, name)
            kinds.setdefault(key, actor.kind)
        for role in actor.roles:
            found = office(role.title)
            if found is not None:
                offices[keys[0]][found] = (found, role.title, role.since or ALWAYS, role.until or STILL)
        pairs.extend((keys[0], key) for key in keys[1:] if key != keys[0])
    forms = {key: KnownForm(name, tuple(offices[key].values())) for key, name in names.items()}
    return Known(forms, kinds, tuple(pairs))
