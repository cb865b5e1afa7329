"""Decisions about actors: puts judgements on the forms of names, and the user's file, into effect together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Literal

from onrecord.errors import NothingToDo, RecordDamaged, UnknownId, UsageError
from onrecord.model.cast import Chain, ChainKind
from onrecord.model.ids import actor_id
from onrecord.model.judgement import Judgement, Subject
from onrecord.speakers.evidence.forms import form_key
from onrecord.speakers.evidence.known_actors import Known, known_forms
from onrecord.speakers.identity.actors_file import known_actors
from onrecord.store.changes.linker import Linker
from onrecord.store.judgements.actor_consistency import consistent
from onrecord.store.queries import actors
from onrecord.store.tables import judgements
from onrecord.store.tables.actors import ActorTables
from onrecord.store.tables.columns import Value, insert, text, text_or_none
from onrecord.store.tables.judgements import Signature
from onrecord.store.tables.seals import of_file

Tie = Literal["same", "different", "unsure"]
Row = tuple[str | None, str, str, str | None, str | None]
"""A row of the table `decision`, without what speaks against it."""

_KINDS: tuple[ChainKind, ...] = ("person", "organisation", "group")
_TOLD = {"same": "to be one", "different": "to be different", "unsure": "to be unsure"}


def tell(
    connection: sqlite3.Connection, decision: Tie, wanted: tuple[str, str], signed: Signature, link: Linker
) -> str:
    """Say whether two names, or actors, are one; the judgement's id."""
    left, right = (form_of(connection, one) for one in wanted)
    if left == right:
        one = name_of(connection, left)
        raise UsageError(
            f"Both are the same actor: {one}. Name two." if wanted[0] != wanted[1] else f"{one} is one actor already."
        )
    for row in _rows(connection):
        if row[1] == decision and {row[2], row[3]} == {left, right}:
            raise NothingToDo(f"That is decided already (judgement {row[0]}).")
    whose = [actors.form_actor(connection, id) for id in (left, right)]
    if decision == "same" and whose[0] == whose[1]:
        raise NothingToDo(f"{name_of(connection, left)} and {name_of(connection, right)} are one actor already.")
    subjects = [Subject(id, None, (), (), (), name_of(connection, id), id) for id in (left, right)]
    id = judgements.put(connection, decision, subjects, None, signed)
    refresh(connection, link, id)
    return id


def rename(connection: sqlite3.Connection, wanted: str, name: str, signed: Signature, link: Linker) -> str:
    """Give an actor the name that it is shown by; the judgement's id."""
    form = form_shown(connection, wanted)
    actor = actors.form_actor(connection, form)
    if actor is not None and actors.one(connection, actor).name == name:
        raise NothingToDo(f"{name} is the name of {actor} already.")
    subject = Subject(form, None, (), (), (), name_of(connection, form), form)
    id = judgements.put(connection, "rename", [subject], name, signed)
    refresh(connection, link)
    return id


def know(connection: sqlite3.Connection, file: str, path: str, link: Linker) -> bool:
    """Keep the user's file, and nothing that an earlier one said; whether it says something else. UsageError."""
    known = known_forms(known_actors(file, path))
    kept = connection.execute("SELECT text FROM actors_file").fetchone()
    if kept is not None and kept[0] == file:
        return False
    connection.execute("DELETE FROM actors_file")
    sql = "INSERT INTO actors_file (text, seal) VALUES (CAST(? AS TEXT), ?)"
    connection.execute(sql, (text(file), of_file(text(file))))
    link.know(ActorTables(connection), known)
    refresh(connection, link)
    return True


def know_again(connection: sqlite3.Connection, link: Linker) -> None:
    """Put into effect what the user's file and the judgements say, where nothing is derived from them yet."""
    known = _known(connection)
    if known is not None:
        link.know(ActorTables(connection), known)
    refresh(connection, link)


def _known(connection: sqlite3.Connection) -> Known | None:
    """What the file says that the record keeps; None where it keeps none."""
    kept = connection.execute("SELECT text FROM actors_file").fetchone()
    try:
        return None if kept is None else known_forms(known_actors(kept[0], "actors.toml"))
    except UsageError as error:  # it was looked at when it was given
        said = "What the record keeps about actors cannot be read: it is damaged."
        raise RecordDamaged(
            f"{said} Give the file once more (`onrecord add --actors`), or restore a backup."
        ) from error


