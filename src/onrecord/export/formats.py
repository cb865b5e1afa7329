"""The formats that a record can be written in."""

from __future__ import annotations

from typing import BinaryIO, Literal

from onrecord.export import csv, jsonl
from onrecord.export.source import Source

Format = Literal["jsonl", "csv"]

_LINES = {"jsonl": jsonl.lines, "csv": csv.lines}


def write(format: Format, source: Source, sink: BinaryIO) -> None:
    """Write the whole of `source` to `sink`; memory holds one line at a time."""
    for line in _LINES[format](source):
        sink.write(line)
