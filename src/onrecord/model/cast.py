"""What one report alone says about each of its actors: names and roles, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

ChainKind = Literal["person", "organisation", "group"]
Gender = Literal["man", "woman"]


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A role that a report gives somebody, in its words: "Northland's envoy for the delta"."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Chain:
    """One actor of one report.

    `name` is the fullest form, `forms` all as written, each with how often, the commonest first. `named` is false for
    who is only described: then `name` is the description ("the Kremlin spokesman"). `spans` are the mentions by name,
    in text order.
    """

    kind: ChainKind
    name: str
    forms: tuple[tuple[str, int], ...]
    roles: tuple[RoleSeen, ...] = ()
    gender: Gender | None = None
    named: bool = True
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one report. `date` is the report's, as YYYY-MM-DD, or what is known of that; None if nothing is.

    `speakers` and `principals` say for each frame of the report which chain it is, None where that is open.
    """

    report: str
    date: str | None
    chains: tuple[Chain, ...]
    speakers: tuple[int | None, ...] = ()
    principals: tuple[int | None, ...] = ()
