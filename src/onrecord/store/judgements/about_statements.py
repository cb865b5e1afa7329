"""Decisions about reports and statements, and undoing: each writes a judgement and puts into effect what then holds."""

from __future__ import annotations

import sqlite3
from typing import Literal

from onrecord.errors import NothingToDo
from onrecord.model.judgement import Judgement, Subject
from onrecord.model.recorded import RecordedStatement
from onrecord.model.statement import Statement
from onrecord.store.changes import effects, meanings, utterances
from onrecord.store.changes.linker import Linker
from onrecord.store.changes.meanings import Vectors
from onrecord.store.doubts import about_dates
from onrecord.store.judgements import about_actors
from onrecord.store.queries import reading
from onrecord.store.tables import additions, judgements, taken_out
from onrecord.store.tables.actors import ActorTables
from onrecord.store.tables.judgements import Signature


def remove(connection: sqlite3.Connection, prefix: str, signed: Signature, link: Linker) -> str:
    """Take the report out of the lists; the judgement's id."""
    (found,) = reading.reports(connection, [reading.number(connection, "report", prefix)])
    report = found.report.id
    if found.removed:
        raise NothingToDo(f"Report {report} is removed already (judgement {found.removed}).")
    subject = Subject(report, report, (), (), (), None, report)
    id = judgements.put(connection, "remove", [subject], None, signed)
    apply(connection, report, link)
    return id


def reject(connection: sqlite3.Connection, prefix: str, signed: Signature, link: Linker) -> str:
    """Take the statement out of the lists; the judgement's id."""
    found = reading.statement(connection, reading.number(connection, "statement", prefix))
    if found.rejected:
        raise NothingToDo(f"Statement {found.id} is out of the lists already (judgement {found.rejected}).")
    id = judgements.put(connection, "reject", [_anchored(found)], None, signed)
    apply(connection, found.statement.report, link)
    return id


def attribute(connection: sqlite3.Connection, prefix: str, name: str, signed: Signature, link: Linker) -> str:
    """Say whose words the statement reports; the judgement's id."""
    found = reading.statement(connection, reading.number(connection, "statement", prefix))
    if found.speaker == name:
        raise NothingToDo(f"Statement {found.id} is attributed to {name} already.")
    id = judgements.put(connection, "attribute", [_anchored(found)], name, signed)
    apply(connection, found.statement.report, link)
    return id


def date(connection: sqlite3.Connection, prefix: str, value: str, signed: Signature, link: Linker) -> str:
    """Say when the report was published; the judgement's id."""
    (found,) = reading.reports(connection, [reading.number(connection, "report", prefix)])
    report = found.report.id
    judged = connection.execute("SELECT date_judged FROM report WHERE id = ?", (report,)).fetchone()[0]
    if judged is not None:
        earlier = judgements.one(connection, reading.number(connection, "judgement", judged))
        if earlier.name == value:
            raise NothingToDo(f"The date of report {report} is {value} already (judgement {judged}).")
    subject = Subject(report, report, (), (), (), None, report)
    id = judgements.put(connection, "date", [subject], value, signed)
    apply(connection, report, link)
    return id


def unsure_date(connection: sqlite3.Connection, prefix: str, signed: Signature) -> str:
    """Leave open when the report was published; the judgement's id. Nothing but what is asked changes by it."""
    (found,) = reading.reports(connection, [reading.number(connection, "report", prefix)])
    report = found.report.id
    earlier = about_dates.left_open(connection, report)
    if earlier is not None:
        raise NothingToDo(f"The date of report {report} is left open already (judgement {earlier}).")
    return judgements.put(connection, "unsure", [Subject(report, report, (), (), (), None, report)], None, signed)


def tell(
    connection: sqlite3.Connection,
    decision: Literal["same", "different", "unsure"],
    prefixes: tuple[str, str],
    signed: Signature,
    link: Linker,
) -> str:
    """Say whether two statements are one utterance; the judgement's id."""
    left, right = (
        reading.statement(connection, reading.number(connection, "statement", prefix)) for prefix in prefixes
    )
    if left.id == right.id:
        raise NothingToDo(f"Both are statement {left.id}. Name two.")
    earlier = judgements.between(connection, left.id, right.id)
    if earlier and earlier[-1].decision == decision:
        raise NothingToDo(f"That is decided already: {decision} (judgement {earlier[-1].id}).")
    id = judgements.put(connection, decision, [_anchored(left), _anchored(right)], None, signed)
    for report in sorted({left.statement.report, right.statement.report}):
        apply(connection, report, link)
    return id


def add(
    connection: sqlite3.Connection,
    statement: Statement,
    name: str | None,
    signed: Signature,
    link: Linker,
    vectors: Vectors,
) -> str:
    """Add a statement to its report; the judgement's id. `vectors` says what its sentence means, if that is known."""
    there = connection.execute("SELECT rejected FROM statement WHERE id = ?", (statement.id,)).fetchone()
    if there is not None:
        by = f" and is rejected (judgement {there[0]}): undo that" if there[0] else ""
        raise NothingToDo(f"This statement is in the record already, as {statement.id}{by}.")
    subject = Subject(
        statement.id, statement.report, statement.source, statement.cue, statement.content, statement.content_text,
        statement.id,
    )  # fmt: skip
    id = judgements.put(connection, "add", [subject], name, signed, additions.written(statement))
    meanings.put(connection, reading.number(connection, "report", statement.report), vectors)
    apply(connection, statement.report, link)
    return id


def undo(connection: sqlite3.Connection, prefix: str, signed: Signature, link: Linker) -> str:
    """Take a judgement back, also one that took back another; the judgement's id that does so."""
    undone = judgements.one(connection, reading.number(connection, "judgement", prefix))
    if undone.undone_by:
        raise NothingToDo(f"Judgement {undone.id} is undone already, by judgement {undone.undone_by}.")
    id = judgements.put(connection, "undo", [Subject(undone.id, None, (), (), (), None, undone.id)], None, signed)
    about_actors.refresh(connection, link)
    for report in sorted(_reports_of(connection, undone)):
        apply(connection, report, link)
    return id


def apply(connection: sqlite3.Connection, report: str, link: Linker) -> None:
    """Put into effect what holds about a report, and tie it to the others as it is now."""
    actors = ActorTables(connection)
    n = reading.number(connection, "report", report)
    were = utterances.before(connection, report)
    others = taken_out.beside(connection, n)
    before = actors.take_out(n)
    effects.apply(connection, report, link)
    link.changed(actors, n, before)
    utterances.settle(connection, report, were)
    taken_out.follow(connection, others)


def _reports_of(connection: sqlite3.Connection, judgement: Judgement) -> set[str]:
    """The reports that a judgement is about, through all that it undoes."""
    reports: set[str] = set()
    for subject in judgement.subjects:
        if subject.report is not None:
            reports.add(subject.report)
        elif judgement.decision == "undo":
            earlier = judgements.one(connection, reading.number(connection, "judgement", subject.id))
            reports |= _reports_of(connection, earlier)
    return reports


def _anchored(found: RecordedStatement) -> Subject:
    statement = found.statement
    return Subject(
        id=statement.id,
        report=statement.report,
        source=statement.source,
        cue=statement.cue,
        content=statement.content,
        text=statement.content_text,
        now=statement.id,
    )
