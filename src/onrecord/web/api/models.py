"""The shapes of the answers, as OpenAPI describes them. They are those of the export: docs/contract.md."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")
Span = tuple[int, int]
"""Start and end in code points of the report's text."""


class Object(BaseModel):
    """What the record holds or says; fields may be added."""

    model_config = ConfigDict(extra="allow")


class Fault(BaseModel):
    """What was wrong, in a sentence."""

    error: str


class Page(BaseModel, Generic[T]):
    """A page of a list. `total` is counted up to 10,000; `more` says that there are more than that."""

    items: list[T]
    offset: int
    total: int
    more: bool
    next: str | None = Field(description="The address of the next page, null on the last")


class Rejected(Object):
    """Another date that was possible, and why it was not taken."""

    value: str
    why: str
    evidence: list[Span]


class Date(Object):
    """A date with what it rests on."""

    value: str
    precision: str
    basis: str
    evidence: list[Span]
    why: list[str]
    rejected: list[Rejected]


class Evidence(Object):
    """Words of the report, and where they stand."""

    text: str
    span: Span


class Relay(Object):
    """Another outlet through which the report has the words."""

    name: str
    span: Span


class Zone(Object):
    """What is no prose of the report's own."""

    kind: str
    span: Span
    name: str | None


class Outlet(Object):
    """Who published."""

    type: Literal["outlet"]
    id: str
    name: str
    owner: str | None


class Report(Object):
    """One publication of a text, with the text."""

    type: Literal["report"]
    id: str
    path: str
    paths: list[str]
    outlet: str | None
    title: str | None
    url: str | None
    language: str | None
    date: Date | None
    text: str
    copies: list[str]
    text_sha256: str
    outlet_id: str | None
    zones: list[Zone]
    model: str


class InReport(Object):
    """A place in the text of a report."""

    report: str
    span: Span


class Role(Object):
    """A role that an actor has, as reports say it."""

    title: str
    of: str | None
    since: str | None = Field(alias="from")
    until: str | None = Field(alias="to")
    evidence: list[InReport]


class Actor(Object):
    """A person, state, organisation or group."""

    type: Literal["actor"]
    id: str
    name: str
    kind: str | None
    names: list[str]
    roles: list[Role]
    former_ids: list[str]


class Statement(Object):
    """One attribution in one report."""

    type: Literal["statement"]
    id: str
    report: str
    kind: str
    act: str
    force: str
    force_span: Span | None
    polarity: str
    polarity_span: Span | None
    speaker_hedge: Evidence | None
    outlet_hedge: Evidence | None
    inside: str | None
    repeats: str | None
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    content_text: str
    speaker: str | None
    speaker_name: str | None
    speaker_mention: Span | None
    speaker_via: str | None
    principal: str | None
    principal_name: str | None
    relay: Relay | None
    channel: Evidence | None
    date: Date | None
    confidence: float
    utterance: str
    origin: str
    model: str
    added: str | None
    actor_via: str | None


class Match(Object):
    """Why two statements are one utterance."""

    left: str
    right: str
    score: float
    why: list[str]


class Utterance(Object):
    """One point made on one occasion."""

    type: Literal["utterance"]
    id: str
    occasion: str
    speaker: str | None
    date: Date | None
    statements: list[str]
    origins: list[str]
    corroboration: int
    former_ids: list[str]
    matches: list[Match]
    shown_by: str


class Occasion(Object):
    """One speech event."""

    type: Literal["occasion"]
    id: str
    principal: str | None
    date: Date | None
    channel: Evidence | None
    utterances: list[str]
    shown_by: str


class Reason(Object):
    """Why reports are one origin."""

    reports: list[str]
    why: str
    evidence: list[InReport]


class Origin(Object):
    """An independent way by which words reached the reports."""

    type: Literal["origin"]
    id: str
    reports: list[str]
    reasons: list[Reason]


class Subject(Object):
    """What a judgement is about: its id then, and now."""

    id: str
    now: str | None
    report: str | None
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    content_text: str | None


class Judgement(Object):
    """What a person decided."""

    type: Literal["judgement"]
    id: str
    at: str
    by: str
    decision: str
    subjects: list[Subject]
    note: str | None
    undone_by: str | None
    name: str | None


class Counts(BaseModel):
    """How much the record holds."""

    reports: int
    statements: int
    version: str
