"""The formats that a record can be written in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from onrecord.export import csv, jsonl, parquet
from onrecord.export.source import Source
from onrecord.export.tables import COLUMNS, Table, rows

Format = Literal["jsonl", "csv", "parquet"]


def lines(format: Format, source: Source, table: Table = "statements") -> Iterator[bytes]:
    """The whole of `source`, piece by piece; `table` says which of two, where the format is one of tables."""
    if format == "jsonl":
        return jsonl.lines(source)
    if format == "csv":
        return csv.lines(rows(table, source), COLUMNS[table])
    return parquet.lines(rows(table, source), COLUMNS[table])
