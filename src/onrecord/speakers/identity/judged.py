"""What a person decided about actors, in the form that identification needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decided:
    """That two forms, by key, are one actor, or are not, over all evidence; `by` is the judgement's id, None where the
    user's file says it."""

    left: str
    right: str
    same: bool
    by: str | None = None
