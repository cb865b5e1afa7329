"""Decisions of every kind, about whatever a record holds: numbers choose what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TypeVar

from onrecord import Record
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor
from onrecord.model.recorded import RecordedStatement
from onrecord.model.span import Span

T = TypeVar("T")


def undecided(record: Record) -> list[bytes]:
    """The lines of the export, but for the judgements."""
    out = BytesIO()
    record.export("jsonl", out)
    return [line for line in out.getvalue().splitlines() if not line.startswith(b'{"type": "judgement"')]


def _statement(record: Record, a: int) -> RecordedStatement:
    return _one(list(record.statements()), a)


def _two(record: Record, a: int, b: int) -> tuple[str, str]:
    """Two statements: of one utterance where `a` is even and one has two."""
    shared = [utterance for utterance in record.utterances() if len(utterance.statements) > 1]
    if shared and a % 2 == 0:
        those = _one(shared, b).statements
        return those[0], those[-1]
    return _statement(record, a).id, _statement(record, b).id


def _report(record: Record, a: int) -> str:
    return _one(list(record.reports()), a).report.id


def _actor(record: Record, a: int) -> Actor:
    return _one(list(record.actors()), a)


def _one(those: Sequence[T], number: int) -> T:
    return those[number % len(those)]


def _add(record: Record, a: int, b: int) -> Judgement:
    report = record.report(_report(record, a)).report
    words = [Span(*found.span()) for found in re.finditer(r"\w+", report.text)]
    at = b % (len(words) - 12)
    speaker = _actor(record, b).name if a % 2 else None
    content = [Span(words[at].start, words[at + 8].end)]
    return record.add_statement(report.id, content=content, cue=[words[at + 10]], speaker=speaker, by="Ana")


def _part(record: Record, a: int, b: int) -> Judgement:
    statement = _statement(record, a)
    return record.split_actors(statement.links.speaker or _actor(record, b).id, statement.id, by="Ana")


DAYS = ("2023-03-08", "2023-06-14", "2024-05", None)
DECISIONS: dict[str, Callable[[Record, int, int], Judgement]] = {
    "reject": lambda record, a, b: record.reject(_two(record, a, b)[1], by="Ana"),
    "remove": lambda record, a, b: record.remove(_report(record, a), by="Ana"),
    "attribute": lambda record, a, b: record.attribute(
        _statement(record, a).id, _actor(record, b).name if b % 3 else "Nemo Nobody", by="Ana"
    ),
    "date": lambda record, a, b: record.date(_report(record, a), DAYS[b % 4], by="Ana"),
    "unsure of a date": lambda record, a, b: record.unsure_date(_report(record, a), by="Ana"),
    "add": _add,
    "same": lambda record, a, b: record.same(*_two(record, a, b), by="Ana"),
    "different": lambda record, a, b: record.different(*_two(record, a, b), by="Ana"),
    "unsure": lambda record, a, b: record.unsure(*_two(record, a, b), by="Ana"),
    "merge": lambda record, a, b: record.merge_actors(_actor(record, a).id, _actor(record, b).id, by="Ana"),
    "split": lambda record, a, b: record.split_actors(
        _one(_actor(record, a).names, b), _one(_actor(record, a if b % 2 else b).names, b + 1), by="Ana"
    ),
    "unsure of actors": lambda record, a, b: record.unsure_actors(_actor(record, a).id, _actor(record, b).id, by="Ana"),
    "part": _part,
    "rename": lambda record, a, b: record.rename_actor(_actor(record, a).id, f"Whoever {b % 3}", by="Ana"),
}
