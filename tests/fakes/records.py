"""Real records on disk, filled without a model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.fakes.extraction import extract

from onrecord.errors import InputError
from onrecord.export.formats import Format, lines
from onrecord.export.tables import Table
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.record.adding import Adding, AddResult
from onrecord.record.linking import link
from onrecord.store.store import Store

HARBOUR = 'Ana Berg said that the ferry will sail. "The night is calm," Karl Ode said.'
COUNCIL = "The Council denied that the harbour is closed. Ana Berg said that the ferry will sail."
WEATHER = "It rained all day, and nobody had anything to say."


def add(
    path: Path,
    reports: Iterable[Report | InputError],
    extracted: Callable[[Iterable[Report]], Iterator[Extraction | InputError]] = extract,
) -> AddResult:
    """Open the record, add the reports, close it."""
    store = Store.open(path, link, wait=30)
    try:
        return Adding(store, extracted).add(reports)
    finally:
        store.close()


def exported(path: Path, format: Format = "jsonl", table: Table = "statements") -> bytes:
    """The record as it is exported."""
    store = Store.open(path, link, create=False)
    try:
        with store.snapshot() as snapshot:
            return b"".join(lines(format, snapshot, table))
    finally:
        store.close()


def names_in(folder: Path) -> list[str]:
    """The names of all that lies in the folder."""
    return sorted(path.name for path in folder.iterdir())
