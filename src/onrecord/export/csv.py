"""CSV, for spreadsheets: UTF-8, lines end in CR LF, no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from onrecord.export.tables import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines(rows: Iterable[Row], columns: Iterable[str]) -> Iterator[bytes]:
    """The header, then a line for each row."""
    yield _line(columns)
    for row in rows:
        yield _line(_harmless(_cell(value)) for value in row.values())


def _cell(value: object) -> str:
    """The value as text: spans as `start-end` between spaces, texts of a list a line each."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, list):
        return "\n".join(value) if value and isinstance(value[0], str) else " ".join(f"{a}-{b}" for a, b in value)
    return str(value)


def _harmless(cell: str) -> str:
    """The cell, so that no spreadsheet takes a report's words for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")
