"""Utterances for a timeline: few enough to see, with one lane for each speaker."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from onrecord.model.listed import Told
from onrecord.store.queries.selection import Selection, day_bounds
from onrecord.store.tables.columns import Value, text

_ROWS = """
SELECT s.utterance, s.speaker, s.speaker_name, s.date_first, s.date_last, s.force, s.act, s.content_text, s.report,
       (SELECT date_last FROM report r INDEXED BY report_facts WHERE r.n = s.report) AS reported
  FROM standing s WHERE {0} ORDER BY {1} LIMIT ?
"""


def told(connection: sqlite3.Connection, selection: Selection, most: int) -> list[Told]:
    """The utterances of the statements that fit, by date, the undated last: of the latest `most` statements that have
    a date, and of `most` others.
    """
    # First which, then what is shown of them: nothing is worked out of those that only sorting looks at.
    numbers = _numbers(connection, selection, most)
    sql = _ROWS.format("s.n IN (SELECT value FROM json_each(?))", "s.n")
    rows = connection.execute(sql, (json.dumps(numbers), -1)).fetchall()
    rows.sort(key=lambda row: (row["utterance"], row["date_first"] is None, row["date_first"], row["date_last"]))
    found = [_told(list(group)) for _, group in groupby(rows, key=lambda row: str(row["utterance"]))]
    return sorted(
        _named(connection, _weighed(connection, found)),
        key=lambda one: (one.first is None, one.first or "", one.last or "", one.utterance),
    )


def _numbers(connection: sqlite3.Connection, selection: Selection, most: int) -> list[int]:
    where, values = selection.where()
    if selection.text is not None or selection.speaker is not None:  # few, found by other indexes than that of dates
        order = "s.date_first IS NULL, s.date_first, s.date_last, s.report, s.place"
        sql = f"SELECT s.n, s.date_first IS NULL FROM standing s WHERE {where} ORDER BY {order}"
        every = connection.execute(sql, values).fetchall()
        return [n for n, undated in every if not undated][-most:] + [n for n, undated in every if undated][:most]
    which = "SELECT s.n FROM standing s WHERE (s.date_first IS NULL) = {0} AND {1} ORDER BY {2} LIMIT ?"
    numbers: list[int] = []
    if selection.dated is not False:
        # Said twice, so that the index is read from there on, and not from the latest day.
        last = day_bounds(selection.until)[1] if selection.until else "9999-12-31"
        begin, order = f"s.date_first <= CAST(? AS TEXT) AND {where}", "s.date_first DESC, s.date_last DESC, "
        sql = which.format(0, begin, order + "s.report DESC, s.place DESC")
        numbers += [row[0] for row in connection.execute(sql, [text(last), *values, most])]
    if selection.dated is not True:
        sql = which.format(1, where, "s.report, s.place")
        numbers += [row[0] for row in connection.execute(sql, [*values, most])]
    return numbers


def of_utterances(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Told]:
    """The utterances of these ids, in this order; those gone since are left out."""
    marks = ", ".join(["CAST(? AS TEXT)"] * len(ids))
    bound: list[Value] = [text(id) for id in ids]
    order = "s.utterance, s.date_first IS NULL, s.date_first, s.date_last, s.report, s.place"
    rows = connection.execute(_ROWS.format(f"s.utterance IN ({marks})", order), [*bound, -1]).fetchall()
    found = [_told(list(group)) for _, group in groupby(rows, key=lambda row: str(row["utterance"]))]
    by_id = {one.utterance: one for one in _named(connection, _weighed(connection, found))}
    return [by_id[id] for id in ids if id in by_id]


def _told(group: Sequence[sqlite3.Row]) -> Told:
    first = group[0]
    return Told(
        utterance=first["utterance"],
        speaker=first["speaker"],
        speaker_name=first["speaker_name"],
        first=first["date_first"],
        last=first["date_last"],
        reported=min((row["reported"] for row in group if row["reported"]), default=None),
        force=first["force"],
        act=first["act"],
        text=first["content_text"],
        origins=1,
        outlets=1,
        statements=len(group),
    )


def _named(connection: sqlite3.Connection, found: Sequence[Told]) -> list[Told]:
    """Each under its actor's name; as the report calls them where nobody has a name for them."""
    names: dict[str, str] = {}
    for id in {one.speaker for one in found if one.speaker}:
        row = connection.execute("SELECT name FROM form WHERE actor = CAST(? AS TEXT) LIMIT 1", [text(id)]).fetchone()
        if row is not None:
            names[id] = row[0]
    return [replace(one, speaker_name=names.get(one.speaker or "", one.speaker_name)) for one in found]


def _weighed(connection: sqlite3.Connection, found: Sequence[Told]) -> list[Told]:
    """With the number of origins, outlets and statements of each whole utterance."""
    weights: dict[str, sqlite3.Row] = {}
    for start in range(0, len(found), 500):
        part = found[start : start + 500]
        marks = ", ".join(["CAST(? AS TEXT)"] * len(part))
        rows = connection.execute(
            f"""SELECT s.utterance, count(DISTINCT s.origin) AS origins, count(*) AS statements,
                       count(DISTINCT (SELECT outlet FROM report r INDEXED BY report_facts WHERE r.n = s.report))
                         AS outlets
                  FROM standing s WHERE s.utterance IN ({marks}) GROUP BY s.utterance""",
            [text(one.utterance) for one in part],
        )
        weights.update((row["utterance"], row) for row in rows)
    return [
        replace(one, origins=row["origins"], outlets=row["outlets"], statements=row["statements"])
        for one in found
        if (row := weights.get(one.utterance))
    ]
