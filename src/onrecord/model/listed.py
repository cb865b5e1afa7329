"""Lists of the record: one page, the total, and how the list divides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.model.date import DateEstimate
from onrecord.model.statement import Act, Force

T = TypeVar("T")

COUNTED = 10_000
"""How far the entries of a list are counted: a person who has so many before them narrows the question."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A page of a list: `items`, of which the first is number `offset` (from 0), out of `total`.

    `total` stops at COUNTED; `more` says that there are more than that.
    """

    items: tuple[T, ...]
    offset: int
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """One of the values by which a list divides: `value` as it is asked for, `name` as shown, and how many have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """How the statements of a list divide, the commonest value first. `counted` says of how many that was seen."""

    speakers: tuple[Share, ...]
    outlets: tuple[Share, ...]
    kinds: tuple[Share, ...]
    forces: tuple[Share, ...]
    acts: tuple[Share, ...]
    years: tuple[Share, ...]
    counted: int


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report in a list, without its text. `statements` is how many of its statements stand."""

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    path: str
    date: DateEstimate | None
    statements: int
    removed: str | None = None


@dataclass(frozen=True, slots=True)
class ListedActor:
    """An actor in a list: their commonest name and the number of statements in which they speak."""

    id: str
    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class ListedOutlet:
    """An outlet in a list, with the number of its reports and of the statements in them."""

    id: str
    name: str
    reports: int
    statements: int


@dataclass(frozen=True, slots=True)
class Told:
    """An utterance as a timeline shows it.

    `first` and `last` are the bounds of its date, YYYY-MM-DD, None where it is undated; `reported` is the last day of
    the report that it was taken from: it was not said later. `speaker_name` is the actor's name, or what the report
    calls them where they have none. `origins`, `outlets` and `statements` are numbers; `text`
    are the words of one of its statements.
    """

    utterance: str
    speaker: str | None
    speaker_name: str | None
    first: str | None
    last: str | None
    reported: str | None
    force: Force
    act: Act
    text: str
    origins: int
    outlets: int
    statements: int
