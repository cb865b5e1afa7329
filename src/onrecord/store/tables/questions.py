"""The questions that chains ask the record, with the answers, as linking reads and writes them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from onrecord.speakers.identity.answers import Placed
from onrecord.speakers.identity.questions import Question
from onrecord.store.database.functions import words_of
from onrecord.store.tables import actor_columns, columns
from onrecord.store.tables.columns import Value, text, text_or_none
from onrecord.store.tables.linking import Tables


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's row number, what it asks, and what the answer was."""

    n: int
    question: Question
    answer: Placed


class QuestionTables(Tables):
    """Questions."""

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
