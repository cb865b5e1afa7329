"""The tables of actors, as linking reads and writes them inside a transaction. Nothing is decided here."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.cast import Chain
from onrecord.model.ids import actor_id
from onrecord.speakers.forms import key_apart
from onrecord.speakers.judged import Decided
from onrecord.speakers.offices import Office
from onrecord.speakers.placing import Placed
from onrecord.speakers.questions import Question
from onrecord.speakers.tallies import Bounds, Tally, claims
from onrecord.store import actor_columns, columns
from onrecord.store.columns import Value, text, text_or_none
from onrecord.store.functions import words_of

_MANY = 500  # values bound at once


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


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's row number, what it asks, and what the answer was."""

    n: int
    question: Question
    answer: Placed


class ActorTables:
    """The tables, over a connection inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # What reports know.

    def report(self, n: int) -> tuple[str, str | None, bool]:
        """The id of the report of this row number, the date that it has by itself, and whether it is in the lists."""
        row = self._one("SELECT id, own_date, removed FROM report WHERE n = ?", n)
        date = columns.read_date(row["own_date"])
        return row["id"], date.value[:10] if date is not None else None, row["removed"] is None

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

    # Tallies and forms.

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

    # Questions.

    def about(self, topics: Collection[str]) -> list[Asked]:
        """The questions about these topics."""
        sql = """SELECT DISTINCT q.n, q.asked, f.key, q.via, q.score FROM topic t JOIN question q ON q.n = t.question
                   LEFT JOIN form f ON f.n = q.answer WHERE t.topic IN ({0})"""
        return [
            Asked(r["n"], actor_columns.read_question(r["asked"]), Placed(r["key"], r["via"], r["score"]))
            for r in self._many(sql, topics)
        ]

    def known_question(self, question: Question) -> int | None:
        """The row number of a question that was asked before."""
        sql = "SELECT n FROM question WHERE asked = CAST(? AS TEXT)"
        row = self._connection.execute(sql, (actor_columns.question(question),)).fetchone()
        return None if row is None else int(row[0])

    def put_question(self, question: Question, answer: Placed) -> int:
        """Keeps a new question with its answer; its row number."""
        values: dict[str, Value] = {
            "asked": actor_columns.question(question),
            "name": text(question.name),
            "named": int(question.named),
            "tally": text_or_none(question.form),
            "answer": None if answer.key is None else self._number("form", answer.key),
            "via": text(answer.via),
            "score": answer.score,
        }
        n = int(self._connection.execute(*columns.insert("question", values)).lastrowid or 0)
        for topic in question.topics():
            self._connection.execute("INSERT INTO topic VALUES (CAST(? AS TEXT), ?)", (text(topic), n))
        for word in set(words_of(question.name)):
            self._connection.execute("INSERT INTO name_word VALUES (CAST(? AS TEXT), ?)", (text(word), n))
        return n

    def answer(self, n: int, answer: Placed) -> None:
        """Keeps another answer to a question."""
        self._connection.execute(
            "UPDATE question SET answer = ?, via = CAST(? AS TEXT), score = ? WHERE n = ?",
            (None if answer.key is None else self._number("form", answer.key), text(answer.via), answer.score, n),
        )

    def drop_questions(self, numbers: Iterable[int]) -> None:
        """Removes those of these questions that no chain asks any more."""
        for n in numbers:
            sql = "DELETE FROM question WHERE n = ? AND NOT EXISTS (SELECT 1 FROM chain WHERE question = ?)"
            self._connection.execute(sql, (n, n))

    def _questions_of(self, report: int) -> set[int]:
        """The row numbers of the questions that a report's chains ask."""
        sql = "SELECT DISTINCT question FROM chain WHERE report = ? AND question IS NOT NULL"
        return {row[0] for row in self._connection.execute(sql, (report,))}

    # What a person decided.

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

    # Helpers.

    def _one(self, sql: str, *values: Value) -> sqlite3.Row:
        row: sqlite3.Row = self._connection.execute(sql, values).fetchone()
        return row

    def _number(self, table: str, key: str) -> int:
        return int(self._one(f"SELECT n FROM {table} WHERE key = CAST(? AS TEXT)", text(key))[0])

    def _many(self, sql: str, values: Collection[str]) -> Iterator[sqlite3.Row]:
        """The rows for all of these values, so many at once as may be bound."""
        ordered = sorted(values)
        for start in range(0, len(ordered), _MANY):
            part = [text(value) for value in ordered[start : start + _MANY]]
            yield from self._connection.execute(sql.format(", ".join(["CAST(? AS TEXT)"] * len(part))), part)
