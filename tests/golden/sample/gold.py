"""What a careful reader marks in the sample reports: `expected.json`, as values.

It is the reader's judgement, not the program's output. Fields that are left out of the JSON have the defaults below.
Texts are quoted as they stand in the report; `locate` finds the characters.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.model.span import Span, hull

EXPECTED = Path(__file__).with_name("expected.json")


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One attribution, in words of the report.

    `speaker` is the full name, None where a careful reader leaves it open; `named_in` is the report that gives the
    name where this one does not. `relay` is the outlet's name and the words that show it. `stated` holds the words
    that date the utterance, `date` the day, month or interval they mean where this report alone tells. `inside` and
    `repeats` are places in the report's list. `polarity` is None where the content affirms and negates.
    `optional` marks what another careful reader might leave out; `zone` is "title" for the headline.
    """

    source: tuple[str, ...]
    cue: tuple[str, ...]
    content: tuple[str, ...]
    speaker: str | None
    kind: str
    act: str = "speech"
    force: str = "asserts"
    polarity: str | None = "affirmative"
    principal: str | None = None
    named_in: str | None = None
    speaker_hedge: str | None = None
    outlet_hedge: str | None = None
    relay: tuple[str, str] | None = None
    channel: str | None = None
    inside: int | None = None
    repeats: int | None = None
    stated: str | None = None
    date: str | None = None
    zone: str | None = None
    optional: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A sample report: `file` (a row of a JSON Lines file as `name#row`), the day it appeared, and its statements.

    `published` is the day in the story; the report itself may not tell. `copies` pairs an earlier report with
    "whole" or "part".
    """

    file: str
    outlet: str
    published: str
    copies: tuple[tuple[str, str], ...]
    statements: tuple[GoldStatement, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """The characters of one marked statement."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def load(path: Path = EXPECTED) -> tuple[GoldReport, ...]:
    """All marked reports, in order of the story; TypeError where a field is unknown."""
    return tuple(_report(row) for row in json.loads(path.read_text(encoding="utf-8")))


def locate(text: str, report: GoldReport) -> tuple[Located, ...]:
    """Where each statement of `report` stands in `text`; ValueError names the words that are not there.

    Pieces of content are taken in reading order, those of a repetition after what they repeat. Cue and source are
    the nearest to the content that lie outside of it.
    """
    found: list[Located] = []
    for statement in report.statements:
        after = 0
        if statement.repeats is not None:
            after = hull(found[statement.repeats].content + found[statement.repeats].cue).end
        elif statement.inside is not None:
            after = hull(found[statement.inside].content).start
        content = tuple(_in_order(text, statement.content, after))
        cue = tuple(_nearest(text, words, content, content) for words in statement.cue)
        source = tuple(_nearest(text, words, content + cue, content) for words in statement.source)
        found.append(Located(source, cue, content))
    return tuple(found)


def _in_order(text: str, pieces: tuple[str, ...], start: int) -> Iterator[Span]:
    for words in pieces:
        place = next((span for span in _occurrences(text, words) if span.start >= start), None)
        if place is None:
            raise ValueError(f"not in the report: {words!r}")
        yield place
        start = place.end


def _nearest(text: str, words: str, near: tuple[Span, ...], avoid: tuple[Span, ...]) -> Span:
    middle = hull(near)
    places = [span for span in _occurrences(text, words) if not any(span.overlaps(other) for other in avoid)]
    if not places:
        raise ValueError(f"not in the report: {words!r}")
    return min(places, key=lambda span: (max(0, middle.start - span.end, span.start - middle.end), span.start))


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        inside_word = (at and _letters(text[at - 1], words[0])) or (end < len(text) and _letters(words[-1], text[end]))
        if not inside_word:
            yield Span(at, end)
        at = text.find(words, at + 1)


def _letters(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _report(row: dict[str, Any]) -> GoldReport:
    return GoldReport(
        file=row["file"],
        outlet=row["outlet"],
        published=row["published"],
        copies=tuple((copy["of"], copy["extent"]) for copy in row.get("copies", [])),
        statements=tuple(_statement(statement) for statement in row["statements"]),
    )


def _statement(row: dict[str, Any]) -> GoldStatement:
    lists = {role: tuple(row[role]) for role in ("source", "cue", "content")}
    relay = row.get("relay")
    return GoldStatement(**{**row, **lists, "relay": (relay["name"], relay["text"]) if relay else None})
