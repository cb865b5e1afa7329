"""A table of statements, for spreadsheets: one row a statement, with the words and not their offsets alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from onrecord.export.source import Source
from onrecord.model.date import DateEstimate
from onrecord.model.recorded import RecordedStatement
from onrecord.model.span import Span

COLUMNS = (
    "id", "report", "outlet", "title", "report_date", "url", "path",
    "speaker", "principal", "date", "date_precision", "date_basis", "kind", "act", "force", "polarity",
    "content", "source", "cue", "speaker_hedge", "outlet_hedge", "relay", "channel", "confidence", "inside", "repeats",
    "speaker_id", "utterance", "content_spans",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines(source: Source) -> Iterator[bytes]:
    """The header, then all statements, by their report's id and in text order; UTF-8, lines end in CR LF."""
    return table(_with_texts(source))


def table(statements: Iterable[tuple[RecordedStatement, str]]) -> Iterator[bytes]:
    """The header, then these statements, each given with its report's text."""
    yield _line(COLUMNS)
    for recorded, text in statements:
        yield _line(map(_harmless, _cells(recorded, text)))


def _with_texts(source: Source) -> Iterator[tuple[RecordedStatement, str]]:
    """Both come by the report's id, so one text at a time is in memory."""
    reports = (recorded.report for recorded in source.reports())
    report = next(reports, None)
    for recorded in source.statements():
        while report is not None and report.id != recorded.statement.report:
            report = next(reports, None)
        yield recorded, report.text if report else ""


def _cells(recorded: RecordedStatement, text: str) -> Iterator[str]:
    statement, heading, links = recorded.statement, recorded.heading, recorded.links
    values = (
        statement.id, statement.report, heading.outlet, heading.title, _value(heading.date), heading.url, heading.path,
        recorded.speaker, statement.principal and statement.principal.name, _value(statement.date),
        statement.date and statement.date.precision, statement.date and statement.date.basis,
        statement.kind, statement.act, statement.force, statement.polarity,
        statement.content_text, _words(statement.source, text), _words(statement.cue, text),
        statement.speaker_hedge and statement.speaker_hedge.text,
        statement.outlet_hedge and statement.outlet_hedge.text,
        statement.relay and statement.relay.name, statement.channel and statement.channel.text,
        f"{statement.confidence:.3f}", statement.inside, statement.repeats,
        links.speaker, links.utterance, " ".join(f"{span.start}-{span.end}" for span in statement.content),
    )  # fmt: skip
    return (value or "" for value in values)


def _value(date: DateEstimate | None) -> str | None:
    return date.value if date else None


def _words(spans: Iterable[Span], text: str) -> str:
    return " ... ".join(span.of(text) for span in spans)


def _harmless(cell: str) -> str:
    """The cell, so that no spreadsheet takes a report's words for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")
