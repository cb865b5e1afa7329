"""The record on disk, as the rest of OnRecord uses it."""

from __future__ import annotations

import enum
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from onrecord.later import later
from onrecord.matching.origins.owners_file import read_owners
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.store.changes import meanings
from onrecord.store.changes.linker import Linker
from onrecord.store.changes.meanings import Vectors
from onrecord.store.database.backup import back_up
from onrecord.store.database.connection import LONGEST_WAIT, Database, Waiting
from onrecord.store.decisions import Decisions
from onrecord.store.lists import Lists
from onrecord.store.lookups import Lookups
from onrecord.store.queries import owners, pending, reading
from onrecord.store.snapshot import Snapshot

if TYPE_CHECKING:
    from onrecord.matching.pairs import comparable
    from onrecord.store import deriving
    from onrecord.store.changes import utterances, writing
    from onrecord.wording import meaning
    from onrecord.wording.meaning import Vectors as Rows
else:
    comparable, meaning = later("onrecord.matching.pairs.comparable", "onrecord.wording.meaning")
    deriving, utterances, writing = later(
        "onrecord.store.deriving", "onrecord.store.changes.utterances", "onrecord.store.changes.writing"
    )

Embed: TypeAlias = "Callable[[Sequence[str]], Rows]"
"""What sentences mean, one row each."""


class Stored(enum.Enum):
    """What became of a report that was put into the record."""

    NEW = "new"
    CHANGED = "changed"  # it was there, but something new was given about it
    KNOWN = "known"
    REMOVED = "removed"  # a person removed it from the record, and it stays so
    OUTDATED = "outdated"  # meanwhile the record learned more about it: its statements must be found again


