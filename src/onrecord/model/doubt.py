"""What the record is not sure of, and a person may settle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

DoubtKind = Literal["actors", "statements", "date"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Whether two things, by id, are one: how likely that is, 0 to 1, and what speaks for and against it.

    `names` are what to call them. The evidence of each side is where reports show it: a report's id, and the span in
    its text. What was settled once, as same, different or unsure, does not come back.
    """

    kind: DoubtKind
    left: str
    right: str
    names: tuple[str, str]
    score: float
    why: tuple[str, ...]
    left_evidence: tuple[tuple[str, Span], ...] = ()
    right_evidence: tuple[tuple[str, Span], ...] = ()
