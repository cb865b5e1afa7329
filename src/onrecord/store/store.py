"""The record on disk, as the rest of OnRecord uses it."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from onrecord.model.extraction import Extraction
from onrecord.model.linked import Links
from onrecord.model.recorded import RecordedReport, RecordedStatement
from onrecord.model.report import Report
from onrecord.store import reading, writing
from onrecord.store.database import Database, Waiting
from onrecord.store.selection import Selection
from onrecord.store.snapshot import Snapshot


class Stored(enum.Enum):
    """What became of a report that was put into the record."""

    NEW = "new"
    CHANGED = "changed"  # it was there, but something new was given about it
    KNOWN = "known"
    OUTDATED = "outdated"  # meanwhile the record learned more about it: its statements must be found again


class Store:
    """One record. Each method is one transaction, or one look at the record as it is at that moment."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path, *, create: bool = True, wait: float = 60.0, on_wait: Waiting | None = None) -> Store:
        """The record at `path`; see `Database.open`."""
        return cls(Database.open(path, create=create, wait=wait, on_wait=on_wait))

    @property
    def path(self) -> Path:
        """Where the record is."""
        return self._database.path

    def close(self) -> None:
        """Let go of the record; one file remains."""
        self._database.close()

    def give(self, report: Report) -> Report | None:
        """Keep what is given about a report that the record knows.

        Where it does not know the report, or what is given changes it, nothing is kept, and the answer is the report
        as it now is, whose statements are to be found and `put`.
        """
        with self._database.snapshot() as connection:
            known = writing.known(connection, report)
        if known.read_anew:
            return known.report
        if known.same:
            return None
        with self._database.transaction() as connection:
            known = writing.known(connection, report)
            if known.read_anew:
                return known.report
            writing.put_path(connection, report)
        return None

    def put(self, report: Report, read: Report, extraction: Extraction, links: Sequence[Links]) -> Stored:
        """Store what was extracted from `read`, which is what `give` answered when it was given `report`."""
        with self._database.transaction() as connection:
            known = writing.known(connection, report)
            if not known.read_anew:
                writing.put_path(connection, report)
                return Stored.KNOWN
            if replace(known.report, path="") != replace(read, path=""):
                return Stored.OUTDATED
            writing.put_report(connection, report, extraction, links)
            return Stored.CHANGED if known.stored else Stored.NEW

    def statements(self, selection: Selection) -> Iterator[RecordedStatement]:
        """The statements that fit, by date, the undated last. The record may be written to while they are read."""
        with self._database.snapshot() as connection:
            numbers = reading.selected(connection, selection)
        return self._pages(numbers)

    def statement(self, prefix: str) -> RecordedStatement:
        """The one statement whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return next(reading.statements(connection, [reading.number(connection, "statement", prefix)]))

    def reports(self, words: str | None = None) -> Iterator[RecordedReport]:
        """The reports, or those with these words in title or text, by date, the undated last."""
        with self._database.snapshot() as connection:
            numbers = reading.report_numbers(connection, words)
        for n in numbers:
            with self._database.snapshot() as connection:
                found = list(reading.reports(connection, [n]))
            yield from found

    def report(self, prefix: str) -> RecordedReport:
        """The one report whose id begins with `prefix`; UnknownId for none or several."""
        with self._database.snapshot() as connection:
            return next(reading.reports(connection, [reading.number(connection, "report", prefix)]))

    def counts(self) -> tuple[int, int]:
        """How many reports and how many statements the record holds."""
        with self._database.snapshot() as connection:
            return reading.count(connection, "report"), reading.count(connection, "statement")

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The whole record as it is now, whatever others write meanwhile."""
        with self._database.snapshot() as connection:
            yield Snapshot(connection)

    def _pages(self, numbers: Sequence[int]) -> Iterator[RecordedStatement]:
        for start in range(0, len(numbers), reading.PAGE):
            with self._database.snapshot() as connection:
                page = list(reading.statements(connection, numbers[start : start + reading.PAGE]))
            yield from page
