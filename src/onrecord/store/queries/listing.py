"""Lists of statements, page by page: nothing here reads more than a page, or counts further than COUNTED."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, TypeVar

from onrecord.model.linked import Occasion, Utterance
from onrecord.model.listed import COUNTED, Facets, Listing, Share
from onrecord.model.recorded import RecordedStatement
from onrecord.store.queries import linked, reading
from onrecord.store.queries.selection import Selection
from onrecord.store.tables.columns import Value, text

_Linked = TypeVar("_Linked", Utterance, Occasion)

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
    return _page(connection, "utterance", linked.utterances, selection, (offset, size))


def occasion_page(connection: sqlite3.Connection, selection: Selection, offset: int, size: int) -> Listing[Occasion]:
    """A page of the occasions one of whose statements fits: in the order of the first that does."""
    return _page(connection, "occasion", linked.occasions, selection, (offset, size))


def _page(
    connection: sqlite3.Connection,
    column: Literal["utterance", "occasion"],
    read: Callable[[sqlite3.Connection, Sequence[str]], Iterable[_Linked]],
    selection: Selection,
    part: tuple[int, int],
) -> Listing[_Linked]:
    offset, size = part
    ids = _ids(connection, column, selection, offset + size)
    wanted = ids[offset : offset + size]
    found = {one.id: one for one in read(connection, wanted)} if wanted else {}
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
    end = offset + size
    numbers = _numbers(connection, selection, max(COUNTED, end) + 1)
    page = tuple(reading.statements(connection, numbers[offset:end]))
    found = Listing(page, offset, min(len(numbers), COUNTED), len(numbers) > COUNTED)
    return found, _facets(connection, numbers[:SEEN])


def facets(connection: sqlite3.Connection, selection: Selection) -> Facets:
    """How the statements that fit divide, by the first SEEN of them."""
    return _facets(connection, _numbers(connection, selection, SEEN))


def _numbers(connection: sqlite3.Connection, selection: Selection, most: int) -> list[int]:
    """The row numbers of the first statements that fit: nothing else of them, so that sorting them is cheap."""
    where, values = selection.where()
    sql = f"SELECT s.n FROM standing s WHERE {where} ORDER BY {_ORDER} LIMIT ?"
    return [row[0] for row in connection.execute(sql, [*values, most])]


def _facets(connection: sqlite3.Connection, numbers: Sequence[int]) -> Facets:
    sql = """SELECT s.speaker, s.report, s.kind, s.force, s.act, substr(s.date_first, 1, 4)
               FROM standing s WHERE s.n IN (SELECT value FROM json_each(?))"""
    rows = list(map(tuple, connection.execute(sql, (json.dumps(numbers),))))
    speakers, reports, kinds, forces, acts, years = map(Counter, zip(*rows, strict=True)) if rows else [Counter()] * 6
    return Facets(
        speakers=_shares(speakers, _names(connection, [id for id in speakers if id is not None])),
        outlets=_outlets(connection, reports),
        kinds=_shares(kinds),
        forces=_shares(forces),
        acts=_shares(acts),
        years=tuple(sorted(_shares(years), key=lambda share: share.value)),
        counted=len(rows),
    )


def _names(connection: sqlite3.Connection, actors: Sequence[str]) -> dict[str, str]:
    """The names of these actors, by id; of those who have none, what the first report calls them."""
    sql = "SELECT actor, name FROM form WHERE actor IN (SELECT value FROM json_each(?))"
    names = dict(map(tuple, connection.execute(sql, (json.dumps(actors),))))
    for id in actors:
        if id not in names:
            row = connection.execute(
                """SELECT q.name FROM chain c JOIN question q ON q.n = c.question WHERE c.own = CAST(? AS TEXT)
                    ORDER BY c.report LIMIT 1""",
                [text(id)],
            ).fetchone()
            names[id] = row[0] if row is not None else id
    return names


def _outlets(connection: sqlite3.Connection, reports: Counter[int]) -> tuple[Share, ...]:
    outlets: Counter[str] = Counter()
    for n, count in reports.items():
        # By the index: the row itself holds the whole text.
        outlet = connection.execute("SELECT outlet FROM report INDEXED BY report_facts WHERE n = ?", (n,)).fetchone()[0]
        if outlet is not None:
            outlets[outlet] += count
    return tuple(Share(name, name, outlets[name]) for name in sorted(outlets, key=lambda name: (-outlets[name], name)))


def _shares(counts: Mapping[str | None, int], names: Mapping[str, str] | None = None) -> tuple[Share, ...]:
    known = names or {}
    given = [(value, count) for value, count in counts.items() if value is not None]
    return tuple(Share(v, known.get(v, v), count) for v, count in sorted(given, key=lambda one: (-one[1], one[0])))
