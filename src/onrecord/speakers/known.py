"""Actors that the user keeps in a file: names, aliases, and roles with dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.speakers.chains import Cast, Chain
from onrecord.speakers.forms import Form, Held, form_key
from onrecord.speakers.offices import office

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


def add_known(forms: dict[str, Form], knowledge: Iterable[KnownActor]) -> list[tuple[str, str]]:
    """Adds the file's names to the forms, with their roles; gives the pairs of keys that the file says are one."""
    pairs: list[tuple[str, str]] = []
    for actor in knowledge:
        keys = []
        for name in (actor.name, *actor.aliases):
            chain = Chain(actor.kind, name, ((name, 1),))
            key = form_key(Cast("", None, (chain,)), chain)
            form = forms.setdefault(key, Form(key, actor.kind))
            form.names.update([name] if not form.names else [])
            keys.append(key)
        for role in actor.roles:
            found = office(role.title)
            if found is not None:
                forms[keys[0]].offices[found] = Held(role.title, role.since or ALWAYS, role.until or STILL)
        pairs.extend((keys[0], key) for key in keys[1:] if key != keys[0])
    return pairs
