"""Lists of statements, page by page: nothing here reads more than a page, or counts further than COUNTED."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from onrecord.model.linked import Occasion, Utterance
from onrecord.model.listed import COUNTED, Facets, Listing, Share
from onrecord.model.recorded import RecordedStatement
from onrecord.store import linked, reading
from onrecord.store.columns import Value, text
from onrecord.store.selection import Selection

SEEN = 5_000
"""Of how many statements it is counted how they divide."""

# The order of the index `statement_listed`, so that a page is read from it and nothing is sorted.
_ORDER = "s.date_first IS NULL, s.date_first, s.date_last, s.report, s.place"


def statement_page(
    connection: sqlite3.Connection, selection: Selection, offset: int, size: int
) -> Listing[RecordedStatement]:
    """A page of the statements that fit, by date, the undated last."""
    where, values = selection.where()
    sql = f"SELECT s.n FROM standing s WHERE {where} ORDER BY {_ORDER} LIMIT ? OFFSET ?"
    numbers = [row[0] for row in connection.execute(sql, [*values, size, offset])]
    total, more = counted(connection, f"FROM standing s WHERE {where}", values)
    return Listing(tuple(reading.statements(connection, numbers)), offset, total, more)


def utterance_page(connection: sqlite3.Connection, selection: Selection, offset: int, size: int) -> Listing[Utterance]:
    """A page of the utterances one of whose statements fits: in the order of the first that does."""
    ids = _ids(connection, "utterance", selection, offset + size)
    wanted = ids[offset : offset + size]
    found = {one.id: one for one in linked.utterances(connection, wanted)} if wanted else {}
    items = tuple(found[id] for id in wanted if id in found)
    return Listing(items, offset, min(len(ids), COUNTED), len(ids) > COUNTED)


def occasion_page(connection: sqlite3.Connection, selection: Selection, offset: int, size: int) -> Listing[Occasion]:
    """A page of the occasions one of whose statements fits: in the order of the first that does."""
    ids = _ids(connection, "occasion", selection, offset + size)
    wanted = ids[offset : offset + size]
    found = {one.id: one for one in linked.occasions(connection, wanted)} if wanted else {}
    items = tuple(found[id] for id in wanted if id in found)
    return Listing(items, offset, min(len(ids), COUNTED), len(ids) > COUNTED)


def _ids(
    connection: sqlite3.Connection, column: Literal["utterance", "occasion"], selection: Selection, end: int
) -> list[str]:
    """What the statements that fit are of, each once, in the order of the first; not farther than `end` or COUNTED."""
    where, values = selection.where()
    ids: dict[str, None] = {}
    for row in connection.execute(f"SELECT s.{column} FROM standing s WHERE {where} ORDER BY {_ORDER}", values):
        ids.setdefault(row[0])
        if len(ids) > max(COUNTED, end):
            break
    return list(ids)


def counted(connection: sqlite3.Connection, source: str, values: Sequence[Value]) -> tuple[int, bool]:
    """How many rows `source` (FROM ... WHERE ...) has, counted up to COUNTED; whether there are more."""
    row = connection.execute(f"SELECT count(*) FROM (SELECT 1 {source} LIMIT {COUNTED + 1})", values).fetchone()
    return min(int(row[0]), COUNTED), int(row[0]) > COUNTED


def searched(
    connection: sqlite3.Connection, selection: Selection, offset: int, size: int
) -> tuple[Listing[RecordedStatement], Facets]:
    """A page of the statements that fit, and how they divide by the first SEEN of them: looked for once, not twice."""
    rows = _seen(connection, selection)
    if len(rows) == SEEN:  # there are more
        return statement_page(connection, selection, offset, size), _facets(connection, rows)
    numbers = [row["n"] for row in rows[offset : offset + size]]
    found = Listing(tuple(reading.statements(connection, numbers)), offset, len(rows))
    return found, _facets(connection, rows)


def facets(connection: sqlite3.Connection, selection: Selection) -> Facets:
    """How the statements that fit divide, by the first SEEN of them."""
    return _facets(connection, _seen(connection, selection))


def _seen(connection: sqlite3.Connection, selection: Selection) -> list[sqlite3.Row]:
    where, values = selection.where()
    return connection.execute(
        f"""SELECT s.n, s.speaker, s.speaker_name, s.report, s.kind, s.force, s.act, substr(s.date_first, 1, 4) AS year
              FROM standing s WHERE {where} ORDER BY {_ORDER} LIMIT {SEEN}""",
        values,
    ).fetchall()


def _facets(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> Facets:
    names: dict[str, Counter[str]] = {}
    for row in rows:
        if row["speaker"] is not None:
            names.setdefault(row["speaker"], Counter())[row["speaker_name"]] += 1
    reports = Counter(row["report"] for row in rows)

    def name(id: str) -> str:
        row = connection.execute("SELECT name FROM form WHERE actor = CAST(? AS TEXT) LIMIT 1", [text(id)]).fetchone()
        return str(row[0]) if row is not None else min(names[id], key=lambda n: (-names[id][n], n))

    return Facets(
        speakers=_shares((r["speaker"] for r in rows), name),
        outlets=_outlets(connection, reports),
        kinds=_shares(row["kind"] for row in rows),
        forces=_shares(row["force"] for row in rows),
        acts=_shares(row["act"] for row in rows),
        years=tuple(sorted(_shares(row["year"] for row in rows), key=lambda share: share.value)),
        counted=len(rows),
    )


def _outlets(connection: sqlite3.Connection, reports: Counter[int]) -> tuple[Share, ...]:
    outlets: Counter[str] = Counter()
    for n, count in reports.items():
        # By the index: the row itself holds the whole text.
        outlet = connection.execute("SELECT outlet FROM report INDEXED BY report_facts WHERE n = ?", (n,)).fetchone()[0]
        if outlet is not None:
            outlets[outlet] += count
    return tuple(Share(name, name, outlets[name]) for name in sorted(outlets, key=lambda name: (-outlets[name], name)))


def _shares(values: Iterable[str | None], name: Callable[[str], str] = str) -> tuple[Share, ...]:
    counts = Counter(value for value in values if value is not None)
    return tuple(Share(value, name(value), counts[value]) for value in sorted(counts, key=lambda v: (-counts[v], v)))
