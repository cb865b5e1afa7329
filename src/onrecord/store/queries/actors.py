"""Reads actors back, from their forms, the questions that lead to them and what reports claim."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.errors import UnknownId
from onrecord.model.linked import Actor
from onrecord.speakers.evidence.forms import UNDATED, Form
from onrecord.speakers.evidence.offices import Office
from onrecord.speakers.evidence.same_name import name_key
from onrecord.speakers.identity.actors import Evidence, actor_of_forms
from onrecord.speakers.identity.senses import senses
from onrecord.store.queries import name_search
from onrecord.store.tables import actor_columns, columns
from onrecord.store.tables.actors import ActorTables
from onrecord.store.tables.columns import Value, text

_SPEAKING = """
SELECT DISTINCT coalesce(f.actor, c.own) AS id
  FROM (SELECT report, speaker_chain AS number FROM statement WHERE rejected IS NULL AND speaker_chain IS NOT NULL
        UNION SELECT report, principal_chain FROM statement WHERE rejected IS NULL AND principal_chain IS NOT NULL) s
  JOIN chain c ON c.report = s.report AND c.number = s.number
  JOIN question q ON q.n = c.question LEFT JOIN form f ON f.n = q.answer
"""
# The chains of an actor, by the questions that lead to it, or because the report names nobody.
_CHAINS = """
 FROM (SELECT c.report, c.number, c.question FROM form f JOIN question q ON q.answer = f.n
         JOIN chain c ON c.question = q.n WHERE f.actor = CAST(?1 AS TEXT)
       UNION ALL SELECT c.report, c.number, c.question FROM chain c JOIN question q ON q.n = c.question
        WHERE c.own = CAST(?1 AS TEXT) AND q.answer IS NULL) c
"""
_SPEAKS = f"""
SELECT 1 {_CHAINS} JOIN statement s ON s.report = c.report
 WHERE (s.speaker_chain = c.number OR s.principal_chain = c.number) AND s.rejected IS NULL LIMIT 1
"""
_CALLED = f"""
SELECT q.name, q.named, q.asked, count(*) AS times {_CHAINS} JOIN question q ON q.n = c.question
 GROUP BY q.n ORDER BY q.n
"""
_CLAIMS = f"""
SELECT l.office, l.date, r.id AS report, l.span, l.title {_CHAINS} JOIN question q ON q.n = c.question
  JOIN claim l ON l.report = c.report AND l.number = c.number JOIN report r INDEXED BY report_ids ON r.n = l.report
 WHERE q.named
"""
# Names that are not the actor's own, but that in all reports mean it: their ids lead to it, too.
_LED_HERE = """
SELECT DISTINCT o.id FROM form f JOIN question q ON q.answer = f.n JOIN tally t ON t.key = q.tally
  JOIN form o ON o.tally = t.n
 WHERE f.actor = CAST(?1 AS TEXT) AND o.actor <> CAST(?1 AS TEXT)
   AND NOT EXISTS (SELECT 1 FROM question e LEFT JOIN form a ON a.n = e.answer
                    WHERE e.tally = t.key AND a.actor IS NOT CAST(?1 AS TEXT))
