"""What matching keeps of a record, in its tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from onrecord.matching.candidates.blocking import Drawer
from onrecord.matching.constraints import Judged, same_as
from onrecord.matching.pairs.comparable import Compared, Story, compared_as, redated, story_of
from onrecord.matching.pairs.speaker import Voice
from onrecord.store.database.cache import at_hand
from onrecord.store.tables import columns, judgements, rows
from onrecord.store.tables.columns import text
from onrecord.wording.meaning import Vectors, unpacked

_COMPARED = """
SELECT s.*, r.id AS report_id, r.own_date AS report_date, c.voice, c.sentence, c.told, m.vector
  FROM compared c JOIN statement s ON s.n = c.statement JOIN report r ON r.n = s.report
       LEFT JOIN meaning m ON m.report = s.report AND m.statement = s.id
"""
_VECTOR = """
SELECT m.vector FROM compared c JOIN statement s ON s.n = c.statement
  LEFT JOIN meaning m ON m.report = s.report AND m.statement = s.id WHERE c.statement = ?
"""
_WORDS = ("name", "principal")
_SETS = ("about", "roles", "keys")


class Tables:
    """A `Cabinet` over a record, good for one transaction. `gone` are statements that are no longer there."""

    def __init__(self, connection: sqlite3.Connection, gone: Mapping[int, Compared]) -> None:
        self._connection = connection
        self._at_hand = at_hand(connection)
        self._sizes: dict[Drawer, tuple[int, int]] = {}  # the size, where it is less than the second number; else that
        self._links: dict[int, dict[int, float]] = {}  # of those statements that were asked for
        self._gone = gone
        decided = "SELECT 1 FROM judgement WHERE decision IN ('same', 'different') LIMIT 1"
        self._decided = connection.execute(decided).fetchone() is not None

    def compared(self, n: int) -> Compared:
        """A statement as it is compared now."""
        found = self._at_hand.statements.get(n)
        if found is None:
            row = self._connection.execute(f"{_COMPARED} WHERE c.statement = ?", (n,)).fetchone()
            if row is None:
                return self._gone[n]
            found = self._read(row)
            self._at_hand.statements.put(n, found)
        return found

    def meaning(self, n: int) -> Vectors | None:
        """The vector of a statement as it is compared now."""
        known = self._at_hand.statements.get(n)
        if known is not None:
            return known.meaning
        row = self._connection.execute(_VECTOR, (n,)).fetchone()
        if row is None:
            return self._gone[n].meaning
        return unpacked(row[0]) if row[0] is not None else None

    def of_report(self, report: str) -> dict[int, Compared]:
        """The statements of a report that are there, by number."""
        found = self._connection.execute(f"{_COMPARED} WHERE r.id = ?", (report,))
        return {row["n"]: self._read(row) for row in found}

    def changing(self, report: str, numbers: Iterable[int]) -> None:
        """The report of this id and its statements of these numbers are others than they were, or about to be."""
        self._at_hand.stories.drop(report)
        for n in numbers:
            self._at_hand.statements.drop(n)

    def keep(self, n: int, one: Compared, own: str) -> None:
        """Keep what a statement is compared by."""
        self._at_hand.statements.drop(n)
        values = (
            n,
            text(_write_voice(one.voice)),
            text(one.sentence),
            text(" ".join(sorted(one.cue))),
            text(own),
            text(own),
        )
        self._connection.execute(
            "INSERT OR REPLACE INTO compared VALUES"
            " (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))",
            values,
        )

    def dated(self, n: int) -> Compared:
        """A statement as it is compared when what its report shares with others dates it, too."""
        sql = "SELECT s.date, r.date AS published FROM statement s JOIN report r ON r.n = s.report WHERE s.n = ?"
        row = self._connection.execute(sql, (n,)).fetchone()
        return redated(self.compared(n), columns.read_date(row["date"]), columns.read_date(row["published"]))

    def firsts(self, numbers: Iterable[int]) -> dict[int, str]:
        """For each of those of these statements that are there, what its utterance begins with, by own dates only."""
        sql = "SELECT first FROM compared WHERE statement = ?"
        found = {n: self._connection.execute(sql, (n,)).fetchone() for n in numbers}
        return {n: row[0] for n, row in found.items() if row}

    def put_together(self, utterances: Iterable[Sequence[int]]) -> None:
        """Keep which statements are one utterance as long as only own dates count, the first of each first."""
        for numbers in utterances:
            first = self._connection.execute("SELECT own FROM compared WHERE statement = ?", numbers[:1]).fetchone()[0]
            sql = "UPDATE compared SET first = ?1 WHERE statement = ?2 AND first <> ?1"
            self._connection.executemany(sql, [(first, n) for n in numbers])

    def together(self, reports: Iterable[str]) -> list[tuple[int, ...]]:
        """The utterances, as long as only own dates count, of the statements of these reports."""
        firsts = "SELECT c.first FROM compared c JOIN statement s ON s.n = c.statement JOIN report r ON r.n = s.report"
        found = {row[0] for id in reports for row in self._connection.execute(f"{firsts} WHERE r.id = ?", (id,))}
        members = "SELECT statement FROM compared WHERE first = ?"
        return [tuple(row[0] for row in self._connection.execute(members, (one,))) for one in sorted(found)]

    def drop(self, n: int) -> None:
        """Let go of what a statement was compared by."""
        self._connection.execute("DELETE FROM compared WHERE statement = ?", (n,))

    def size(self, drawer: Drawer, most: int) -> int:
        """How many statements lie in a drawer, counted up to `most`."""
        counted, up_to = self._sizes.get(drawer, (0, 0))
        if up_to <= counted < most or not up_to:
            sql = "SELECT count(*) FROM (SELECT 1 FROM drawer WHERE bucket = ? AND key = ? LIMIT ?)"
            counted, up_to = self._connection.execute(sql, (*drawer, most)).fetchone()[0], most
            self._sizes[drawer] = counted, up_to
        return min(counted, most)

    def _resize(self, drawers: Iterable[Drawer], by: int) -> None:
        for drawer in drawers:
            if drawer in self._sizes:
                counted, up_to = self._sizes[drawer]
                self._sizes[drawer] = counted + by, up_to + by

    def members(self, drawer: Drawer) -> Sequence[int]:
        """The statements in a drawer."""
        found = self._connection.execute("SELECT statement FROM drawer WHERE bucket = ? AND key = ?", drawer)
        return [row[0] for row in found]

    def put(self, n: int, drawers: Iterable[Drawer]) -> None:
        """File a statement."""
        those = sorted(drawers)
        self._resize(those, 1)
        self._connection.executemany("INSERT INTO drawer VALUES (?, ?, ?)", [(*drawer, n) for drawer in those])

    def take(self, n: int, drawers: Iterable[Drawer]) -> None:
        """Take a statement out of these drawers."""
        those = sorted(drawers)
        self._resize(those, -1)
        sql = "DELETE FROM drawer WHERE bucket = ? AND key = ? AND statement = ?"
        self._connection.executemany(sql, [(*drawer, n) for drawer in those])

    def links(self, n: int) -> Mapping[int, float]:
        """The statements that may be one utterance with this one, by the log-odds of that."""
        found = self._links.get(n)
        if found is None:
            sql = "SELECT other, odds FROM link WHERE statement = ?"
            found = self._links[n] = dict(map(tuple, self._connection.execute(sql, (n,))))
        return found

    def link(self, a: int, b: int, odds: float) -> None:
        """Keep a link, or its new odds."""
        both = ((a, b), (b, a))
        for n, other in both:
            if n in self._links:
                self._links[n][other] = odds
        self._connection.executemany("INSERT OR REPLACE INTO link VALUES (?, ?, ?)", [(*ends, odds) for ends in both])

    def unlink(self, a: int, b: int) -> None:
        """Let go of a link."""
        both = ((a, b), (b, a))
        for n, other in both:
            if n in self._links:
                self._links[n].pop(other, None)
        self._connection.executemany("DELETE FROM link WHERE statement = ? AND other = ?", both)

    def judged(self, ids: Collection[str]) -> Sequence[Judged]:
        """What people decided about one of these statements and another, the oldest first."""
        if not self._decided:
            return []
        found: list[Judged] = []
        for one in judgements.on_statements(self._connection, ids):
            left, right = (subject.now for subject in one.subjects)
            if left is None or right is None:
                continue
            if one.decision == "unsure":  # whoever is unsure now no longer says what they said before
                found = [pair for pair in found if {pair.left, pair.right} != {left, right}]
            else:
                found.append(Judged(left, right, one.decision == "same"))
        return found

    def judged_same(self, n: int) -> Collection[int]:
        """The statements of which people decided that they are one with this."""
        if not self._decided:
            return ()
        id = self.compared(n).id
        return self.numbers(same_as(id, self.judged([id]))).values()

    def numbers(self, ids: Collection[str]) -> Mapping[str, int]:
        """The numbers of those of these statements that are there."""
        sql = "SELECT s.n FROM compared c JOIN statement s ON s.n = c.statement WHERE s.id = CAST(? AS TEXT)"
        found = {id: self._connection.execute(sql, (text(id),)).fetchone() for id in ids}
        return {id: row[0] for id, row in found.items() if row}

    def _read(self, row: sqlite3.Row) -> Compared:
        # Only what reports say of themselves counts here: a shared date follows from links, and cannot speak for them.
        statement = replace(rows.read_own(row), date=columns.read_date(row["own_date"]))
        vector = unpacked(row["vector"]) if row["vector"] is not None else None
        story = self._story(row["report_id"], row["report_date"])
        return compared_as(
            statement, row["place"], _read_voice(row["voice"]), story, row["sentence"], row["told"], vector
        )

    def _story(self, report: str, date: str | None) -> Story:
        found = self._at_hand.stories.get(report)
        if found is None:
            sql = "SELECT s.stems FROM story s JOIN report r ON r.n = s.report WHERE r.id = ?"
            telling = json.loads(self._connection.execute(sql, (report,)).fetchone()[0])
            found = story_of(report, frozenset(telling), columns.read_date(date))
            self._at_hand.stories.put(report, found)
        return found


def _write_voice(voice: Voice) -> str:
    return json.dumps(asdict(voice), default=sorted, separators=(",", ":"))


def _read_voice(raw: str) -> Voice:
    fields = json.loads(raw)
    return Voice(
        **fields | {name: tuple(fields[name]) for name in _WORDS} | {name: frozenset(fields[name]) for name in _SETS}
    )
