"""The formats that a record can be written in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from onrecord.export import csv, jsonl
from onrecord.export.source import Source

Format = Literal["jsonl", "csv"]

_LINES = {"jsonl": jsonl.lines, "csv": csv.lines}


def lines(format: Format, source: Source) -> Iterator[bytes]:
    """The whole of `source`, one line after the other."""
    return _LINES[format](source)
