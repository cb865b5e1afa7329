"""Whether decisions about actors contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.errors import UsageError
from onrecord.model.judgement import Judgement


def consistent(holding: Sequence[Judgement], new: str | None) -> None:
    """UsageError where two are different that others, together, make one.

    It names the judgements that would have to go, and never `new`, which is not kept then.
    """
    tied: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in holding:
        if one.decision == "same":
            left, right = (subject.id for subject in one.subjects)
            tied[left].append((right, one.id))
            tied[right].append((left, one.id))
    for one in holding:
        first, *others = one.subjects
        for other in others if one.decision == "different" else ():
            ties = _ties(tied, first.id, other.id)
            if ties is not None:
                kept = [id for id in (one.id, *ties) if id != new]
                undo = "it" if len(kept) == 1 else "one of these"
                raise UsageError(
                    f"{first.text or first.id} and {other.text or other.id} cannot be one and different: "
                    f"judgement {' and '.join(kept)} would contradict it. Undo {undo} first; nothing "
                    "was changed."
                )


def _ties(tied: Mapping[str, Sequence[tuple[str, str]]], left: str, right: str) -> list[str] | None:
    """The judgements that make two one, by the shortest way; None where none do."""
    ways: dict[str, list[str]] = {left: []}
    for at in (waiting := [left]):
        if at == right:
            return ways[at]
        for other, by in tied.get(at, ()):
            if other not in ways:
                ways[other] = [*ways[at], by]
                waiting.append(other)
    return None
