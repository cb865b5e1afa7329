"""`onrecord export`: the whole record, for other programs."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import DataOut, is_terminal
from onrecord.errors import UsageError


def export(
    record: RecordFile = DEFAULT_RECORD,
    format: Annotated[
        Literal["jsonl", "csv", "parquet"],
        typer.Option("--format", help="jsonl: everything, one object on each line. csv, parquet: a table."),
    ] = "jsonl",
    table: Annotated[
        Literal["statements", "reports"], typer.Option("--table", help="Which table. That of reports has their text.")
    ] = "statements",
) -> None:
    """Print the whole record, for other programs.

    The same reports give the same bytes, in whatever order they were added.
    """
    from onrecord import Record

    if format == "parquet" and is_terminal(sys.stdout):
        raise UsageError(
            "Parquet is not for reading: send it to a file, as in `onrecord export ... > statements.parquet`."
        )
    with Record.open(record, create=False) as opened:
        opened.export(format, DataOut(), table=table)
