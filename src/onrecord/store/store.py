"""The record on disk, as the rest of OnRecord uses it."""

from __future__ import annotations

import enum
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from onrecord.later import later
from onrecord.matching.origins.owners_file import read_owners
from onrecord.model.extraction import Extraction
from onrecord.model.judgement import Judgement
from onrecord.model.report import Report
from onrecord.model.statement import Statement
from onrecord.store.changes import meanings
from onrecord.store.changes.linker import Linker
from onrecord.store.changes.meanings import Vectors
from onrecord.store.database.backup import back_up
from onrecord.store.database.connection import Database, Waiting
from onrecord.store.lists import Lists
from onrecord.store.lookups import Lookups
from onrecord.store.queries import owners, pending, reading
from onrecord.store.snapshot import Snapshot
from onrecord.store.tables import judgements
from onrecord.store.tables.judgements import Signature

if TYPE_CHECKING:
    from onrecord.matching.pairs import comparable
    from onrecord.store import deriving
    from onrecord.store.changes import utterances, writing
    from onrecord.store.judgements import about_actors, deciding, namesakes
    from onrecord.wording import meaning
    from onrecord.wording.meaning import Vectors as Rows
else:
    comparable, meaning = later("onrecord.matching.pairs.comparable", "onrecord.wording.meaning")
    about_actors, namesakes, deriving, deciding, utterances, writing = later(
        "onrecord.store.judgements.about_actors",
        "onrecord.store.judgements.namesakes",
        "onrecord.store.deriving",
        "onrecord.store.judgements.deciding",
        "onrecord.store.changes.utterances",
        "onrecord.store.changes.writing",
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


class Store(Lookups, Lists):
    """One record; what it is asked is in `Lookups` and `Lists`. Each method is one transaction, or one look at it."""

    def __init__(self, database: Database, link: Linker, embed: Embed | None) -> None:
        super().__init__(database)
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
        wait: float = 60.0,
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

    def remove(self, report: str, signed: Signature) -> Judgement:
        """Take the report whose id begins so out of the lists. UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.remove(connection, report, signed, self._link))

    def reject(self, statement: str, signed: Signature) -> Judgement:
        """Take the statement whose id begins so out of the lists. UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.reject(connection, statement, signed, self._link))

    def attribute(self, statement: str, name: str, signed: Signature) -> Judgement:
        """Say whose words the statement whose id begins so reports. UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.attribute(connection, statement, name, signed, self._link))

    def date(self, report: str, value: str, signed: Signature) -> Judgement:
        """Say when the report whose id begins so was published, or "unknown". UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.date(connection, report, value, signed, self._link))

    def unsure_date(self, report: str, signed: Signature) -> Judgement:
        """Leave open when the report whose id begins so was published. UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.unsure_date(connection, report, signed))

    def add_statement(self, statement: Statement, name: str | None, signed: Signature) -> Judgement:
        """Add a statement to the report that it names. NothingToDo where the record has it already."""
        with self._database.snapshot() as connection:
            text = _text(connection, reading.number(connection, "report", statement.report))
        vectors = self._vectors(text, [statement])
        return self._judge(lambda connection: deciding.add(connection, statement, name, signed, self._link, vectors))

    def tell(
        self, decision: Literal["same", "different", "unsure"], left: str, right: str, signed: Signature
    ) -> Judgement:
        """Say whether the statements whose ids begin so are one utterance. UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.tell(connection, decision, (left, right), signed, self._link))

    def tell_actors(
        self, decision: Literal["same", "different", "unsure"], left: str, right: str, signed: Signature
    ) -> Judgement:
        """Say whether two actors, by name or id, are one. UnknownId, NothingToDo, UsageError.

        That they are different may be said of a name and of the report, or the statement, in which it is another's.
        """

        def judge(connection: sqlite3.Connection) -> str:
            report = namesakes.report_meant(connection, right) if decision == "different" else None
            if report is not None:
                return namesakes.part(connection, left, report, signed, self._link)
            return about_actors.tell(connection, decision, (left, right), signed, self._link)

        return self._judge(judge)

    def rename_actor(self, actor: str, name: str, signed: Signature) -> Judgement:
        """Give an actor, by name or id, the name that it is shown by. UnknownId, NothingToDo."""
        return self._judge(lambda connection: about_actors.rename(connection, actor, name, signed, self._link))

    def know_actors(self, file: str, path: str) -> bool:
        """Keep what a file tells of actors, in place of what was given before; whether that is news. UsageError."""
        with self._database.transaction() as connection:
            return about_actors.know(connection, file, path, self._link)

    def undo(self, judgement: str, signed: Signature) -> Judgement:
        """Take back the judgement whose id begins so. UnknownId, NothingToDo."""
        return self._judge(lambda connection: deciding.undo(connection, judgement, signed, self._link))

    def _judge(self, decide: Callable[[sqlite3.Connection], str]) -> Judgement:
        with self._database.transaction() as connection:
            id = decide(connection)
            return judgements.one(connection, reading.number(connection, "judgement", id))

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
