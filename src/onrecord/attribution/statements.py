"""A statement put together from its frame: everything but who spoke and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution.channels import act_through, read_channel
from onrecord.attribution.clauses import surroundings, without
from onrecord.attribution.confidence import confidence
from onrecord.attribution.cues import read_cue
from onrecord.attribution.hedges import outlet_hedge, speaker_hedge
from onrecord.attribution.kinds import read_kind
from onrecord.attribution.nesting import Nested
from onrecord.attribution.polarity import read_polarity
from onrecord.attribution.relays import (
    credited_relay,
    meant_relay,
    own_relay,
    relay_of_the_sentence_before,
    stated_relay,
)
from onrecord.attribution.repeats import printed_before
from onrecord.attribution.unsaid import not_said
from onrecord.model.ids import statement_id
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Attributed:
    """What a report as a whole gives to each of its statements."""

    report: Report
    quoted: NDArray[np.bool_]
    credited: frozenset[str]


def statements(
    report: Report, nested: Sequence[Nested], quoted: NDArray[np.bool_], credited: frozenset[str]
) -> tuple[Statement, ...]:
    """One statement a frame, in the order given, without speaker, principal and date.

    `quoted` has one element a code point of the report's text: whether it stands in a quotation. `credited` are the
    names that `credited_names` gives of the report.
    """
    whole = Attributed(report, quoted, credited)
    repeated = printed_before(report.text, [n.frame.content for n in nested])
    made: list[Statement] = []
    for found, first in zip(nested, repeated, strict=True):
        outer = made[found.inside].id if found.inside is not None else None
        # A statement inside the one that it has its words from does not repeat it.
        repeats = made[first].id if first is not None and first != found.inside else None
        made.append(_statement(whole, found, outer, repeats))
    return tuple(made)


def _statement(whole: Attributed, found: Nested, inside: str | None, repeats: str | None) -> Statement:
    report, frame = whole.report, found.frame
    text = report.text
    around = surroundings(text, frame.cue, frame.content)
    cue = read_cue(text, frame.cue)
    silent = not_said(text, frame)
    channel = read_channel(text, around, report.outlet)
    polarity, polarity_span = read_polarity(text, frame.cue, frame.content, cue.act)
    relay = (
        found.relay
        or stated_relay(text, elsewhere(around, frame.source), report.outlet, whole.credited)
        or meant_relay(text, around, frame.content, report.outlet, whole.credited)
        or own_relay(text, frame, report.outlet, whole.credited)
        or relay_of_the_sentence_before(text, frame, channel is not None, report.outlet, whole.credited)
        or credited_relay(report.zones, report.outlet)
    )
    return Statement(
        id=statement_id(report.id, frame.source, frame.cue, frame.content, inside),
        report=report.id,
        kind=read_kind(text, frame.content, whole.quoted),
        act=act_through(cue.act, channel),
        force="has not said" if silent else cue.force,
        force_span=silent or (cue.span if cue.force != "asserts" else None),
        polarity=polarity,
        polarity_span=polarity_span,
        speaker_hedge=speaker_hedge(text, frame.content),
        outlet_hedge=outlet_hedge(text, around),
        inside=inside,
        repeats=repeats,
        source=frame.source,
        cue=frame.cue,
        content=frame.content,
        content_text=content_text(text, frame.content),
        speaker=None,
        principal=None,
        relay=relay,
        channel=channel,
        date=None,
        confidence=confidence(frame),
    )


def elsewhere(around: tuple[Span, ...], source: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words around a content that are not its source: who speaks is not their own relay."""
    return tuple(left for span in around for left in without(span, source))


def content_text(text: str, content: tuple[Span, ...]) -> str:
    """The words of a content on one line, its pieces in text order, with an ellipsis where words are left out."""
    words = ""
    for before, span in zip((None, *content), content, strict=False):
        if before is not None:
            between = text[before.end : span.start]
            words += " … " if any(map(str.isalnum, between)) else " "
        words += " ".join(span.of(text).split())
    return words
