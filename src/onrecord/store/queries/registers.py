"""Lists of reports, outlets and actors, page by page, without the texts of reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from onrecord.model.ids import outlet_id
from onrecord.model.listed import ListedActor, ListedOutlet, ListedReport, Listing
from onrecord.speakers.evidence.same_name import name_key
from onrecord.store.queries.listing import counted
from onrecord.store.queries.selection import WORDS, match_expression
from onrecord.store.tables import columns
from onrecord.store.tables.columns import Value, text

_BY_DATE = "r.date_first IS NULL, r.date_first, r.date_last, r.outlet, r.id"
_STANDING = "SELECT count(*) FROM statement s WHERE s.report = r.n AND s.rejected IS NULL"


def report_page(
    connection: sqlite3.Connection, words: str | None, outlet: str | None, removed: bool, offset: int, size: int
) -> Listing[ListedReport]:
    """A page of the reports with these words in title or text, of this outlet, by date, the undated last."""
    tests, values = [f"r.removed IS {'NOT ' if removed else ''}NULL"], list[Value]()
    if words is not None:
        tests.append(f"r.n IN ({WORDS.format('report')})")
        values.append(text(match_expression(words)))
    if outlet is not None:
        tests.append("r.outlet = CAST(? AS TEXT)")
        values.append(text(outlet))
    source = f"FROM report r WHERE {' AND '.join(tests)}"
    found = connection.execute(f"SELECT r.n {source} ORDER BY {_BY_DATE} LIMIT ? OFFSET ?", [*values, size, offset])
    items = tuple(_listed(connection, n) for n in [row[0] for row in found])
    total, more = counted(connection, source, values)
    return Listing(items, offset, total, more)


def _listed(connection: sqlite3.Connection, n: int) -> ListedReport:
    row = connection.execute(
        f"""SELECT r.id, r.outlet, r.title, r.url, r.date, r.removed, ({_STANDING}) AS statements,
                   (SELECT min(path) FROM given g WHERE g.report = r.n) AS path
              FROM report r WHERE r.n = ?""",
        (n,),
    ).fetchone()
    return ListedReport(
        id=row["id"],
        outlet=row["outlet"],
        title=row["title"],
        url=row["url"],
        path=row["path"],
        date=columns.read_date(row["date"]),
        statements=row["statements"],
        removed=row["removed"],
    )


def listed_outlets(connection: sqlite3.Connection) -> list[ListedOutlet]:
    """All outlets, the one with most reports first."""
    rows = connection.execute(
        f"""SELECT r.outlet, count(*) AS reports, sum(({_STANDING})) AS statements FROM report r
             WHERE r.outlet IS NOT NULL AND r.removed IS NULL GROUP BY r.outlet ORDER BY reports DESC, r.outlet"""
    )
    return [ListedOutlet(outlet_id(row["outlet"]), row["outlet"], row["reports"], row["statements"]) for row in rows]


def outlet_name(connection: sqlite3.Connection, id: str) -> str | None:
    """The name of the outlet of this id; None where there is none."""
    names = connection.execute("SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL")
    return next((row[0] for row in names if outlet_id(row[0]) == id), None)


def listed_actors(connection: sqlite3.Connection) -> list[ListedActor]:
    """All who speak, the one with most statements first, each by the actor's name, or by what reports call them most
    where they have none."""
    rows = connection.execute(
        """SELECT speaker, speaker_name, count(*) AS times FROM standing WHERE speaker IS NOT NULL
            GROUP BY speaker, speaker_name"""
    )
    names: dict[str, dict[str, int]] = {}
    for row in rows:
        names.setdefault(row["speaker"], {})[row["speaker_name"]] = row["times"]
    given = dict(map(tuple, connection.execute("SELECT actor, name FROM form")))
    found = [
        ListedActor(id, given.get(id) or min(times, key=lambda name: (-times[name], name)), sum(times.values()))
        for id, times in names.items()
    ]
    return sorted(found, key=lambda actor: (-actor.statements, actor.name.casefold(), actor.id))


def with_words(actors: Sequence[ListedActor], words: str) -> list[ListedActor]:
    """Those in whose name each of the words begins a word."""
    wanted = name_key(words).split()
    return [a for a in actors if all(any(w.startswith(x) for w in name_key(a.name).split()) for x in wanted)]
