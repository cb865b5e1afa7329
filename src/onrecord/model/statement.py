"""One attribution in one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.date import DateEstimate
from onrecord.model.span import Span

Kind = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "writing", "attitude"]
Force = Literal[
    "asserts",
    "denies",
    "declines to comment",
    "promises",
    "demands",
    "asks",
    "warns",
    "accuses",
    "praises",
    "condemns",
    "proposes",
    "agrees",
    "has not said",
]
Polarity = Literal["affirmative", "negative"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the report that show something: `text` is what stands at `span`."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a statement reports.

    `name` as the record shows it, `mention` where the report refers to the actor, and `via`, a sentence that says
    how the one was found from the other. `mention` is None only where a person named a speaker to whom the report does
    not refer.
    """

    name: str
    mention: Span | None
    via: str


@dataclass(frozen=True, slots=True)
class Principal:
    """On whose behalf it was said: a ministry for its spokesman; the speaker where they speak for themselves."""

    name: str


@dataclass(frozen=True, slots=True)
class Relay:
    """Another outlet or agency through which this report has the words."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, in one report, with the characters that show it.

    `id` is a hash of the report's id and the source, cue and content spans. `force` is what the cue does, shown by
    `force_span`; `polarity` is that of the content, shown by `polarity_span` where it is negative. `inside` is the
    statement whose content holds this one; `repeats` the earlier statement of the same report that this one prints
    again.
    `confidence` is the calibrated probability that content and source are right, 0 to 1.
    """

    id: str
    report: str
    kind: Kind
    act: Act
    force: Force
    force_span: Span | None
    polarity: Polarity
    polarity_span: Span | None
    speaker_hedge: Evidence | None
    outlet_hedge: Evidence | None
    inside: str | None
    repeats: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    content_text: str
    speaker: Speaker | None
    principal: Principal | None
    relay: Relay | None
    channel: Evidence | None
    date: DateEstimate | None
    confidence: float
