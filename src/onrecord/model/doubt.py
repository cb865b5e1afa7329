"""What the record is not sure of, and a person may settle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

DoubtKind = Literal["actors", "statements", "date"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Whether two actors are one, whether two statements are one utterance, or when a report was published.

    `left` and `right` are the ids of the two. Of a date, `left` is the report, `right` a dated one that tells of the
    same ("" where there is none), and `value` the date that the record has for it, None where it has none. `names` are
    what to call the two. `score` is how likely they are one, 0 to 1, None where nobody can say; `why` what speaks
    for and against it. The evidence of each side is where reports show it: a report's id, and the span in its text.
    What was settled once, as same, different or unsure, does not come back.
    """

    kind: DoubtKind
    left: str
    right: str
    names: tuple[str, str]
    score: float | None
    why: tuple[str, ...]
    left_evidence: tuple[tuple[str, Span], ...] = ()
    right_evidence: tuple[tuple[str, Span], ...] = ()
    value: str | None = None
