"""The tallies of names, and the forms that they have, as linking reads and writes them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from onrecord.speakers.evidence.name_counts import Bounds, Tally
from onrecord.speakers.evidence.offices import Office
from onrecord.store.tables import actor_columns, columns
from onrecord.store.tables.columns import Value, text, text_or_none
from onrecord.store.tables.linking import Tables


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A form's row: whose it is, the actor's name, and the reason; see `placing.Member`."""

    key: str
    tally: str
    actor: str
    name: str
    other: str | None
    why: str | None
    score: float


class TallyTables(Tables):
    """Tallies and forms."""

    def tallies(self, keys: Collection[str]) -> dict[str, Tally]:
        """Those of these tallies that there are."""
        rows = self._many("SELECT key, said FROM tally WHERE key IN ({0})", keys)
        return {row["key"]: actor_columns.read_tally(row["key"], row["said"]) for row in rows}

    def known(self) -> set[str]:
        """The keys of the tallies of which the user's file says something."""
        rows = self._connection.execute("SELECT key FROM tally WHERE json_extract(said, '$.known') IS NOT NULL")
        return {row[0] for row in rows}

    def put_tally(self, tally: Tally, weight: int, blocks: Collection[str]) -> None:
        """Writes a tally and the blocks and topics that its forms are in."""
        said = actor_columns.tally(tally)
        self._connection.execute(
            """INSERT INTO tally (key, said) VALUES (CAST(? AS TEXT), CAST(? AS TEXT))
               ON CONFLICT (key) DO UPDATE SET said = excluded.said""",
            (text(tally.key), said),
        )
        key = text(tally.key)
        rows = self._connection.execute("SELECT block, above FROM block WHERE tally = CAST(? AS TEXT)", (key,))
        before = {(row[0], row[1]) for row in rows}
        now = {(block, -weight) for block in blocks}
        for block, above in before - now:
            self._connection.execute(
                "DELETE FROM block WHERE block = CAST(? AS TEXT) AND above = ? AND tally = CAST(? AS TEXT)",
                (text(block), above, key),
            )
        for block, above in now - before:
            self._connection.execute(
                "INSERT INTO block VALUES (CAST(? AS TEXT), ?, CAST(? AS TEXT))", (text(block), above, key)
            )

    def drop_tally(self, key: str) -> None:
        """Removes a tally of which nothing is known any more, with its forms."""
        n = self._number("tally", key)
        self._connection.execute(
            "UPDATE question SET answer = NULL WHERE answer IN (SELECT n FROM form WHERE tally = ?)", (n,)
        )
        self._connection.execute("DELETE FROM block WHERE tally = CAST(? AS TEXT)", (text(key),))
        self._connection.execute("DELETE FROM tally WHERE n = ?", (n,))

    def bounds(self, key: str, offices: Iterable[Office]) -> tuple[str | None, dict[Office, Bounds]]:
        """The first date of a tally's chains, and the first and last of those that give these offices."""
        n = self._number("tally", key)
        first = self._one("SELECT min(date) FROM chain WHERE tally = ?", n)[0]
        found: dict[Office, Bounds] = {}
        for held in offices:
            sql = "SELECT min(date), max(date) FROM claim WHERE tally = ? AND office = CAST(? AS TEXT)"
            row = self._connection.execute(sql, (n, actor_columns.office(held))).fetchone()
            found[held] = (row[0], row[1])
        return first, found

    def in_blocks(self, blocks: Collection[str]) -> set[str]:
        """The keys of the tallies with a form in one of these blocks."""
        return {row[0] for row in self._many("SELECT tally FROM block WHERE block IN ({0})", blocks)}

    def foremost(self, topic: str, most: int) -> list[tuple[str, int]]:
        """The keys of the tallies with a form of this topic, with their weights: so many, the heaviest first."""
        sql = "SELECT tally, -above FROM block WHERE block = CAST(? AS TEXT) ORDER BY above, tally LIMIT ?"
        return [(row[0], row[1]) for row in self._connection.execute(sql, (text(topic), most))]

    def of_actors(self, actors: Collection[str]) -> set[str]:
        """The keys of the tallies with a form of one of these actors."""
        sql = "SELECT t.key FROM form f JOIN tally t ON t.n = f.tally WHERE f.actor IN ({0})"
        return {row[0] for row in self._many(sql, actors)}

    def forms(self, tallies: Collection[str]) -> dict[str, StoredForm]:
        """The rows of the forms of these tallies, by key."""
        sql = """SELECT f.key, t.key AS tally, f.actor, f.name, f.other, f.why, f.score
                   FROM form f JOIN tally t ON t.n = f.tally WHERE t.key IN ({0})"""
        return {row["key"]: StoredForm(*row) for row in self._many(sql, tallies)}

    def put_form(self, form: StoredForm, id: str) -> None:
        """Writes a form's row."""
        values: dict[str, Value] = {
            "key": text(form.key),
            "id": text(id),
            "tally": self._number("tally", form.tally),
            "actor": text(form.actor),
            "name": text(form.name),
            "other": text_or_none(form.other),
            "why": text_or_none(form.why),
            "score": form.score,
        }
        sql, bound = columns.insert("form", values)
        changed = ", ".join(f"{name} = excluded.{name}" for name in values if name not in {"key", "id"})
        self._connection.execute(f"{sql} ON CONFLICT (key) DO UPDATE SET {changed}", bound)

    def drop_form(self, key: str) -> None:
        """Removes a form; questions that it answered are to be asked again."""
        n = self._number("form", key)
        self._connection.execute("UPDATE question SET answer = NULL WHERE answer = ?", (n,))
        self._connection.execute("DELETE FROM form WHERE n = ?", (n,))