class Store:
    """One record. Each method, here and of its parts, is one transaction, or one look at it.

    The parts: `lookups` and `lists`, what it is asked, one by one and page by page; `decisions`, what a person decides.
    """

    def __init__(self, database: Database, link: Linker, embed: Embed | None) -> None:
        self.lookups = Lookups(database)
        self.lists = Lists(database)
        self.decisions = Decisions(database, link, self._vectors)
        self._database = database
        self._link = link
        self._embed = embed

    @classmethod
    def open(
        cls,
        path: Path,
        link: Linker,
        embed: Embed | None = None,
        *,
        create: bool = True,
        wait: float = LONGEST_WAIT,
        on_wait: Waiting | None = None,
    ) -> Store:
        """The record at `path`; see `Database.open`. What an older program left unlinked is linked.

        `link` says whose the statements of a report are, `embed` what sentences mean; without it, only their words
        count when statements are matched.
        """
        store = cls(Database.open(path, create=create, wait=wait, on_wait=on_wait), link, embed)
        try:
            store._bring_up()
            store._link_the_rest()
        except BaseException:
            store.close()
            raise
        return store

    def _bring_up(self) -> None:
        """Tie together what an older version stored; report by report, so that it can be interrupted."""
        with self._database.snapshot() as connection:
            untied = pending.untied(connection)
        for n in untied:
            with self._database.transaction() as connection:
                writing.relink(connection, n, self._link)

    def _link_the_rest(self) -> None:
        with self._database.snapshot() as connection:
            outdated, unlinked = pending.outdated(connection), pending.unlinked(connection)
        if outdated:
            with self._database.transaction() as connection:
                utterances.unlink_all(connection)
                meanings.forget_all(connection)  # the model that gives them may be another, too
                unlinked = pending.unlinked(connection)
        for report in unlinked:
            self._complete(report)
            with self._database.transaction() as connection:
                if report in pending.unlinked(connection, report):
                    utterances.settle(connection, report, {})

    def _vectors(self, text: str, statements: Sequence[Statement]) -> Vectors:
        """What the sentences of the statements mean; worked out before a transaction, so that nobody waits for it."""
        if self._embed is None or not statements:
            return {}
        sentences = [comparable.sentence_of(text, statement) for statement in statements]
        return {s.id: meaning.packed(v) for s, v in zip(statements, self._embed(sentences), strict=True)}

    @property
    def path(self) -> Path:
        """Where the record is."""
        return self._database.path

    def close(self) -> None:
        """Let go of the record; one file remains."""
        self._database.close()

    def give(self, report: Report) -> Report | Stored:
        """Keep what is given about a report that the record knows, and say KNOWN, or REMOVED where it was removed.

        Where the record does not know the report, or what is given changes it, nothing is kept, and the answer is the
        report as it now is, whose statements are to be found and `put`.
        """
        with self._database.snapshot() as connection:
            known = writing.known(connection, report)
        if known.removed:
            return Stored.REMOVED
        if known.read_anew:
            return known.report
        if known.same:
            return Stored.KNOWN
        with self._database.transaction() as connection:
            known = writing.known(connection, report)
            if known.removed:
                return Stored.REMOVED
            if known.read_anew:
                return known.report
            writing.put_path(connection, report)
        return Stored.KNOWN

    def put(self, report: Report, read: Report, extraction: Extraction) -> Stored:
        """Store what was extracted from `read`, which is what `give` answered when it was given `report`."""
        vectors = self._vectors(extraction.report.text, extraction.statements)
        with self._database.transaction() as connection:
            known = writing.known(connection, report)
            if known.removed:
                return Stored.REMOVED
            if not known.read_anew:
                writing.put_path(connection, report)
                return Stored.KNOWN
            if replace(known.report, path="") != replace(read, path=""):
                return Stored.OUTDATED
            writing.put_report(connection, report, extraction, self._link, vectors)
            return Stored.CHANGED if known.stored else Stored.NEW

    def outdated(self, model: str) -> list[str]:
        """The ids of the reports whose statements another model found, removed ones with them."""
        with self._database.snapshot() as connection:
            return writing.outdated(connection, model)

    def as_given(self, id: str) -> Report:
        """The report of this id, as it follows from all that was given about it."""
        with self._database.snapshot() as connection:
            return writing.as_given(connection, id)

    def renew(self, read: Report, extraction: Extraction) -> bool:
        """Store what was extracted from `read` instead of what another model found.

        False, and nothing is stored, where the record has meanwhile learned more about the report, or has its
        statements by this model.
        """
        vectors = self._vectors(extraction.report.text, extraction.statements)
        with self._database.transaction() as connection:
            if read.id not in writing.outdated(connection, extraction.model, read.id):
                return False
            if writing.as_given(connection, read.id) != read:
                return False
            writing.put_extraction(connection, extraction, self._link, vectors)
            return True

    def derive(self, on_progress: deriving.Progress | None = None) -> None:
        """Derive anew all that follows from reports, statements, vectors and judgements, and make the indexes anew."""
        with self._database.transaction() as connection:
            deriving.index_anew(connection)
            if self._embed is not None:
                meanings.drop_damaged(connection)
            deriving.derive(connection, self._link, on_progress, self._give_vectors)

    def _give_vectors(self, connection: sqlite3.Connection, report: str) -> None:
        lacking = meanings.lacking(connection, report) if self._embed else []
        if lacking:
            n = reading.number(connection, "report", report)
            meanings.put(connection, n, self._vectors(_text(connection, n), lacking))

    def _complete(self, report: str) -> None:
        """Give the statements of a report the vectors that they lack."""
        with self._database.snapshot() as connection:
            n = reading.number(connection, "report", report)
            lacking = meanings.lacking(connection, report) if self._embed else []
            text = _text(connection, n) if lacking else ""
        if lacking:
            vectors = self._vectors(text, lacking)
            with self._database.transaction() as connection:
                meanings.put(connection, n, vectors)

    def set_owners(self, file: str) -> None:
        """Keep what a file tells of the owners of outlets, in place of what was given before. UsageError."""
        read_owners(file, "outlets.toml")
        with self._database.transaction() as connection:
            if owners.given(connection) != file:
                owners.put(connection, file)
                utterances.describe_all(connection)

    def back_up(self, target: Path) -> None:
        """Copy the record as it is now to `target`, where no file is yet. NoBackup where that fails."""
        back_up(self._database, target)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The whole record as it is now, whatever others write meanwhile."""
        with self._database.snapshot() as connection:
            yield Snapshot(connection)


def _text(connection: sqlite3.Connection, report: int) -> str:
    return next(reading.reports(connection, [report])).report.text
