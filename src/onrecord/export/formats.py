"""The formats that a record can be written in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from onrecord.errors import UsageError
from onrecord.export import csv, jsonl, parquet
from onrecord.export.source import Source
from onrecord.export.tables import COLUMNS, Table, rows

Format = Literal["jsonl", "csv", "parquet"]


def lines(format: Format, source: Source, table: Table = "statements") -> Iterator[bytes]:
    """The whole of `source`, piece by piece; `table` says which of two, where the format is one of tables.

    UsageError for a format that there is not.
    """
    if format not in get_args(Format):
        raise UsageError(f"There is no format {format!r}. A record can be written as {', '.join(get_args(Format))}.")
    if format == "jsonl":
        return jsonl.lines(source)
    if format == "csv":
        return csv.lines(rows(table, source), COLUMNS[table])
    return parquet.lines(rows(table, source), COLUMNS[table])
