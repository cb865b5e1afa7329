"""`onrecord reports`: what has been read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import is_terminal

if TYPE_CHECKING:
    from onrecord import Record


def reports(
    record: RecordFile = DEFAULT_RECORD,
    text: Annotated[
        str | None, typer.Option("--text", metavar="WORDS", help="Words of the report's title or text.")
    ] = None,
) -> None:
    """List the reports of the record.

    By date, the undated last.
    """
    from onrecord import Record

    with Record.open(record, create=False) as opened:
        show_reports(opened, text)


def show_reports(record: Record, text: str | None = None) -> None:
    """Print the reports for a person at a terminal, or one a line into a pipe."""
    from onrecord.cli.listing import id_length, plain_report_line, print_reports

    digits = id_length(record.counts()[0])
    if not is_terminal(sys.stdout):
        for report in record.reports(text=text):
            print(plain_report_line(report, digits))
        return
    from onrecord.cli.output import console

    print_reports(console(sys.stdout), record.reports(text=text), digits)
