"""Rows of judgements: written once, and read together with what became of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.later import later
from onrecord.model.ids import judgement_id
from onrecord.model.judgement import Decision, Judgement, Subject
from onrecord.store.tables import columns, seals
from onrecord.store.tables.columns import Value, text, text_or_none

if TYPE_CHECKING:
    from onrecord.model import listed
    from onrecord.store.queries import actors
else:
    listed, actors = later("onrecord.model.listed", "onrecord.store.queries.actors")

Signature = tuple[str, str, str | None]
"""When, who, and a note."""


def put(
    connection: sqlite3.Connection,
    decision: Decision,
    subjects: Sequence[Subject],
    name: str | None,
    signed: Signature,
    statement: str | None = None,
) -> str:
    """Add a judgement; its id. `statement` is one that it adds, as `additions.written` gives it."""
    at, by, note = signed
    n = int(connection.execute("SELECT coalesce(max(n), 0) + 1 FROM judgement").fetchone()[0])
    # Its number is a part of its id: the same may be decided again within a second, after it was undone.
    id = judgement_id(str(n), at, by, decision, name or "", *(subject.id for subject in subjects))
    values: dict[str, Value] = {
        "n": n,
        "id": text(id),
        "at": text(at),
        "by": text(by),
        "decision": text(decision),
        "name": text_or_none(name),
        "note": text_or_none(note),
        "statement": text_or_none(statement),
    }
    connection.execute(*columns.insert("judgement", values))
    for place, subject in enumerate(subjects):
        row: dict[str, Value] = {
            "judgement": n,
            "place": place,
            "id": text(subject.id),
            "report": text_or_none(subject.report),
            "source": columns.spans(subject.source),
            "cue": columns.spans(subject.cue),
            "content": columns.spans(subject.content),
            "text": text_or_none(subject.text),
            "now": text_or_none(subject.now),
        }
        connection.execute(*columns.insert("subject", row))
    seals.seal_judgement(connection, n)
    return id


def all_of(connection: sqlite3.Connection) -> list[Judgement]:
    """Every judgement, in the order in which they were made."""
    return _read(connection, connection.execute("SELECT * FROM judgement ORDER BY n"))


def page(connection: sqlite3.Connection, offset: int, size: int) -> listed.Listing[Judgement]:
    """`size` of the judgements, the last first."""
    found = connection.execute("SELECT * FROM judgement ORDER BY n DESC LIMIT ? OFFSET ?", (size, offset))
    total = connection.execute("SELECT count(*) FROM judgement").fetchone()[0]
    return listed.Listing(tuple(_read(connection, found)), offset, int(total))


def about(connection: sqlite3.Connection, report: str) -> list[Judgement]:
    """The judgements on this report and its statements that hold, in the order in which they were made."""
    found = connection.execute(
        "SELECT * FROM judgement WHERE n IN (SELECT judgement FROM subject WHERE report = CAST(? AS TEXT)) ORDER BY n",
        (text(report),),
    )
    return [judgement for judgement in _read(connection, found) if judgement.undone_by is None]


def about_actors(connection: sqlite3.Connection) -> list[Judgement]:
    """All judgements that may be about actors, the first first, those that were undone with them."""
    found = connection.execute(
        "SELECT * FROM judgement WHERE decision IN ('same', 'different', 'unsure', 'rename') ORDER BY n"
    )
    return _read(connection, found)


def on_statements(connection: sqlite3.Connection, ids: Iterable[str]) -> list[Judgement]:
    """The judgements on two statements, one of these among them, that hold, in the order in which they were made."""
    numbers: set[int] = set()
    for id in ids:
        found = connection.execute(
            "SELECT j.n FROM subject s JOIN judgement j ON j.n = s.judgement"
            " WHERE s.now = CAST(? AS TEXT) AND j.decision IN ('same', 'different', 'unsure')",
            (text(id),),
        )
        numbers.update(row[0] for row in found)
    return [judgement for n in sorted(numbers) if (judgement := one(connection, n)).undone_by is None]


def between(connection: sqlite3.Connection, left: str, right: str) -> list[Judgement]:
    """What was decided about two statements, by their present ids, and holds; the last last."""
    found = connection.execute(
        """SELECT DISTINCT j.n FROM judgement j JOIN subject a ON a.judgement = j.n JOIN subject b ON b.judgement = j.n
            WHERE a.now = CAST(? AS TEXT) AND b.now = CAST(? AS TEXT) AND j.decision IN ('same', 'different', 'unsure')
            ORDER BY j.n""",
        (text(left), text(right)),
    )
    return [judgement for row in found if (judgement := one(connection, row[0])).undone_by is None]


def one(connection: sqlite3.Connection, n: int) -> Judgement:
    """The judgement of this row number."""
    return _read(connection, connection.execute("SELECT * FROM judgement WHERE n = ?", (n,)))[0]


def _read(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> list[Judgement]:
    undoers = _undoers(connection)
    return [
        Judgement(
            id=row["id"],
            at=row["at"],
            by=row["by"],
            decision=row["decision"],
            subjects=_subjects(connection, row["n"]),
            name=row["name"],
            note=row["note"],
            undone_by=_undone_by(row["id"], undoers),
        )
        for row in rows
    ]


def _subjects(connection: sqlite3.Connection, judgement: int) -> tuple[Subject, ...]:
    found = connection.execute("SELECT * FROM subject WHERE judgement = ? ORDER BY place", (judgement,))
    return tuple(
        Subject(
            id=row["id"],
            report=row["report"],
            source=columns.read_spans(row["source"]),
            cue=columns.read_spans(row["cue"]),
            content=columns.read_spans(row["content"]),
            text=row["text"],
            now=actors.present_id(connection, row["id"]) if is_actor(row) else row["now"],
        )
        for row in found
    )


def is_actor(subject: sqlite3.Row) -> bool:
    """Whether a subject is an actor: its id is an actor's."""
    return str(subject["id"]).startswith("a")


def _undoers(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """For each judgement that was ever taken back, the judgements that did so, the first first."""
    undoers: dict[str, list[str]] = {}
    for row in connection.execute(
        "SELECT s.id, j.id AS by FROM judgement j JOIN subject s ON s.judgement = j.n"
        " WHERE j.decision = 'undo' ORDER BY j.n"
    ):
        undoers.setdefault(row["id"], []).append(row["by"])
    return undoers


def _undone_by(judgement: str, undoers: Mapping[str, Sequence[str]]) -> str | None:
    """What took it back, and was not itself taken back. An undoing is always later than what it undoes: no circles."""
    holding = (by for by in undoers.get(judgement, ()) if _undone_by(by, undoers) is None)
    return next(holding, None)