"""


def actors(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> Iterator[Actor]:
    """Those who speak or are spoken for, all or of these ids, by id."""
    if ids is None:
        ids = [row["id"] for row in connection.execute(_SPEAKING) if row["id"] is not None]
    return (one(connection, id) for id in sorted(ids))


def one(connection: sqlite3.Connection, id: str) -> Actor:
    """The actor of this very id."""
    bound: list[Value] = [text(id)]
    forms = _forms(connection, id)
    called: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    kinds: list[str] = []
    for row in connection.execute(_CALLED, bound):
        (called if row["named"] else shown)[row["name"]] += row["times"]
        kinds.append(json.loads(row["asked"])[1])
    offices: dict[Office, list[Evidence]] = defaultdict(list)
    for row in connection.execute(_CLAIMS, bound):
        span = columns.read_span(row["span"])
        if span is not None:
            told = (row["date"] or UNDATED, row["report"], span, row["title"])
            offices[actor_columns.read_office(row["office"])].append(told)
    former = [row[0] for row in connection.execute(_LED_HERE, bound)]
    renamed = ActorTables(connection).renamed({form.id for form in forms})
    kind = "group" if not kinds else max(sorted(set(kinds)), key=kinds.count)
    return actor_of_forms(id, forms, called, shown, offices, kind, renamed, former)  # type: ignore[arg-type]


def find(connection: sqlite3.Connection, words: str | None) -> list[Actor]:
    """All actors, or those that are called so, by name."""
    if words is None:
        found = list(actors(connection))
    elif not name_key(words).split():
        found = []
    else:
        ids = [row[0] for row in connection.execute(*name_search.actors(words))]
        found = list(actors(connection, [id for id in ids if speaks(connection, id)]))
    return sorted(found, key=lambda actor: (actor.name.casefold(), actor.id))


def speaks(connection: sqlite3.Connection, id: str) -> bool:
    """Whether the actor of this id has a statement that stands, or is spoken for in one."""
    return connection.execute(_SPEAKS, [text(id)]).fetchone() is not None


def the_one(connection: sqlite3.Connection, wanted: str) -> Actor:
    """The actor whose id, present or former, this is or begins so, or the only one with these words in a name."""
    ids = _by_id(connection, wanted) if len(wanted) > 1 else []
    found = list(actors(connection, ids)) or find(connection, wanted)
    exact = [actor for actor in found if name_key(wanted) in map(name_key, actor.names)]
    if len(found) == 1 or len(exact) == 1:
        return (found if len(found) == 1 else exact)[0]
    if not found:
        raise UnknownId(f"No actor of this record has the id or the name {wanted!r}.")
    some = ", ".join(f"{actor.name} ({actor.id[:8]})" for actor in found[:5]) + (" ..." if len(found) > 5 else "")
    raise UnknownId(f"{wanted!r} fits more than one actor: {some}. Give the id, or more of the name.")


def _by_id(connection: sqlite3.Connection, wanted: str) -> list[str]:
    """The ids of the actors that ids with this beginning lead to."""
    bound: list[Value] = [text(wanted), text(wanted + "\U0010ffff")]
    between = "{0} >= CAST(? AS TEXT) AND {0} < CAST(? AS TEXT)"
    forms = connection.execute(f"SELECT id FROM form WHERE {between.format('id')} LIMIT 20", bound).fetchall()
    owns = connection.execute(f"SELECT own FROM chain WHERE {between.format('own')} LIMIT 20", bound).fetchall()
    return sorted({present for row in (*forms, *owns) if (present := present_id(connection, row[0])) is not None})


def present_id(connection: sqlite3.Connection, id: str) -> str | None:
    """The actor that the id of a form, or of somebody unnamed, leads to now; None where there is nobody."""
    bound: list[Value] = [text(id)]
    form = connection.execute(
        "SELECT f.actor, t.key FROM form f JOIN tally t ON t.n = f.tally WHERE f.id = CAST(? AS TEXT)", bound
    ).fetchone()
    if form is None:
        row = connection.execute(
            """SELECT coalesce(f.actor, c.own) FROM chain c JOIN question q ON q.n = c.question
                 LEFT JOIN form f ON f.n = q.answer WHERE c.own = CAST(? AS TEXT) ORDER BY 1 LIMIT 1""",
            bound,
        ).fetchone()
        return row[0] if row is not None else None
    if connection.execute(f"SELECT 1 {_CHAINS} LIMIT 1", [text(form["actor"])]).fetchone() is not None:
        return str(form["actor"])
    row = connection.execute(
        """SELECT f.actor FROM question q JOIN form f ON f.n = q.answer JOIN chain c ON c.question = q.n
            WHERE q.tally = CAST(? AS TEXT) GROUP BY f.actor ORDER BY count(*) DESC, f.actor LIMIT 1""",
        [text(form["key"])],
    ).fetchone()
    return row[0] if row is not None else str(form["actor"])


def key_of(connection: sqlite3.Connection, form: str) -> str | None:
    """The key of the form of this very id; None where there is none."""
    row = connection.execute("SELECT key FROM form WHERE id = CAST(? AS TEXT)", [text(form)]).fetchone()
    return None if row is None else str(row[0])


def form_actor(connection: sqlite3.Connection, form: str) -> str | None:
    """The actor that the form of this very id is one of; None where there is none."""
    row = connection.execute("SELECT actor FROM form WHERE id = CAST(? AS TEXT)", [text(form)]).fetchone()
    return None if row is None else str(row[0])


def form_name(connection: sqlite3.Connection, form: str) -> str | None:
    """What reports call the form of this very id most; None where there is none."""
    row = connection.execute(
        """SELECT f.key, t.key AS tally, t.said FROM form f JOIN tally t ON t.n = f.tally
            WHERE f.id = CAST(? AS TEXT)""",
        [text(form)],
    ).fetchone()
    if row is None:
        return None
    found = senses(actor_columns.read_tally(row["tally"], row["said"]))
    return next((one.shown for one in found if one.key == row["key"]), None)


def exact_form(connection: sqlite3.Connection, wanted: str) -> str | None:
    """The id of the one form whose id this is, or begins so (five characters or more); None for none or several."""
    if len(wanted) < 5:
        return None
    bound: list[Value] = [text(wanted), text(wanted + "\U0010ffff")]
    between = "id >= CAST(? AS TEXT) AND id < CAST(? AS TEXT)"
    rows = connection.execute(f"SELECT id FROM form WHERE {between} LIMIT 2", bound).fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None


def _forms(connection: sqlite3.Connection, id: str) -> Sequence[Form]:
    rows = connection.execute(
        """SELECT DISTINCT t.key, t.said FROM form f JOIN tally t ON t.n = f.tally
            WHERE f.actor = CAST(? AS TEXT) ORDER BY t.key""",
        [text(id)],
    ).fetchall()
    mine = {row[0] for row in connection.execute("SELECT key FROM form WHERE actor = CAST(? AS TEXT)", [text(id)])}
    forms = [form for row in rows for form in senses(actor_columns.read_tally(row["key"], row["said"]))]
    return [form for form in forms if form.key in mine]
