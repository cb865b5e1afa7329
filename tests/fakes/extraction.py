"""Extraction without models or rules: what the fake tagger labels, as plain statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tests.fakes.statements import day, plain_statement
from tests.fakes.tagger import FakeTagger

from onrecord.errors import InputError
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.statement import Evidence, Principal, Relay, Speaker, Statement
from onrecord.model.tags import Passage


def report_of(
    text: str,
    path: str = "a.txt",
    *,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
) -> Report:
    """A report as reading would give it."""
    return Report(
        id=report_id(outlet, url, text),
        path=path,
        text=text,
        text_sha256=text_sha256(text),
        outlet=outlet,
        url=url,
        title=title,
        date=day(date) if date else None,
    )


def extract(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    """One statement for each cue that the fake tagger finds; equal contents repeat the first."""
    return map(extraction_of, reports)


def undated(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    """The same, of reports that do not say when anything was said."""
    for found in map(extraction_of, reports):
        yield replace(found, statements=tuple(replace(one, date=None) for one in found.statements))


def to_the_press(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    """The same, of reports that say of everything that it was told to reporters."""
    for found in map(extraction_of, reports):
        told = (replace(one, channel=Evidence("told reporters", one.cue[0])) for one in found.statements)
        yield replace(found, statements=tuple(told))


def extraction_of(report: Report) -> Extraction:
    """The extraction of one report."""
    text = report.text
    (tags,) = FakeTagger().tag([Passage(text, (Span(0, len(text)),) if text else ())])
    statements: list[Statement] = []
    for start in range(0, len(tags.pieces), 3):
        spans = {piece.role: piece.span for piece in tags.pieces[start : start + 3]}
        statements.append(_statement(report, spans["source"], spans["cue"], spans["content"], statements))
    return Extraction(report, tuple(statements), "fake-1")


def _statement(report: Report, source: Span, cue: Span, content: Span, before: list[Statement]) -> Statement:
    name, words = source.of(report.text), content.of(report.text)
    speaker = Speaker(name, source, "The report gives the name.")
    return replace(
        plain_statement(report.id, source, cue, content, words, speaker, report.date),
        kind="indirect" if words.startswith("that ") else "direct",
        force="denies" if cue.of(report.text) == "denied" else "asserts",
        repeats=next((earlier.id for earlier in before if earlier.content_text == words), None),
        confidence=0.9,
    )


def with_everything(statement: Statement) -> Statement:
    """The statement with every optional field filled in."""
    span = statement.cue[0]
    return replace(
        statement,
        polarity="negative",
        polarity_span=span,
        speaker_hedge=Evidence("may", span),
        outlet_hedge=Evidence("reportedly", span),
        principal=Principal("The Harbour Board"),
        relay=Relay("VELTA", span),
        channel=Evidence("at a press conference", span),
        date=DateEstimate("2023-03", "month", "stated", (span, statement.source[0])),
    )
