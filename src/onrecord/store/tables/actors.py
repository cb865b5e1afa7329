"""The tables of actors, as linking reads and writes them inside a transaction. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model.cast import Chain
from onrecord.speakers.evidence.name_counts import claims
from onrecord.store.tables import actor_columns, columns
from onrecord.store.tables.actor_decisions import DecisionTables
from onrecord.store.tables.columns import Value, text, text_or_none
from onrecord.store.tables.name_counts import StoredForm, TallyTables
from onrecord.store.tables.questions import Asked, QuestionTables

__all__ = ["ActorTables", "Asked", "Before", "Counted", "StoredForm"]


@dataclass(frozen=True, slots=True)
class Counted:
    """A chain of a report as it is counted in the tally of this key; the date is the report's."""

    number: int
    chain: Chain
    tally: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Before:
    """What was counted of a report: its chains, and the row numbers of what they asked."""

    counted: tuple[Counted, ...] = ()
    questions: frozenset[int] = frozenset()


class ActorTables(TallyTables, QuestionTables, DecisionTables):
    """All of them: what reports know, tallies, forms, questions and decisions."""

    def report(self, n: int) -> tuple[str, str | None, bool]:
        """The id of the report of this row number, the date that it has by itself, and whether it is in the lists."""
        row = self._one("SELECT id, own_date, removed FROM report WHERE n = ?", n)
        date = columns.read_date(row["own_date"])
        return row["id"], date.start if date is not None else None, row["removed"] is None

    def reports(self) -> list[int]:
        """The row numbers of all reports."""
        return [row[0] for row in self._connection.execute("SELECT n FROM report ORDER BY n")]

    def chains(self, report: int) -> list[Chain]:
        """All chains of a report, in the order of their numbers."""
        rows = self._connection.execute("SELECT said FROM chain WHERE report = ? ORDER BY number", (report,))
        return [actor_columns.read_chain(row[0]) for row in rows]

    def _counted(self, report: int) -> list[Counted]:
        """The chains of a report that tallies and questions know of."""
        rows = self._connection.execute(
            """SELECT c.number, c.said, t.key, c.date FROM chain c LEFT JOIN tally t ON t.n = c.tally
                WHERE c.report = ? AND c.question IS NOT NULL ORDER BY c.number""",
            (report,),
        )
        return [Counted(r["number"], actor_columns.read_chain(r["said"]), r["key"], r["date"]) for r in rows]

    def count(self, report: int, counted: Iterable[Counted], asked: Sequence[int], own: Sequence[str | None]) -> None:
        """Keeps for each chain its tally, its question's row number and the id that it has where that has no answer."""
        for one, question, id in zip(counted, asked, own, strict=True):
            self._connection.execute(
                """UPDATE chain SET question = ?, tally = (SELECT n FROM tally WHERE key = CAST(? AS TEXT)),
                          date = CAST(? AS TEXT), own = CAST(? AS TEXT) WHERE report = ? AND number = ?""",
                (question, text_or_none(one.tally), text_or_none(one.date), text_or_none(id), report, one.number),
            )
            for held, role in claims(one.chain) if one.tally is not None else ():
                values: dict[str, Value] = {
                    "report": report,
                    "number": one.number,
                    "office": actor_columns.office(held),
                    "date": text_or_none(one.date),
                    "title": text(role.text),
                    "span": columns.span(role.span),
                    "tally": self._number("tally", one.tally or ""),
                }
                self._connection.execute(*columns.insert("claim", values))

    def take_out(self, report: int) -> Before:
        """Forgets what `count` kept of a report, and says what that was."""
        before = Before(tuple(self._counted(report)), frozenset(self._questions_of(report)))
        self._connection.execute("DELETE FROM claim WHERE report = ?", (report,))
        self._connection.execute(
            "UPDATE chain SET question = NULL, tally = NULL, date = NULL, own = NULL WHERE report = ?", (report,)
        )
        return before
