"""The table a person keeps beside the files: which outlet, which date, which URL."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from onrecord.errors import BadField, BadRow, NothingToRead, NotReadable, UsageError
from onrecord.model.date import DateEstimate
from onrecord.reading.bounds import read_file
from onrecord.reading.decoding import NotText, decode
from onrecord.reading.given_date import given_date
from onrecord.reading.shown import shown

_COLUMNS = ("outlet", "date", "url", "title", "language")


@dataclass(frozen=True, slots=True)
class MetaRow:
    """One row of the table: `file` as it is written there, and what the row says of that file."""

    line: int
    file: str
    outlet: str | None = None
    date: DateEstimate | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class MetaTable:
    """The rows of a table, found again by a report's path; `problems` tells of those left out, or read in part."""

    path: str
    rows: tuple[MetaRow, ...]
    problems: tuple[BadRow, ...] = ()
    _by_place: dict[str, MetaRow] = field(init=False, repr=False, compare=False)
    _by_name: dict[str, MetaRow] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        folder = Path(self.path).parent
        names = Counter(PurePath(row.file).name for row in self.rows)
        places = {_place(row.file): row for row in self.rows} | {
            _place(str(folder / row.file)): row for row in self.rows
        }
        object.__setattr__(self, "_by_place", places)
        # Two rows for files of one name in two folders say nothing about a third file of that name.
        alone = {name: row for row in self.rows if names[name := PurePath(row.file).name] == 1}
        object.__setattr__(self, "_by_name", alone)

    def row_for(self, path: str) -> MetaRow | None:
        """The row about `path`: by its place relative to the table, as it was given, or by its bare file name.

        A row of a JSON Lines file (`news.jsonl#3`) has its own row in the table, or else that of its file.
        """
        for candidate in (path, path.rpartition("#")[0]):
            if candidate:
                row = self._by_place.get(_place(candidate)) or self._by_name.get(PurePath(candidate).name)
                if row is not None:
                    return row
        return None

    def unused(self, paths: Iterable[str]) -> tuple[MetaRow, ...]:
        """The rows that are about none of `paths`, in the table's order."""
        used = {row.line for row in map(self.row_for, paths) if row is not None}
        return tuple(row for row in self.rows if row.line not in used)


def read_meta_table(path: str) -> MetaTable:
    """The table at `path`: CSV with a header line that names `file` and some of outlet, date, url, title, language.

    Commas, semicolons or tabs; with or without a byte-order mark; further columns are left alone. A row that is wrong
    is left out, and one with a date that is none is read without it: both are in `problems`, with their line. Raises
    InputError: NotFound, NotReadable, NothingToRead, or BadRow where the file is no table, or not one of reports.
    """
    try:
        text = decode(read_file(path)).removeprefix("\ufeff")
    except NotText as problem:
        raise NotReadable(shown(path), str(problem)) from None
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[MetaRow] = []
    problems: list[BadRow] = []
    try:
        header = next((line for line in lines if any(cell.strip() for cell in line)), None)
        if header is None:
            raise NothingToRead(shown(path), "the table is empty; its first line must name the columns")
        columns = _columns(header, path)
        seen: dict[str, int] = {}
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            row = _row(dict(zip(columns, cells, strict=False)), lines.line_num, path, problems)
            if row is None:
                continue
            if row.file in seen:
                first = seen[row.file]
                problems.append(
                    _bad(
                        path, row.line, f'"{row.file}" already stands on line {first}, which holds; keep one of the two'
                    )
                )
                continue
            seen[row.file] = row.line
            rows.append(row)
    except csv.Error as problem:
        raise _bad(path, lines.line_num, f"not a line of a table ({problem}); check its quotation marks") from None
    return MetaTable(path, tuple(rows), tuple(problems))


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return max(",;\t", key=header.count)


def _columns(header: list[str], path: str) -> list[str]:
    columns = [cell.strip().casefold() for cell in header]
    if "file" not in columns or not set(columns) & set(_COLUMNS):
        raise _bad(path, 1, f"the first line must name the columns: file, and some of {', '.join(_COLUMNS)}")
    return columns


def _row(cells: dict[str, str], line: int, path: str, problems: list[BadRow]) -> MetaRow | None:
    """The row, or None where it names no file; `problems` takes what is wrong with it."""
    said = {name: cells.get(name, "").strip() or None for name in ("file", *_COLUMNS)}
    if said["file"] is None:
        problems.append(_bad(path, line, "the row names no file; fill in its first column, or take the row out"))
        return None
    day = None
    try:
        day = given_date(said["date"]) if said["date"] else None
    except UsageError as problem:
        problems.append(BadField(shown(path), f"line {line}: {problem}"))
    return MetaRow(line, said["file"], said["outlet"], day, said["url"], said["title"], said["language"])


def _bad(path: str, line: int, reason: str) -> BadRow:
    return BadRow(shown(path), f"line {line}: {reason}")


def _place(path: str) -> str:
    return os.path.normpath(Path(path).absolute())