def refresh(connection: sqlite3.Connection, link: Linker, new: str | None = None) -> None:
    """Work out from all judgements and the file what holds about actors, and look at what that changes.

    UsageError where what holds contradicts itself: then nothing is to be kept, nor the judgement `new`.
    """
    holding = [one for one in judgements.about_actors(connection) if one.undone_by is None and one.is_about_actors]
    known = _known(connection) or Known({}, {}, ())
    rows: list[Row] = [row for one in holding for row in _rows_of(one)]
    rows += [(None, "same", actor_id(left), actor_id(right), None) for left, right in known.same]
    rows = list(dict.fromkeys(rows))
    consistent(holding, new)
    before = _against(connection)
    changed = {id for row in before.keys() ^ set(rows) for id in (row[2], row[3] or row[2])}
    if list(before) != rows:  # their order counts: of two names that were given to one actor, the last one holds
        connection.execute("DELETE FROM decision")
        for row in rows:
            names = ("judgement", "decision", "left", "right", "name", "against")
            values: Mapping[str, Value] = {
                n: text_or_none(v) for n, v in zip(names, (*row, before.get(row)), strict=True)
            }
            connection.execute(*insert("decision", {n: v for n, v in values.items() if v is not None}))
    keys = [actors.key_of(connection, id) for id in sorted(changed)]
    link.decided(ActorTables(connection), [key for key in keys if key is not None])


def objections(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> list[tuple[str, str]]:
    """What speaks against decisions, each with the judgement's id; all, or those about these forms."""
    wanted = None if ids is None else set(ids)
    rows = connection.execute("SELECT judgement, left, right, against FROM decision WHERE against IS NOT NULL")
    return sorted(
        (row["judgement"], row["against"])
        for row in rows
        if row["judgement"] is not None and (wanted is None or {row["left"], row["right"]} & wanted)
    )


def _rows_of(judgement: Judgement) -> list[Row]:
    """The rows of a judgement: the first of its subjects with each other."""
    first, *others = [subject.id for subject in judgement.subjects]
    rights: list[str | None] = [*others] or [None]
    return [(judgement.id, judgement.decision, first, right, judgement.name) for right in rights]


def _rows(connection: sqlite3.Connection) -> list[Row]:
    found = connection.execute("SELECT judgement, decision, left, right, name FROM decision ORDER BY rowid")
    return [(row[0], row[1], row[2], row[3], row[4]) for row in found]


def _against(connection: sqlite3.Connection) -> dict[Row, str | None]:
    """What holds, in its order, with what speaks against it."""
    found = connection.execute("SELECT judgement, decision, left, right, name, against FROM decision ORDER BY rowid")
    return {(row[0], row[1], row[2], row[3], row[4]): row[5] for row in found}


def form_of(connection: sqlite3.Connection, wanted: str) -> str:
    """The id of the form that a person means by a name or id: that very name, else the actor's first; UnknownId."""
    if not wanted.strip():
        raise UsageError("The name of an actor is empty.")
    for kind in _KINDS:
        id = actor_id(form_key("", Chain(kind, wanted, ((wanted, 1),))))
        if actors.key_of(connection, id) is not None:
            return id
    exact = actors.exact_form(connection, wanted)
    if exact is not None:
        return exact
    actor = actors.the_one(connection, wanted)
    if actors.key_of(connection, actor.id) is None:
        raise UsageError(
            f"{actor.name} is no name, but what one report says of somebody. Say whose words a statement is with "
            "`onrecord attribute`."
        )
    return actor.id


def form_shown(connection: sqlite3.Connection, wanted: str) -> str:
    """As `form_of`; where the name is only another for an actor, as a last name alone is, the first form of that."""
    form = form_of(connection, wanted)
    actor = actors.present_id(connection, form)
    if actor is None or actor == actors.form_actor(connection, form):
        return form
    return actor


def name_of(connection: sqlite3.Connection, form: str) -> str:
    """What reports call the form of this id most; UnknownId."""
    found = actors.form_name(connection, form)
    if found is None:
        raise UnknownId(f"No actor of this record has the id {form!r}.")
    return found
