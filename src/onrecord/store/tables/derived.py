"""Gives every derived row a name that stays the same when all is derived anew, so that two records can be compared."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter

# Without row numbers: what refers to a row is told by what that row is about. Tallies, which may be written in another
# order, are left out: forms are made of them.
_ROWS = {
    "report": "SELECT id, date, date_first, date_last, own_date, date_judged, removed FROM report",
    "statement": """SELECT id, place, date, date_first, date_last, own_date, speaker_name, speaker_mention, speaker_via,
                           principal_name, speaker_chain, principal_chain, rejected, found_speaker, added
                      FROM statement""",
    "utterance": "SELECT id, utterance, occasion, origin FROM standing",
    "subject": "SELECT judgement, place, now FROM subject",
    "matches": "SELECT id, matches FROM utterance",
    "origin": "SELECT id, reasons FROM origin",
    "story": "SELECT r.id, s.stems, s.rules FROM story s JOIN report r ON r.n = s.report",
    "compared": """SELECT s.id, c.voice, c.sentence, c.told, c.own, c.first
                     FROM compared c JOIN statement s ON s.n = c.statement""",
    "drawer": "SELECT d.bucket, d.key, s.id FROM drawer d JOIN statement s ON s.n = d.statement",
    "link": """SELECT a.id, b.id, round(l.odds, 6)
                 FROM link l JOIN statement a ON a.n = l.statement JOIN statement b ON b.n = l.other""",
    "chain": """SELECT r.id, c.number, c.said, c.judged, q.asked, t.key, c.date, c.own
                  FROM chain c JOIN report r ON r.n = c.report LEFT JOIN question q ON q.n = c.question
                       LEFT JOIN tally t ON t.n = c.tally""",
    "claim": """SELECT r.id, l.number, t.key, l.office, l.date, l.title, l.span
                  FROM claim l JOIN report r ON r.n = l.report JOIN tally t ON t.n = l.tally""",
    "block": "SELECT block, above, tally FROM block",
    "form": """SELECT f.key, f.id, t.key, f.actor, f.name, f.other, f.why, f.score
                 FROM form f JOIN tally t ON t.n = f.tally""",
    "question": """SELECT q.asked, q.name, q.named, q.tally, f.key, q.via, q.score
                     FROM question q LEFT JOIN form f ON f.n = q.answer""",
    "topic": "SELECT t.topic, q.asked FROM topic t JOIN question q ON q.n = t.question",
    "name_word": "SELECT w.word, q.asked FROM name_word w JOIN question q ON q.n = w.question",
    "decision": "SELECT judgement, decision, left, right, name, against FROM decision",
}


def changed(one: sqlite3.Connection, other: sqlite3.Connection) -> list[str]:
    """The kinds of derived rows that two records have not the same of."""
    return [kind for kind, sql in _ROWS.items() if _digests(one, sql) != _digests(other, sql)]


def _digests(connection: sqlite3.Connection, sql: str) -> Counter[bytes]:
    readable = connection.text_factory
    connection.text_factory = bytes  # also where it cannot be decoded
    try:
        rows = (repr(tuple(row)).encode() for row in connection.execute(sql))
        return Counter(hashlib.blake2b(row, digest_size=12).digest() for row in rows)
    finally:
        connection.text_factory = readable
