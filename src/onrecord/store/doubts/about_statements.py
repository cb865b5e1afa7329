"""Which statements the record is not sure of: pairs that are only just joined, or only just kept apart."""

from __future__ import annotations

import sqlite3

from onrecord.matching.pairs.scoring import odds_of, probability, reasons, weights_for
from onrecord.model.doubt import Doubt
from onrecord.model.span import hull
from onrecord.store.database.migrations.review import NEAR
from onrecord.store.tables import judgements
from onrecord.store.tables.columns import text
from onrecord.store.tables.matching_index import Tables

_LITTLE = 20  # characters: "this", "the deal"
_CALLED = 90  # characters by which a statement is called
# By the index of unsure links: whoever has settled the least sure asks for the next.
_PAIRS = f"""
SELECT l.statement, l.other, a.id AS left, b.id AS right, a.utterance, b.utterance AS other_utterance, a.origin,
       b.origin AS other_origin, a.report = b.report AS near,
       min(length(a.content_text), length(b.content_text)) AS said
  FROM link l INDEXED BY link_unsure JOIN standing a ON a.n = l.statement JOIN standing b ON b.n = l.other
 WHERE l.statement < l.other AND l.odds < {NEAR} ORDER BY l.odds, l.statement, l.other LIMIT ?
"""
_WHERE = "SELECT utterance, origin FROM statement WHERE id = CAST(? AS TEXT)"

Pair = tuple[int, int]


def pairs(connection: sqlite3.Connection, most: int) -> list[Pair]:
    """Pairs of statements in doubt, by number, as far as `most` links tell of them: those of two reports first, for by
    them origins are counted, those that say next to nothing last, and of each the least sure first.

    What was settled about one pair holds for what is one with either: the other statements of two utterances, the
    copies within one. So nobody is asked the same twice.
    """
    seen = _settled(connection)
    found: list[Pair] = []
    rows = connection.execute(_PAIRS, (most,)).fetchall()
    for row in sorted(rows, key=lambda row: (row["said"] < _LITTLE, row["near"])):
        ids = frozenset({row["left"], row["right"]})
        sides = _sides(row["utterance"], row["other_utterance"], row["origin"], row["other_origin"], ids)
        if ids not in seen and sides not in seen:
            seen |= {ids, sides}
            found.append((row["statement"], row["other"]))
    return found


def doubt(connection: sqlite3.Connection, pair: Pair) -> Doubt | None:
    """The doubt about a pair with all that is known of it; None where one of the two is there no more."""
    sql = "SELECT count(*) FROM standing s JOIN compared c ON c.statement = s.n WHERE s.n IN (?, ?)"
    if connection.execute(sql, pair).fetchone()[0] < 2:
        return None
    tables = Tables(connection, {})
    one, other = sorted(
        (tables.compared(n) for n in pair), key=lambda c: (c.said or c.story.published or (10**7,), c.id)
    )
    left, right = one.statement, other.statement
    return Doubt(
        kind="statements",
        left=left.id,
        right=right.id,
        names=(_called(left.content_text), _called(right.content_text)),
        score=round(probability(odds_of(one, other)), 4),
        why=tuple(reason.sentence for reason in reasons(one, other, weights_for(one, other))),
        left_evidence=((left.report, hull(left.content)),),
        right_evidence=((right.report, hull(right.content)),),
    )


def _sides(utterance: str, other: str, origin: str, other_origin: str, ids: frozenset[str]) -> frozenset[str]:
    if utterance != other:
        return frozenset({utterance, other})
    return frozenset({origin, other_origin}) if origin != other_origin else ids


def _settled(connection: sqlite3.Connection) -> set[frozenset[str]]:
    """What people decided, or left open, about two statements."""
    found: set[frozenset[str]] = set()
    for judgement in judgements.about_actors(connection):
        ends = [subject.now for subject in judgement.subjects if subject.now is not None]
        if judgement.undone_by is not None or judgement.is_about_actors or len(ends) != 2:
            continue
        rows = [connection.execute(_WHERE, (text(id),)).fetchone() for id in ends]
        ids = frozenset(ends)
        found.add(ids)
        if all(rows):
            (utterance, origin), (other, other_origin) = rows
            found.add(_sides(utterance, other, origin, other_origin, ids))
    return found


def _called(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _CALLED else plain[:_CALLED].rsplit(" ", 1)[0] + " …"
