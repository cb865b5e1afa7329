"""What holds of what people decided about actors, as linking reads it."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.model.ids import actor_id
from onrecord.speakers.evidence.forms import key_apart
from onrecord.speakers.identity.judged import Decided
from onrecord.store.tables.columns import text, text_or_none
from onrecord.store.tables.linking import Tables


class DecisionTables(Tables):
    """Decisions."""

    def decided(self, ids: Collection[str]) -> list[Decided]:
        """What holds about the forms of these ids, by their keys, where both are forms of the record; the first
        first.
        """
        found: dict[int, Decided] = {}
        for side in ("left", "right"):
            sql = f"""SELECT d.rowid AS n, l.key AS one, r.key AS two, d.decision, d.judgement FROM decision d
                        JOIN form l ON l.id = d.left JOIN form r ON r.id = d.right
                       WHERE d.{side} IN ({{0}}) AND d.decision IN ('same', 'different')"""
            for row in self._many(sql, ids):
                found[row["n"]] = Decided(row["one"], row["two"], row["decision"] == "same", row["judgement"])
        return [found[n] for n in sorted(found)]

    def apart(self, report: str, keys: Collection[str]) -> set[str]:
        """Those of these forms that a person says are somebody else in the report of this id."""
        ids = {actor_id(key_apart(key, report)): key for key in keys}
        sql = "SELECT DISTINCT right FROM decision WHERE decision = 'different' AND right IN ({0})"
        return {ids[row[0]] for row in self._many(sql, ids)}

    def renamed(self, ids: Collection[str]) -> str | None:
        """The name that a person gave to the actor with one of these forms; the last one."""
        sql = "SELECT rowid AS n, name FROM decision WHERE decision = 'rename' AND left IN ({0})"
        rows = list(self._many(sql, ids))
        return max(rows, key=lambda row: int(row["n"]))["name"] if rows else None

    def object_to(self, one: Decided, why: str | None) -> None:
        """Keeps what speaks against a decision."""
        sql = """UPDATE decision SET against = CAST(? AS TEXT) WHERE judgement = ?
                    AND left = (SELECT id FROM form WHERE key = CAST(? AS TEXT))
                    AND right = (SELECT id FROM form WHERE key = CAST(? AS TEXT))"""
        self._connection.execute(sql, (text_or_none(why), one.by, text(one.left), text(one.right)))
