"""A date as far as it is known, with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

Precision = Literal["year", "month", "day", "minute", "interval"]
Basis = Literal["stated", "dateline", "relative", "shared", "metadata", "given", "judged"]
YEARS = range(1000, 9000)
"""Years that a date may lie in: so far from the ends of the calendar that weeks and centuries can be counted on."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A date that was not taken: its `value` in ISO 8601, a sentence that says why not, and where it stands."""

    value: str
    why: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class DateEstimate:
    """A day, month, year, minute or interval, in ISO 8601.

    `value` has the form its `precision` says: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, with `THH:MM` and zone, or `start/end`,
    of two of these.

    `basis` says how it is known; `evidence` where in the report's text (none where it was given from outside). `why`
    are sentences that tell how one came to it, in order, where more is to be told than that; `rejected` the dates
    that were found as well and not taken.
    """

    value: str
    precision: Precision
    basis: Basis
    evidence: tuple[Span, ...] = ()
    why: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @property
    def start(self) -> str:
        """Its first day, month or year, without the time: "2024-05" of "2024-05/2024-06"."""
        return self.value.partition("/")[0][: len("YYYY-MM-DD")]
