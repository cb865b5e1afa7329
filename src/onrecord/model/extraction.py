"""What extraction gives: one report with its statements."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.cast import Cast
from onrecord.model.report import Report
from onrecord.model.statement import Statement

NO_MODEL = "none"
"""The model of a report on which OnRecord failed: none has found its statements."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A report, with its date as far as it can be known from this report alone, and its statements in text order.

    It depends on the report and on `model` (the version of the weights and rules) only, so it can be computed
    anywhere and cached by the two. `cast` is what the report knows of its actors, whose speakers and principals are in
    the order of the statements; None where no more is known than the names in these.
    """

    report: Report
    statements: tuple[Statement, ...]
    model: str
    cast: Cast | None = None
