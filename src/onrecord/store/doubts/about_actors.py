"""Which actors the record is not sure of: pairs of names that may be one, and answers that are not sure."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from itertools import chain, combinations

from onrecord.model.doubt import Doubt
from onrecord.model.span import Span
from onrecord.speakers.evidence.conflicts import against
from onrecord.speakers.evidence.forms import Form
from onrecord.speakers.identity.links import person_link
from onrecord.speakers.identity.senses import senses
from onrecord.store.tables import actor_columns
from onrecord.store.tables.columns import text

_SHOWN = 3  # places on each side
_SURE = 0.85
_BLOCKS = """
SELECT block FROM block WHERE block >= 'person ' AND block < 'person!' GROUP BY block HAVING count(*) > 1 ORDER BY block
"""
_MEMBERS = """
SELECT t.key, t.said FROM block b JOIN tally t ON t.key = b.tally WHERE b.block = CAST(? AS TEXT) ORDER BY t.key
"""
_ANSWERS = """
SELECT o.id AS left, o.key AS left_key, f.id AS right, q.name, f.name AS actor, max(q.via) AS via, q.score
  FROM question q JOIN form f ON f.n = q.answer JOIN tally t ON t.key = q.tally JOIN form o ON o.key = t.key
 WHERE q.score < ? AND o.actor <> f.actor GROUP BY o.id, f.actor ORDER BY q.score DESC, o.id, f.id
"""
_TIED = """
SELECT f.id AS left, f.actor AS right, f.key, f.other, f.why, f.score FROM form f
 WHERE f.score < ? AND f.actor <> f.id AND f.why IS NOT NULL ORDER BY f.score DESC, f.id
"""
_SETTLED = """
SELECT 1 FROM decision WHERE (left = CAST(?1 AS TEXT) AND right = CAST(?2 AS TEXT))
                          OR (left = CAST(?2 AS TEXT) AND right = CAST(?1 AS TEXT)) LIMIT 1
"""
_WHERE = """
SELECT r.id, c.said FROM form f JOIN chain c ON c.tally = f.tally JOIN report r INDEXED BY report_ids ON r.n = c.report
 WHERE f.id = CAST(? AS TEXT) ORDER BY c.date IS NULL, c.date, r.id LIMIT ?
"""


def doubts(connection: sqlite3.Connection, seen: Collection[tuple[str, str]] = ()) -> Iterator[Doubt]:
    """What a person may settle about actors: names that are nearly alike, answers and ties that are not sure; without
    those pairs that were `seen` already. Each is worked out when it is asked for.
    """
    met = {frozenset(pair) for pair in seen}
    for left, right, names, score, why in chain(_alike(connection), _answers(connection), _ties(connection)):
        if frozenset((left, right)) in met:  # two names may share many blocks
            continue
        met.add(frozenset((left, right)))
        doubt = Doubt("actors", left, right, names, score, why, _places(connection, left), _places(connection, right))
        if not is_settled(connection, doubt):
            yield doubt


def is_settled(connection: sqlite3.Connection, doubt: Doubt) -> bool:
    """Whether a person has decided it, one way or the other."""
    return connection.execute(_SETTLED, [text(doubt.left), text(doubt.right)]).fetchone() is not None


_Pair = tuple[str, str, tuple[str, str], float, tuple[str, ...]]


def _alike(connection: sqlite3.Connection) -> Iterator[_Pair]:
    """Full names that agree too little to be one by themselves, or of which something says that they are two."""
    for row in connection.execute(_BLOCKS).fetchall():
        rows = connection.execute(_MEMBERS, [text(row[0])]).fetchall()
        forms = [form for r in rows for form in senses(actor_columns.read_tally(r["key"], r["said"]))]
        for left, right in combinations(forms, 2):
            if _actor(connection, left.id) == _actor(connection, right.id):
                continue
            link = person_link(left, right)
            if link is not None:
                why = (f"The names may be one: {link.why}.", "No report gives both the same office.")
                yield left.id, right.id, (left.shown, right.shown), link.score, why
            elif left.key.split(" · ")[0] == right.key.split(" · ")[0]:
                yield left.id, right.id, (_told(left), _told(right)), 0.5, _two(left, right)


def _two(left: Form, right: Form) -> tuple[str, ...]:
    return ("The names are the same.", f"Against it: {against(left, right) or 'their offices differ'}.")


def _told(form: Form) -> str:
    office = next(iter(form.offices.values()), None)
    return f"{form.shown}, {office.title}" if office is not None else form.shown


def _answers(connection: sqlite3.Connection) -> Iterator[_Pair]:
    """Last names alone and offices alone that mean somebody, but not surely."""
    for row in connection.execute(_ANSWERS, (_SURE,)).fetchall():
        yield row["left"], row["right"], (row["name"], row["actor"]), row["score"], (f"{row['via'].rstrip('.')}.",)


def _ties(connection: sqlite3.Connection) -> Iterator[_Pair]:
    """Names that are one actor with another, but not surely."""
    for row in connection.execute(_TIED, (_SURE,)).fetchall():
        name = _name(connection, row["left"])
        other = _name(connection, row["right"])
        yield row["left"], row["right"], (name, other), row["score"], (f"“{name}” is “{row['other']}”: {row['why']}.",)


def _actor(connection: sqlite3.Connection, id: str) -> str | None:
    row = connection.execute("SELECT actor FROM form WHERE id = CAST(? AS TEXT)", [text(id)]).fetchone()
    return row[0] if row is not None else None


def _name(connection: sqlite3.Connection, id: str) -> str:
    row = connection.execute(
        "SELECT t.key, t.said FROM form f JOIN tally t ON t.n = f.tally WHERE f.id = CAST(? AS TEXT)", [text(id)]
    ).fetchone()
    forms = senses(actor_columns.read_tally(row["key"], row["said"])) if row is not None else ()
    return next((form.shown for form in forms if form.id == id), id)


def _places(connection: sqlite3.Connection, id: str) -> tuple[tuple[str, Span], ...]:
    found: list[tuple[str, Span]] = []
    for row in connection.execute(_WHERE, [text(id), _SHOWN]):
        chain = actor_columns.read_chain(row["said"])
        spans = [role.span for role in chain.roles] or list(chain.spans)
        found += [(row["id"], span) for span in spans[:1]]
    return tuple(found)
