"""A report's text with its statements marked: paragraphs of pieces, each of which knows what covers it.

Statements stand inside each other and overlap, so the text is cut at every edge, and each piece says all that it is a
part of.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.model.recorded import RecordedStatement
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.statement import Statement

Role = Literal["source", "cue", "content"]
PART = 40_000
"""Characters of a text on one page."""

_LINE = re.compile(r"[^\n]*\n?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text from `start` on, all of which plays the same parts.

    `roles` are the parts, `statements` the numbers of the statements in which it plays them, `depth` in how many
    contents it stands, `begins` the numbers of the statements whose content begins with it.
    """

    start: int
    text: str
    roles: frozenset[Role]
    statements: tuple[int, ...]
    depth: int
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text; `zone` where it is no prose of its own; `notes` are the statements told beside it."""

    start: int
    pieces: tuple[Piece, ...]
    zone: str | None
    notes: tuple[int, ...]


def parts(text: str) -> list[Span]:
    """The text in parts that are each short enough for a page, cut between paragraphs where there are any."""
    found: list[Span] = []
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= PART else _cut(text, start + PART // 2, start + PART)
        found.append(Span(start, end))
        start = end
    return found


def _cut(text: str, least: int, most: int) -> int:
    for mark in ("\n", " "):
        at = text.rfind(mark, least, most)
        if at >= 0:
            return at + 1
    return most


def paragraphs(text: str, part: Span, statements: Sequence[Statement], zones: Sequence[Zone]) -> list[Paragraph]:
    """The paragraphs of `part` of the text; statements are numbered from 1, in the order given."""
    covering = [
        (span, number, role)
        for number, statement in enumerate(statements, start=1)
        for role, spans in _roles(statement)
        for span in spans
        if span.overlaps(part)
    ]
    covering.sort(key=lambda one: (one[0].start, one[0].end))
    begins: dict[int, list[int]] = {}
    for number, statement in enumerate(statements, start=1):
        begins.setdefault(_begin(statement), []).append(number)
    return [
        Paragraph(line.start, tuple(_pieces(text, line, covering, begins)), _zone(line, zones), _notes(line, begins))
        for line in _lines(text, part)
    ]


def _roles(statement: Statement) -> Iterator[tuple[Role, tuple[Span, ...]]]:
    yield "source", statement.source
    yield "cue", statement.cue
    yield "content", statement.content


def _lines(text: str, part: Span) -> Iterator[Span]:
    for match in _LINE.finditer(text, part.start, part.end):
        if match[0].strip():
            yield Span(match.start(), match.end())


def _pieces(
    text: str, line: Span, covering: Sequence[tuple[Span, int, Role]], begins: dict[int, list[int]]
) -> Iterator[Piece]:
    here = [one for one in covering if one[0].overlaps(line)]
    edges = {line.start, line.end}
    for span, _, _ in here:
        edges.update(edge for edge in (span.start, span.end) if line.start < edge < line.end)
    edges.update(start for start in begins if line.start < start < line.end)
    for start, end in itertools.pairwise(sorted(edges)):
        over = [(number, role) for span, number, role in here if span.start <= start < span.end]
        yield Piece(
            start,
            text[start:end],
            frozenset(role for _, role in over),
            tuple(sorted({number for number, _ in over})),
            sum(role == "content" for _, role in over),
            tuple(begins.get(start, ())),
        )


def _zone(line: Span, zones: Sequence[Zone]) -> str | None:
    covered = {zone.kind: max(0, min(zone.span.end, line.end) - max(zone.span.start, line.start)) for zone in zones}
    kind = max(covered, key=lambda kind: covered[kind], default=None)
    return kind if kind is not None and covered[kind] * 2 > len(line) else None


def _notes(line: Span, begins: dict[int, list[int]]) -> tuple[int, ...]:
    return tuple(sorted(n for start, numbers in begins.items() if line.start <= start < line.end for n in numbers))


def in_text_order(statements: Sequence[RecordedStatement]) -> list[RecordedStatement]:
    """The statements by where their content begins, the outer one first."""
    return sorted(statements, key=lambda one: (_begin(one.statement), -_end(one.statement), one.id))


def _begin(statement: Statement) -> int:
    return min(span.start for span in statement.content or statement.cue or statement.source)


def _end(statement: Statement) -> int:
    return max(span.end for span in statement.content or statement.cue or statement.source)


def around(text: str, statement: Statement, room: int = 320) -> Span:
    """The paragraph in which a statement stands, or as much around it as `room` allows."""
    spans = [*statement.source, *statement.cue, *statement.content]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start, end = text.rfind("\n", 0, first) + 1, text.find("\n", last)
    end = len(text) if end < 0 else end
    return Span(max(start, first - room), max(last, min(end, last + room)))
