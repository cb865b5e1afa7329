"""What a person decides: each method stores one judgement and puts it into effect, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from onrecord.later import later
from onrecord.model.judgement import Judgement
from onrecord.model.statement import Statement
from onrecord.store.changes.linker import Linker
from onrecord.store.changes.meanings import Vectors
from onrecord.store.database.connection import Database
from onrecord.store.queries import reading
from onrecord.store.tables import judgements
from onrecord.store.tables.judgements import Signature

if TYPE_CHECKING:
    from onrecord.store.judgements import about_actors, about_statements, splitting
else:
    about_actors, about_statements, splitting = later(
        "onrecord.store.judgements.about_actors",
        "onrecord.store.judgements.about_statements",
        "onrecord.store.judgements.splitting",
    )

Meanings = Callable[[str, Sequence[Statement]], Vectors]
"""What the sentences of statements of a text mean; none where no model tells it."""


class Decisions:
    """The decisions that a record keeps."""

    def __init__(self, database: Database, link: Linker, vectors: Meanings) -> None:
        self._database = database
        self._link = link
        self._vectors = vectors

    def remove(self, report: str, signed: Signature) -> Judgement:
        """Take the report whose id begins so out of the lists. UnknownId, NothingToDo."""
        return self._judge(lambda connection: about_statements.remove(connection, report, signed, self._link))

    def reject(self, statement: str, signed: Signature) -> Judgement:
        """Take the statement whose id begins so out of the lists. UnknownId, NothingToDo."""
        return self._judge(lambda connection: about_statements.reject(connection, statement, signed, self._link))

    def attribute(self, statement: str, name: str, signed: Signature) -> Judgement:
        """Say whose words the statement whose id begins so reports. UnknownId, NothingToDo."""
        return self._judge(
            lambda connection: about_statements.attribute(connection, statement, name, signed, self._link)
        )

    def date(self, report: str, value: str, signed: Signature) -> Judgement:
        """Say when the report whose id begins so was published, or "unknown". UnknownId, NothingToDo."""
        return self._judge(lambda connection: about_statements.date(connection, report, value, signed, self._link))

    def unsure_date(self, report: str, signed: Signature) -> Judgement:
        """Leave open when the report whose id begins so was published. UnknownId, NothingToDo."""
        return self._judge(lambda connection: about_statements.unsure_date(connection, report, signed))

    def add_statement(self, statement: Statement, name: str | None, signed: Signature) -> Judgement:
        """Add a statement to the report that it names. NothingToDo where the record has it already."""
        with self._database.snapshot() as connection:
            n = reading.number(connection, "report", statement.report)
            text = next(reading.reports(connection, [n])).report.text
        vectors = self._vectors(text, [statement])
        return self._judge(
            lambda connection: about_statements.add(connection, statement, name, signed, self._link, vectors)
        )

    def tell(
        self, decision: Literal["same", "different", "unsure"], left: str, right: str, signed: Signature
    ) -> Judgement:
        """Say whether the statements whose ids begin so are one utterance. UnknownId, NothingToDo."""
        return self._judge(
            lambda connection: about_statements.tell(connection, decision, (left, right), signed, self._link)
        )

    def tell_actors(
        self, decision: Literal["same", "different", "unsure"], left: str, right: str, signed: Signature
    ) -> Judgement:
        """Say whether two actors, by name or id, are one. UnknownId, NothingToDo, UsageError.

        That they are different may be said of a name and of the report, or the statement, in which it is another's.
        """

        def judge(connection: sqlite3.Connection) -> str:
            report = splitting.report_meant(connection, right) if decision == "different" else None
            if report is not None:
                return splitting.part(connection, left, report, signed, self._link)
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
        return self._judge(lambda connection: about_statements.undo(connection, judgement, signed, self._link))

    def _judge(self, decide: Callable[[sqlite3.Connection], str]) -> Judgement:
        with self._database.transaction() as connection:
            id = decide(connection)
            return judgements.one(connection, reading.number(connection, "judgement", id))
