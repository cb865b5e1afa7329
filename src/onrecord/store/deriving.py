"""Derives anew all that a record derives: it follows from what is stored, and from nothing that happened before.

What is stored: of each report what was given and what extraction found, with the vectors of its statements; the
judgements; the files about actors and outlets. Every other table and column can be let go of and comes back the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.store.changes import effects, utterances
from onrecord.store.changes.linker import Linker
from onrecord.store.database.cache import let_go
from onrecord.store.judgements import about_actors
from onrecord.store.tables.actors import ActorTables, Before

Progress = Callable[[int, int], None]
"""Called with how many steps are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A table that can be emptied, and what its rows follow from."""

    table: str
    source: str


# In the order in which they can be emptied: each before those that it refers to.
TABLES = (
    Derived("drawer", "what statements are compared by"),
    Derived("link", "what statements are compared by, and who else is filed with them"),
    Derived("utterance", "links, and judgements that two statements are one, or are not"),
    Derived("origin", "utterances, the texts of their reports, and the file about outlets"),
    Derived("compared", "statements that stand, their vectors, and what their reports say of themselves"),
    Derived("story", "the texts of reports"),
    Derived("claim", "chains of reports that stand"),
    Derived("topic", "questions"),
    Derived("name_word", "questions"),
    Derived("question", "chains of reports that stand; the answers, forms and decisions"),
    Derived("block", "tallies"),
    Derived("form", "tallies and decisions"),
    Derived("tally", "chains of reports that stand, and the file about actors"),
    Derived("decision", "judgements about actors, and the file about actors"),
)
WORDS = (Derived("report_words", "titles and texts of reports"), Derived("statement_words", "contents of statements"))
"""The indexes of words, which follow from the rows that triggers saw."""


def derive(
    connection: sqlite3.Connection,
    link: Linker,
    on_progress: Progress | None = None,
    complete: Callable[[sqlite3.Connection, str], None] | None = None,
) -> None:
    """Derive everything anew, in the transaction of the caller.

    `complete` is called with the id of each report before its statements are linked: to give them vectors they lack.
    """
    reports = connection.execute("SELECT n, id FROM report ORDER BY n").fetchall()
    steps = 2 * len(reports)
    _forget(connection)
    about_actors.know_again(connection, link)
    for done, (n, id) in enumerate(reports):
        effects.apply(connection, id, link)
        link.changed(ActorTables(connection), n, Before())
        if on_progress:
            on_progress(done + 1, steps)
    for done, (_, id) in enumerate(reports, len(reports)):
        if complete:
            complete(connection, id)
        utterances.settle(connection, id, {})
        if on_progress:
            on_progress(done + 1, steps)


def index_anew(connection: sqlite3.Connection) -> None:
    """Make the indexes anew, those of words with them, in the transaction of the caller."""
    connection.execute("REINDEX")
    for words in WORDS:
        connection.execute(f"INSERT INTO {words.table} ({words.table}) VALUES ('rebuild')")


def _forget(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE chain SET question = NULL, tally = NULL, date = NULL, own = NULL")
    let_go(connection)
    for derived in TABLES:
        connection.execute(f"DELETE FROM {derived.table}")
    # Nothing is read of what may be damaged: `effects` and `utterances` find all of these again.
    dates = "date = NULL, date_first = NULL, date_last = NULL, own_date = NULL"
    connection.execute(f"UPDATE report SET {dates}, date_judged = NULL, removed = NULL")
    connection.execute(f"UPDATE statement SET {dates}, rejected = NULL")
    # Where what a judgement is about can change, `effects` finds it; of all else it stays what it was.
    connection.execute("UPDATE subject SET now = id WHERE report IS NULL OR id = report OR content = '[]'")
