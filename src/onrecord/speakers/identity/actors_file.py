"""`actors.toml`: what a user knows of actors, read from text; every error names its line.

[[actor]]
name = "Ida Oduya"
kind = "person"                      # the default; or "organisation", "group"
aliases = ["Ida Maria Oduya", "I. Oduya"]

[[actor.role]]
title = "president of Northland"
from = "2021-03"                     # 2021, "2021-03" or 2021-03-01; may be left out, as "to" may
to = 2024
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal

from onrecord.errors import UsageError
from onrecord.speakers.evidence.known_actors import KnownActor, KnownRole
from onrecord.speakers.evidence.offices import office
from onrecord.speakers.evidence.same_name import name_key

_KINDS: dict[str, Literal["person", "organisation", "group"]] = {
    "person": "person",
    "organisation": "organisation",
    "group": "group",
}
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_TABLE = re.compile(r"\s*\[\[\s*actor\s*(\.\s*role\s*)?\]\]")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")
_KEY = re.compile(r"\s*(?:\"(\w+)\"|'(\w+)'|(\w+))\s*=")


def known_actors(text: str, path: str) -> tuple[KnownActor, ...]:
    """The actors of a file whose text is `text`. Raises UsageError with `path`, the line, and what to do."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _AT_LINE.search(str(error))
        line = where[1] if where else len(text.splitlines()) or 1  # "at end of document"
        raise UsageError(f"{path}, line {line}: this is not TOML: {_AT_LINE.sub('', str(error))}.") from error
    lines = _Lines(text, path)
    for key in table:
        if key != "actor":
            raise lines.error(f"“{key}” is not known here; each actor begins with [[actor]]", key=key)
    listed = table.get("actor", [])
    if not isinstance(listed, list) or not all(isinstance(a, dict) for a in listed):
        raise lines.error("each actor begins with [[actor]], in double brackets", key="actor")
    actors = tuple(_actor(one, lines, number) for number, one in enumerate(listed))
    _unlike(actors, lines)
    return actors


class _Lines:
    """Where the tables and keys of the file stand, for what its errors say."""

    def __init__(self, text: str, path: str) -> None:
        self._lines = text.splitlines()
        self._path = path

    def error(self, what: str, actor: int | None = None, role: int | None = None, key: str | None = None) -> UsageError:
        """The error, with the line of the key in that table; of the table, where it has no such key."""
        return UsageError(f"{self._path}, line {self._line(actor, role, key)}: {what}.")

    def _line(self, actor: int | None, role: int | None, key: str | None) -> int:
        number, roles, table = -1, -1, 1
        inside = actor is None
        for at, line in enumerate(self._lines, 1):
            match = _TABLE.match(line)
            if match:
                number, roles = (number, roles + 1) if match[1] else (number + 1, -1)
                inside = number == actor and (role is None or roles == role) and (role is not None or roles == -1)
                table = at if inside else table
            found = _KEY.match(line)
            if actor is None and re.match(rf"\s*\[+\s*{re.escape(key or '')}\b", line):
                return at
            if inside and found and key in found.groups():
                return at
        return table


def _actor(table: dict[str, Any], lines: _Lines, number: int) -> KnownActor:
    for key in table:
        if key not in {"name", "kind", "aliases", "role"}:
            raise lines.error(f"an actor has name, kind, aliases and [[actor.role]], not “{key}”", number, key=key)
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        raise lines.error('an actor needs a name, as in name = "Ida Oduya"', number, key="name")
    kind = table.get("kind", "person")
    if kind not in _KINDS:
        raise lines.error(f"kind is person, organisation or group, not “{kind}”", number, key="kind")
    aliases = table.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a.strip() for a in aliases):
        raise lines.error('aliases are a list of names, as in ["Ida Oduya", "I. Oduya"]', number, key="aliases")
    listed = table.get("role", [])
    if not isinstance(listed, list) or not all(isinstance(r, dict) for r in listed):
        raise lines.error("each role begins with [[actor.role]], in double brackets", number, key="role")
    roles = tuple(_role(role, lines, number, at) for at, role in enumerate(listed))
    return KnownActor(name.strip(), _KINDS[kind], tuple(a.strip() for a in aliases), roles)


def _role(table: dict[str, Any], lines: _Lines, actor: int, number: int) -> KnownRole:
    for key in table:
        if key not in {"title", "from", "to"}:
            raise lines.error(f"a role has title, from and to, not “{key}”", actor, number, key)
    title = table.get("title")
    if not isinstance(title, str) or office(title) is None:
        example = 'a role needs a title with a noun for an office, as in "president of Northland"'
        raise lines.error(example, actor, number, "title")
    since, until = (_date(table.get(key), lines, actor, number, key) for key in ("from", "to"))
    if since is not None and until is not None and until < since[: len(until)]:
        raise lines.error(f"the role ends ({until}) before it begins ({since})", actor, number, "to")
    return KnownRole(title, since, until)


def _date(value: object, lines: _Lines, actor: int, role: int, key: str) -> str | None:
    if value is None:
        return None
    written = value.isoformat()[:10] if isinstance(value, date) else str(value)
    if isinstance(value, bool) or not _DATE.fullmatch(written):
        raise lines.error(f'“{value}” is no date: 2024, "2024-05" or 2024-05-29', actor, role, key)
    return written


def _unlike(actors: Sequence[KnownActor], lines: _Lines) -> None:
    """No name may stand for two actors of the file."""
    owner: dict[str, int] = {}
    for number, key, name in _names(actors):
        if owner.setdefault(name_key(name), number) != number:
            raise lines.error(f"“{name}” is a name of {actors[owner[name_key(name)]].name} already", number, key=key)


def _names(actors: Sequence[KnownActor]) -> Iterator[tuple[int, str, str]]:
    for number, actor in enumerate(actors):
        yield number, "name", actor.name
        for alias in actor.aliases:
            yield number, "aliases", alias
