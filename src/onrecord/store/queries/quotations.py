"""Statements that may hold a sentence, found by the rarest of its words."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from onrecord.checking.sentence import Held, Looked
from onrecord.store.tables import rows
from onrecord.store.tables.columns import text
from onrecord.wording.meaning import unpacked
from onrecord.wording.sentence_ends import first_sentence
from onrecord.wording.terms import rarity, stem

_WORDS = 12  # how many are asked for, the rarest first
_EACH = 3_000  # statements with one word that are looked at
_HELD = 40  # statements that are laid beside the sentence
_PHRASE = 60  # words
_ROWS = """
SELECT s.*, r.id AS report_id, m.vector, substr(r.text, 1 + json_extract(s.content, '$[#-1][1]'), 160) AS behind
  FROM standing s JOIN report r ON r.n = s.report LEFT JOIN meaning m ON m.report = s.report AND m.statement = s.id
 WHERE s.n = ?
"""


def held(connection: sqlite3.Connection, looked: Looked) -> Iterator[Held]:
    """The statements that share most with a sentence."""
    weights: dict[int, float] = defaultdict(float)
    for word in sorted(set(looked.words), key=lambda w: (-rarity(stem(w)), w))[:_WORDS]:
        for n in _with(connection, f'"{word}"', _EACH):
            weights[n] += rarity(stem(word))
    if looked.words:
        for n in _with(connection, '"' + " ".join(looked.words[:_PHRASE]) + '"', _HELD):
            weights[n] += 1_000
    for n in sorted(weights, key=lambda n: (-weights[n], n))[:_HELD]:
        row = connection.execute(_ROWS, (n,)).fetchone()
        if row is not None:
            vector = unpacked(row["vector"]) if row["vector"] is not None else None
            yield Held(rows.read_own(row), row["utterance"], vector, first_sentence(row["behind"] or ""))


def _with(connection: sqlite3.Connection, expression: str, most: int) -> Iterator[int]:
    sql = "SELECT rowid FROM statement_words WHERE statement_words MATCH CAST(? AS TEXT) LIMIT ?"
    return (row[0] for row in connection.execute(sql, (text(expression), most)))
