"""An expression of time found in a text, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.model.date import Basis, Precision
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """Where it stands, and the date that it comes to: `value` in ISO 8601, None where that cannot be told."""

    span: Span
    value: str | None
    precision: Precision
    basis: Basis = "relative"


def interval(first: date, last: date) -> str:
    """The ISO 8601 interval of whole days."""
    return f"{first.isoformat()}/{last.isoformat()}"
