"""Keeps utterances up to date: what a change of one report does to its statements and to their neighbours.

All of it happens in the transaction that makes the change. What is kept here can be found anew from reports and
judgements at any time.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from onrecord.matching.candidates.index import TIED
from onrecord.matching.clustering.groups import order, parted
from onrecord.matching.clustering.relinking import relink
from onrecord.matching.occasions.description import described
from onrecord.matching.origins.passage import Text, read_text
from onrecord.matching.pairs.comparable import Compared, compared, telling_stems
from onrecord.matching.pairs.rules import rules
from onrecord.matching.pairs.scoring import odds_of, probability
from onrecord.matching.result import MatchedUtterance
from onrecord.model.extraction import Extraction
from onrecord.model.ids import origin_id, utterance_id
from onrecord.model.report import Report
from onrecord.store.changes import dates, meanings
from onrecord.store.changes.scope import Changes
from onrecord.store.database.cache import let_go
from onrecord.store.queries import owners, reading
from onrecord.store.tables.columns import text
from onrecord.store.tables.matching_index import Tables
from onrecord.wording.meaning import unpacked


def before(connection: sqlite3.Connection, report: str) -> dict[int, Compared]:
    """What the statements of a report are compared by, before it changes; for `settle`, after.

    Their utterances are forgotten: `settle` describes those anew of which anything stands.
    """
    tables = Tables(connection, {})
    were = tables.of_report(report)
    tables.changing(report, were)
    _forget(connection, list(were))
    return were


def settle(connection: sqlite3.Connection, report: str, were: Mapping[int, Compared]) -> None:
    """Find the utterances anew that a change of this report may have touched; `were` is what `before` gave."""
    tables = Tables(connection, were)
    now = _now(connection, report)
    tables.changing(report, (*were, *now))
    leaving = {n: one for n, one in were.items() if not _same(one, now.get(n))}
    coming = {n: one for n, one in now.items() if not _same(one, were.get(n))}
    left = tables.firsts(leaving)
    for n in leaving:
        tables.drop(n)
    for n, one in coming.items():
        tables.keep(n, one, utterance_id(one.id))
        if n not in were:
            _by_itself(connection, n, one)
    found = relink(tables, leaving, coming, _judged(connection, tables, report) | now.keys())
    were_first = tables.firsts(n for those in found.utterances for n in those if n not in coming)
    changes = Changes(found, were_first, frozenset(coming), frozenset(left.values()))
    tables.put_together(found.utterances)
    dating = bool(were) or dates.has_own(connection, report)
    near = {tables.compared(n).story.report for n in changes.dated_anew(dating)}
    moved = dates.settle(connection, {report, *near}, tables.compared)
    # Where dates moved, matched once more: what turns out to lie far apart is parted, and dates nothing any more.
    again = {frozenset(those): those for those in (*changes.described_anew(now), *tables.together(moved))}
    write(connection, [one for those in again.values() for one in parted(tables, those, tables.dated)], tables)


def write(connection: sqlite3.Connection, utterances: Sequence[tuple[int, ...]], tables: Tables) -> None:
    """Put down what statements of which numbers are one utterance, the first of each first."""
    _forget(connection, [n for utterance in utterances for n in utterance])
    given = owners.known(connection)

    @lru_cache(maxsize=500)
    def report(id: str) -> Report:
        return next(reading.reports(connection, [reading.number(connection, "report", id)])).report

    def words(id: str) -> Text:
        return _words(report(id))

    for members in utterances:
        numbers = {tables.compared(n).id: n for n in members}
        odds = partial(_odds, tables, numbers)
        found = described([tables.compared(n) for n in members], report, words, given, odds)
        _put(connection, found, numbers)


def _odds(tables: Tables, numbers: Mapping[str, int], a: Compared, b: Compared) -> float:
    """As the link between the two has them: most pairs of an utterance were weighed long ago."""
    kept = tables.links(numbers[a.id]).get(numbers[b.id])
    return odds_of(a, b) if kept is None or kept == TIED else kept


_words = lru_cache(maxsize=200)(read_text)  # the reports of a story come together


def unlink_all(connection: sqlite3.Connection) -> None:
    """Let go of everything that links statements, so that all of it is found anew, but for what it follows from."""
    for table in ("drawer", "link", "utterance", "origin", "compared", "story"):
        connection.execute(f"DELETE FROM {table}")
    let_go(connection)


def extraction_of(connection: sqlite3.Connection, report: str) -> Extraction:
    """A report with its statements that stand, all with the dates that they have by that report alone."""
    n = reading.number(connection, "report", report)
    recorded = next(reading.reports(connection, [n]))
    said = dates.own_dates(connection, n)
    statements = tuple(replace(one, date=said[one.id]) for _, one in reading.standing_of(connection, n))
    return Extraction(replace(recorded.report, date=dates.own_date(connection, n)), statements, recorded.model)


def describe_all(connection: sqlite3.Connection) -> None:
    """Work out the origins of all utterances anew."""
    tables = Tables(connection, {})
    ids = [row[0] for row in connection.execute("SELECT id FROM utterance ORDER BY id")]
    members = [[n for (n,) in connection.execute("SELECT n FROM standing WHERE utterance = ?", (id,))] for id in ids]
    write(connection, [tuple(sorted(those, key=lambda n: order(tables.compared(n)))) for those in members], tables)


def _now(connection: sqlite3.Connection, report: str) -> dict[int, Compared]:
    """What those statements of the report are compared by that stand."""
    row = connection.execute("SELECT n, removed FROM report WHERE id = ?", (report,)).fetchone()
    extraction = extraction_of(connection, report)
    stems = json.dumps(sorted(telling_stems(extraction.report)))
    connection.execute("INSERT OR REPLACE INTO story VALUES (?, CAST(? AS TEXT), ?)", (row["n"], text(stems), rules()))
    if row["removed"] is not None:
        return {}
    numbers = {statement.id: n for n, statement in reading.standing_of(connection, row["n"])}
    vectors = meanings.of_report(connection, row["n"])
    return {numbers[one.id]: _with_vector(one, vectors.get(one.id)) for one in compared(extraction)}


def _with_vector(one: Compared, raw: bytes | None) -> Compared:
    return one if raw is None else replace(one, meaning=unpacked(raw))


def _same(one: Compared, other: Compared | None) -> bool:
    return one == other and (one.meaning is None) == (other.meaning is None)


def _judged(connection: sqlite3.Connection, tables: Tables, report: str) -> set[int]:
    """The statements that judgements on this report's statements, holding or not, are about."""
    ids = connection.execute(
        """SELECT DISTINCT other.now FROM subject s JOIN judgement j ON j.n = s.judgement
             JOIN subject other ON other.judgement = s.judgement
            WHERE s.report = CAST(? AS TEXT) AND j.decision IN ('same', 'different') AND other.now IS NOT NULL""",
        (text(report),),
    )
    return set(tables.numbers([row[0] for row in ids]).values())


