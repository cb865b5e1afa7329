"""What a person decided about the record: rows that are added, never rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

UNKNOWN = "unknown"
"""In the place of a date that nobody can know."""

Decision = Literal[
    "remove", "reject", "attribute", "add", "same", "different", "unsure", "rename", "date", "undo"
]  # fmt: skip


_PAIR = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a judgement is about: a report, a statement or, where it is undone, a judgement.

    `id` is the id that it had when it was judged. A statement is anchored to its `report` and the spans of `source`,
    `cue` and `content`, with the words of the content in `text`; when statements are found again, it is the one
    there that overlaps these most. `now` is its present id; None where it finds no place any more.
    """

    id: str
    report: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    text: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    `at` is when, in UTC, as `YYYY-MM-DDTHH:MM:SSZ`; `by` who signed it; `name` whom a statement is attributed to, or
    whom an added one was given as its speaker, or the value that a date was given; `undone_by` the judgement that
    took it back, None where it holds.
    """

    id: str
    at: str
    by: str
    decision: Decision
    subjects: tuple[Subject, ...]
    name: str | None
    note: str | None
    undone_by: str | None

    @property
    def lost(self) -> bool:
        """Whether something that it is about finds no place in the record any more."""
        return any(subject.now is None for subject in self.subjects)

    @property
    def is_about_actors(self) -> bool:
        """Whether it is about actors, not about statements."""
        two_actors = self.decision in _PAIR and all(subject.id.startswith("a") for subject in self.subjects)
        return self.decision == "rename" or two_actors


def overruled(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Of `judgements`, the first first, those in whose place a later one about the same things holds: that one, by id.

    A person changes their mind: of two answers to one question the later holds. What is undone answers nothing.
    """
    last: dict[tuple[str, frozenset[str]], Judgement] = {}
    found: dict[str, Judgement] = {}
    for one in judgements:
        question = "one" if one.decision in _PAIR and len(one.subjects) > 1 else one.decision
        if one.undone_by is not None or question not in ("one", "attribute", "date", "rename"):
            continue
        key = question, frozenset(subject.now or subject.id for subject in one.subjects)
        if key in last:
            found[last[key].id] = one
        last[key] = one
    return found
