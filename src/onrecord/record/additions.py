"""A statement that a person adds: the person marks its parts; the rest is read from the text, as for any statement."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from onrecord.attribution.named_outlets import credited_names
from onrecord.attribution.nesting import Nested
from onrecord.attribution.statements import statements
from onrecord.attribution.transcripts import turns
from onrecord.dating.entries import entries, said_on
from onrecord.errors import UsageError
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Principal, Speaker, Statement
from onrecord.model.tags import Frame
from onrecord.record.quoted import quoted
from onrecord.speakers.resolve import resolve


def added_statement(
    report: Report, source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span], speaker: str | None, by: str
) -> Statement:
    """The statement of these spans, which `by` adds; a person answers for it, so its confidence is 1.

    UsageError where the spans are none of the text.
    """
    frame = Frame(
        source=_part("source", report.text, source),
        cue=_part("cue", report.text, cue),
        content=_part("content", report.text, content),
    )
    if not frame.content:
        raise UsageError("A statement needs the words that were said. Mark them in the text.")
    if not frame.cue:
        raise UsageError("A statement needs the words that attribute it, such as “said”. Mark them in the text.")
    own = quoted(report.text, turns(report.text, report.zones, report.outlet))
    (plain,) = statements(report, [Nested(frame)], own, credited_names(report.zones, report.text))
    (read,) = resolve(report.text, report.zones, [frame])
    found = replace(
        plain,
        speaker=read.speaker,
        principal=read.principal,
        date=said_on(report, entries(report), frame),
        confidence=1.0,
    )
    if speaker is None or (found.speaker and found.speaker.name == speaker):
        return found
    via = f"Named by {by}, who added the statement."
    mention = found.speaker.mention if found.speaker else next(iter(frame.source), None)
    return replace(found, speaker=Speaker(speaker, mention, via), principal=Principal(speaker))


def _part(role: str, text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    ordered = tuple(sorted(spans))
    if any(left.overlaps(right) for left, right in itertools.pairwise(ordered)):
        raise UsageError(f"The parts of the {role} overlap. Mark each word once.")
    for span in ordered:
        if span.end > len(text) or not span.of(text).strip():
            raise UsageError(f"There are no words at {span.start} to {span.end} of this report.")
    return ordered