def _by_itself(connection: sqlite3.Connection, n: int, one: Compared) -> None:
    """A statement that stands again leads to where it was put when it was taken out, which is no utterance of its."""
    own = (utterance_id(one.id), origin_id(one.id), n)
    connection.execute("UPDATE statement SET utterance = ?, origin = ? WHERE n = ?", own)


def _forget(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    for n in numbers:
        found = connection.execute("SELECT utterance, origin FROM statement WHERE n = ?", (n,)).fetchone()
        connection.execute("DELETE FROM utterance WHERE id = ?", (found["utterance"],))
        connection.execute("DELETE FROM origin WHERE id = ?", (found["origin"],))


def _put(connection: sqlite3.Connection, found: MatchedUtterance, numbers: Mapping[str, int]) -> None:
    for origin in found.origins:
        id = origin_id(origin.statements[0])
        for statement in origin.statements:
            connection.execute(
                "UPDATE statement SET utterance = ?, occasion = ?, origin = ?"
                " WHERE n = ? AND (utterance <> ? OR occasion <> ? OR origin <> ?)",
                (found.id, found.occasion, id, numbers[statement], found.id, found.occasion, id),
            )
        if origin.reasons:
            reasons = [
                {"reports": one.reports, "why": one.why, "evidence": [[r, s.start, s.end] for r, s in one.evidence]}
                for one in origin.reasons
            ]
            connection.execute("INSERT INTO origin VALUES (?, CAST(? AS TEXT))", (id, text(json.dumps(reasons))))
    if found.matches:
        matches = [
            [one.left, one.right, round(probability(one.log_odds), 4), [why.sentence for why in one.reasons]]
            for one in found.matches
        ]
        connection.execute("INSERT INTO utterance VALUES (?, CAST(? AS TEXT))", (found.id, text(json.dumps(matches))))
