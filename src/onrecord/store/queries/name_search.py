"""Actors and their statements by name or id, as SQL: by the words of the names, never by looking at all statements."""

from __future__ import annotations

from onrecord.speakers.evidence.countries import states_called
from onrecord.speakers.evidence.same_name import name_key
from onrecord.store.tables.columns import Value, text

Sql = tuple[str, list[Value]]
"""A query, and the values to bind."""

_WORD = "SELECT question FROM name_word WHERE word >= CAST(? AS TEXT) AND word < CAST(? AS TEXT)"
_OF_ACTORS = "SELECT q.n FROM question q JOIN form f ON f.n = q.answer WHERE f.actor IN ({0})"


def questions(words: str) -> Sql:
    """The row numbers of the questions in whose name each of the words begins a word."""
    keys = name_key(words).split()
    values: list[Value] = [value for key in keys for value in (text(key), text(key + "\U0010ffff"))]
    return " INTERSECT ".join([_WORD] * len(keys)), values


def actors(words: str) -> Sql:
    """The ids of the actors that are called so, by a report or by a person."""
    asked, values = questions(words)
    renamed = " AND ".join("has_word(CAST(d.name AS BLOB), ?)" for _ in name_key(words).split())
    # A state is shown by a name that no report need have.
    states = [text(f"organisation {code}") for code in states_called(name_key(words))]
    sql = f"""SELECT f.actor FROM question q JOIN form f ON f.n = q.answer WHERE q.n IN ({asked})
              UNION SELECT c.own FROM question q JOIN chain c ON c.question = q.n
                     WHERE q.answer IS NULL AND c.own IS NOT NULL AND q.n IN ({asked})
              UNION SELECT f.actor FROM decision d JOIN form f ON f.id = d.left
                     WHERE d.decision = 'rename' AND {renamed}
              UNION SELECT actor FROM form WHERE key IN ({", ".join(["CAST(? AS TEXT)"] * len(states))})"""
    return sql, [*values, *values, *(text(word) for word in name_key(words).split()), *states]


def spoken(wanted: str) -> Sql:
    """The row numbers of the statements of who is called so, by any of their names, or whose id this is or was."""
    named, words = questions(wanted)
    known, names = actors(wanted)
    same = "SELECT actor FROM form WHERE id = CAST(? AS TEXT) UNION SELECT CAST(? AS TEXT)"
    sql = f"""SELECT st.n FROM chain c JOIN statement st ON st.report = c.report AND st.speaker_chain = c.number
               WHERE c.question IN ({named} UNION {_OF_ACTORS.format(known)} UNION {_OF_ACTORS.format(same)})
              UNION SELECT st.n FROM chain c JOIN statement st ON st.report = c.report AND st.speaker_chain = c.number
               WHERE c.own = CAST(? AS TEXT)"""
    return sql, [*words, *names, text(wanted), text(wanted), text(wanted)]
