"""The smaller parts of the objects that other programs read: spans, evidence, dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.model.date import DateEstimate
from onrecord.model.span import Span
from onrecord.model.statement import Evidence

Object = dict[str, Any]


def span_list(span: Span | None) -> list[int] | None:
    """`[start, end]`; None for None."""
    return None if span is None else [span.start, span.end]


def span_lists(spans: Iterable[Span]) -> list[list[int]]:
    """A list of `[start, end]`."""
    return [[span.start, span.end] for span in spans]


def in_reports(evidence: Iterable[tuple[str, Span]]) -> list[Object]:
    """Spans, each with the id of the report that it lies in."""
    return [{"report": report, "span": span_list(span)} for report, span in evidence]


def evidence_object(evidence: Evidence | None) -> Object | None:
    """Words, and where they stand in the report."""
    return None if evidence is None else {"text": evidence.text, "span": span_list(evidence.span)}


def date_object(date: DateEstimate | None) -> Object | None:
    """A date with what it rests on, and what was held to be none and why."""
    if date is None:
        return None
    return {
        "value": date.value,
        "precision": date.precision,
        "basis": date.basis,
        "evidence": span_lists(date.evidence),
        "why": list(date.why),
        "rejected": [{"value": r.value, "why": r.why, "evidence": span_lists(r.evidence)} for r in date.rejected],
    }
