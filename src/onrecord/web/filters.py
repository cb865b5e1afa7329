"""The filters of a list: the same words in addresses, pages, the API and downloads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, get_args
from urllib.parse import urlencode

from onrecord.errors import UsageError
from onrecord.model.statement import Act, Force, Kind
from onrecord.store.queries.selection import Selection

PAGE = 50
"""Entries of a list on one page."""

FURTHEST = 1_000_000
"""The last entry that can be asked for by its number."""


@dataclass(frozen=True, slots=True)
class Filters:
    """As they stand in an address; empty where nothing is asked. `since` is written `from`, `until` `to`."""

    text: str = ""
    speaker: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    force: str = ""
    act: str = ""
    dated: str = ""
    origins: str = ""
    page: int = 1

    def selection(self, limit: int | None = None) -> Selection:
        """The statements asked for. UsageError for values that there are not."""
        return Selection(
            speaker=self.speaker or None,
            text=self.text or None,
            since=self.since or None,
            until=self.until or None,
            outlet=self.outlet or None,
            kind=_among(self.kind, get_args(Kind), "kind"),
            limit=limit,
            force=_among(self.force, get_args(Force), "force"),
            act=_among(self.act, get_args(Act), "act"),
            dated={"yes": True, "no": False}.get(_among(self.dated, ("yes", "no"), "dated") or ""),
            min_origins=_number(self.origins, "origins", 1, 1000) or 1,
        )

    @property
    def offset(self) -> int:
        """The number of the first entry of the page, from 0."""
        return (self.page - 1) * PAGE

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for but a page."""
        return self != Filters(page=self.page)

    def query(self, **changed: str | int) -> str:
        """The end of an address, `?` first, that asks for this with some of it changed; the first page of that."""
        asked = replace(self, **{"page": 1, **changed})  # type: ignore[arg-type]
        pairs = [(_NAMES.get(f.name, f.name), getattr(asked, f.name)) for f in fields(asked)]
        given = [(name, str(value)) for name, value in pairs if value and (name, value) != ("page", 1)]
        return "?" + urlencode(given, errors="replace") if given else "?"


_NAMES = {"since": "from", "until": "to"}


def filters_of(query: Mapping[str, str]) -> Filters:
    """What an address asks for; what it asks for that there is not is left out."""
    values: dict[str, Any] = {
        field.name: query.get(_NAMES.get(field.name, field.name), "").strip()[:500]
        for field in fields(Filters)
        if field.name != "page"
    }
    return Filters(**values, page=page_of(query))


def page_of(query: Mapping[str, str]) -> int:
    """The page that an address asks for; the first where it names none. UsageError for none that there can be."""
    return _number(query.get("page", ""), "page", 1, FURTHEST // PAGE) or 1


def _number(value: str, name: str, least: int, most: int) -> int | None:
    if not value:
        return None
    if not (value.isascii() and value.isdecimal() and len(value) < 10 and least <= int(value) <= most):
        raise UsageError(f"{value!r} is not a number for {name!r}: give one from {least} to {most}.")
    return int(value)


def _among(value: str, known: tuple[str, ...], name: str) -> Any:
    if value and value not in known:
        raise UsageError(f"{value!r} is not a known {name}. Use one of: {', '.join(known)}.")
    return value or None
