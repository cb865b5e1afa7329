"""The record as two tables, for spreadsheets and data frames: one of statements, one of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from onrecord.export.source import Source
from onrecord.model.date import DateEstimate
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.model.span import Span

Table = Literal["statements", "reports"]
Row = dict[str, Any]
"""Text, a number, a list of texts or of spans, or None, by column."""

_TEXT, _TEXTS, _SPANS = "VARCHAR", "VARCHAR[]", "BIGINT[][]"
COLUMNS: dict[Table, dict[str, str]] = {
    "statements": dict.fromkeys(
        "id report outlet title report_date url path speaker principal date date_precision date_basis kind act force "
        "polarity content source cue speaker_hedge outlet_hedge relay channel confidence inside repeats speaker_id "
        "utterance content_spans".split(),
        _TEXT,
    )
    | {"confidence": "DOUBLE", "content_spans": _SPANS},
    "reports": dict.fromkeys(
        "id outlet title date date_precision date_basis url language path paths copies statements text model".split(),
        _TEXT,
    )
    | {"paths": _TEXTS, "copies": _TEXTS, "statements": "BIGINT"},
}
"""The columns of each table, in order, with their types in DuckDB's words."""


def rows(table: Table, source: Source) -> Iterator[Row]:
    """All rows: reports by id; statements by their report's id and in text order."""
    if table == "reports":
        return map(report_row, source.reports())
    return (statement_row(recorded, text) for recorded, text in _with_texts(source))


def statement_row(recorded: RecordedStatement, text: str) -> Row:
    """A statement, given with its report's text."""
    statement, heading, links = recorded.statement, recorded.heading, recorded.links
    values = (
        statement.id, statement.report, heading.outlet, heading.title, _value(heading.date), heading.url, heading.path,
        recorded.speaker, statement.principal and statement.principal.name, *_date(statement.date),
        statement.kind, statement.act, statement.force, statement.polarity,
        statement.content_text, _words(statement.source, text), _words(statement.cue, text),
        statement.speaker_hedge and statement.speaker_hedge.text,
        statement.outlet_hedge and statement.outlet_hedge.text,
        statement.relay and statement.relay.name, statement.channel and statement.channel.text,
        round(statement.confidence, 3), statement.inside, statement.repeats,
        links.speaker, links.utterance, [[span.start, span.end] for span in statement.content],
    )  # fmt: skip
    return dict(zip(COLUMNS["statements"], values, strict=True))


def report_row(recorded: RecordedReport) -> Row:
    """A report, with its text."""
    report = recorded.report
    values = (
        report.id, report.outlet, report.title, *_date(report.date), report.url, report.language, report.path,
        list(recorded.paths), list(recorded.copies), recorded.statements, report.text, recorded.model,
    )  # fmt: skip
    return dict(zip(COLUMNS["reports"], values, strict=True))


def _with_texts(source: Source) -> Iterator[tuple[RecordedStatement, str]]:
    """Both come by the report's id, so one text at a time is in memory."""
    reports = (recorded.report for recorded in source.reports())
    report = next(reports, None)
    for recorded in source.statements():
        while report is not None and report.id != recorded.statement.report:
            report = next(reports, None)
        yield recorded, report.text if report else ""


def _value(date: DateEstimate | None) -> str | None:
    return date.value if date else None


def _date(date: DateEstimate | None) -> tuple[str | None, str | None, str | None]:
    return (date.value, date.precision, date.basis) if date else (None, None, None)


def _words(spans: Iterable[Span], text: str) -> str:
    return " ... ".join(span.of(text) for span in spans)
