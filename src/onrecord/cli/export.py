"""`onrecord export`: the whole record, for other programs."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import DataOut


def export(
    record: RecordFile = DEFAULT_RECORD,
    format: Annotated[
        Literal["jsonl", "csv"],
        typer.Option("--format", help="jsonl: everything, one object a line. csv: a table of statements."),
    ] = "jsonl",
) -> None:
    """Print the whole record, for other programs.

    The same reports give the same bytes, in whatever order they were added.
    """
    from onrecord import Record

    with Record.open(record, create=False) as opened:
        opened.export(format, DataOut())
