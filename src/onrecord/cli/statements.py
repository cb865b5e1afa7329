"""`onrecord statements`: who said what, as a list to read, or as data."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import DataOut, is_terminal

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.model.recorded import RecordedStatement


def statements(
    record: RecordFile = DEFAULT_RECORD,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Words of the speaker's name, or an actor's id.")
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="WORDS", help='Words that were said; "a phrase" in quotation marks; begin*.'),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Said then or later: 2024, 2024-05 or 2024-05-29.")
    ] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Said then or earlier.")] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="The outlet's name, or words of it.")
    ] = None,
    kind: Annotated[
        Literal["direct", "indirect", "mixed"] | None, typer.Option("--kind", help="Direct, indirect or mixed speech.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="How many at most.")] = None,
    format: Annotated[
        Literal["table", "jsonl", "csv"], typer.Option("--format", help="A list to read, or data for programs.")
    ] = "table",
) -> None:
    """List who said what.

    By date, the undated last. For --from and --to, an undated statement counts by its report's date.
    """
    from onrecord import Record

    with Record.open(record, create=False) as opened:
        found = opened.statements(
            speaker=speaker, text=text, since=since, until=until, outlet=outlet, kind=kind, limit=limit
        )
        if format == "table":
            show_list(opened, found)
        else:
            DataOut().writelines(_as_data(format, opened, found))


def show_list(record: Record, found: Iterator[RecordedStatement]) -> None:
    """Print the statements for a person at a terminal, or one a line into a pipe."""
    from onrecord.cli.listing import id_length, plain_line, print_statement

    digits = id_length(record.counts()[1])
    if not is_terminal(sys.stdout):
        for statement in found:
            print(plain_line(statement, digits))
        return
    from onrecord.cli.output import console

    screen = console(sys.stdout)
    number = 0
    for number, statement in enumerate(found, start=1):  # noqa: B007
        print_statement(screen, statement, digits)
    if number == 0:
        screen.print("No statement fits.")


def _as_data(format: Literal["jsonl", "csv"], record: Record, found: Iterator[RecordedStatement]) -> Iterator[bytes]:
    if format == "jsonl":
        from onrecord.export.contract import statement_object
        from onrecord.export.jsonl import line

        return (line(statement_object(statement)) for statement in found)
    from onrecord.export import csv
    from onrecord.export.tables import COLUMNS, statement_row

    @lru_cache(maxsize=16)
    def text_of(report: str) -> str:
        return record.report(report).report.text

    rows = (statement_row(statement, text_of(statement.heading.id)) for statement in found)
    return csv.lines(rows, COLUMNS["statements"])
