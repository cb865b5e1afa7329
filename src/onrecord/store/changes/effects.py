"""What the judgements on a report come to: worked out anew from all of them, each time one is made or statements are
found again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model.cast import Chain
from onrecord.model.extraction import Extraction
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Links
from onrecord.model.span import Span
from onrecord.model.statement import Principal, Speaker, Statement
from onrecord.speakers.identity.bare_names import number_of
from onrecord.store.changes import chains, dates
from onrecord.store.changes.anchors import place_of
from onrecord.store.changes.linker import Linker
from onrecord.store.queries import reading
from onrecord.store.tables import additions, columns, judgements
from onrecord.store.tables.columns import Value, text, text_or_none


def apply(connection: sqlite3.Connection, report: str, link: Linker) -> None:
    """Put into effect what holds about the report of this id and its statements, but for what they are linked to."""
    report_n = reading.number(connection, "report", report)
    recorded = next(reading.reports(connection, [report_n]))
    additions.withdraw(connection, report)
    found = {n: as_found(connection, n, statement) for n, statement in reading.of_report(connection, report)}
    added = additions.holding(connection, report, {statement.id for statement in found.values()})
    _place(connection, report, [*found.values(), *added])
    removed: str | None = None
    rejected: dict[str, str] = {}
    attributed: dict[str, Judgement] = {}
    dated: Judgement | None = None
    for judgement in judgements.about(connection, report):
        for now in (subject.now for subject in judgement.subjects if subject.now):
            if judgement.decision == "date":
                dated = judgement
            elif judgement.decision == "remove":
                removed = removed or judgement.id
            elif judgement.decision == "reject":
                rejected.setdefault(now, judgement.id)
            elif judgement.decision == "attribute":
                attributed[now] = judgement
    connection.execute("UPDATE report SET removed = CAST(? AS TEXT) WHERE id = ?", (text_or_none(removed), report))
    numbers = [*found, *additions.put(connection, report, added)]
    before = [*found.values(), *added]
    named = [_attributed(one, attributed.get(one.id)) for one in before]
    links = link(Extraction(recorded.report, tuple(named), recorded.model))
    dates.judge(connection, report, dated)
    known = chains.found(connection, report_n)
    every = list(known)
    for n, earlier, after, linked in zip(numbers, before, named, links, strict=True):
        own = _numbers_as_found(connection, n)
        chained = _chains(every, own, earlier, after)
        _put(connection, n, earlier, after, linked, rejected.get(after.id), own, chained)
    chains.put_judged(connection, report_n, every, len(known))


def _place(connection: sqlite3.Connection, report: str, statements: Sequence[Statement]) -> None:
    """Find the present place of each judgement's subject, also of those that do not hold: they may come to hold."""
    marked = connection.execute(
        "SELECT judgement, place FROM subject WHERE report = CAST(? AS TEXT) AND content <> '[]'", (text(report),)
    ).fetchall()
    for n, place in marked:
        subject = judgements.one(connection, n).subjects[place]
        connection.execute(
            "UPDATE subject SET now = CAST(? AS TEXT) WHERE judgement = ? AND place = ?",
            (text_or_none(place_of(subject, statements)), n, place),
        )


def _attributed(statement: Statement, judgement: Judgement | None) -> Statement:
    if judgement is None or judgement.name is None:
        return statement
    before, principal = statement.speaker, statement.principal
    via = f"Attributed by {judgement.by} on {judgement.at[:10]} (judgement {judgement.id})."
    mention = before.mention if before else next(iter(statement.source), None)
    # Whoever was taken for the speaker and spoke for themselves does so no more; an office that was spoken for stays.
    own = before is not None and principal is not None and principal.name == before.name
    return replace(
        statement,
        speaker=Speaker(judgement.name, mention, via),
        principal=Principal(judgement.name) if own else principal,
    )


def as_found(connection: sqlite3.Connection, n: int, statement: Statement) -> Statement:
    """The statement as the model found it."""
    kept = connection.execute("SELECT found_speaker FROM statement WHERE n = ?", (n,)).fetchone()[0]
    if kept is None:
        return statement
    speaker, principal, *_ = json.loads(kept)
    return replace(
        statement,
        speaker=Speaker(speaker[0], Span(*speaker[1]) if speaker[1] else None, speaker[2]) if speaker else None,
        principal=Principal(principal) if principal is not None else None,
    )


Numbers = tuple[int | None, int | None]
"""The numbers of the chains of speaker and principal."""


def _numbers_as_found(connection: sqlite3.Connection, n: int) -> Numbers:
    row = connection.execute(
        "SELECT found_speaker, speaker_chain, principal_chain, added FROM statement WHERE n = ?", (n,)
    ).fetchone()
    kept = json.loads(row["found_speaker"]) if row["found_speaker"] is not None else []
    if len(kept) == 4:
        return kept[2], kept[3]
    return row["speaker_chain"], row["principal_chain"]


def _chains(every: list[Chain], own: Numbers, found: Statement, now: Statement) -> Numbers:
    """The chains of a statement as it is now; those that the report does not have are added to `every`."""
    speaker, principal = own
    if now.speaker is not None and (now.speaker != found.speaker or speaker is None):
        speaker = number_of(every, now.speaker.name, now.speaker.mention)
    if now.principal is not None and (now.principal != found.principal or principal is None):
        principal = number_of(every, now.principal.name, None)
    return speaker if now.speaker is not None else None, principal if now.principal is not None else None


def _put(
    connection: sqlite3.Connection,
    n: int,
    found: Statement,
    now: Statement,
    links: Links,
    rejected: str | None,
    own: Numbers,
    chained: Numbers,
) -> None:
    kept: str | None = None
    if found != now:
        speaker, principal = found.speaker, found.principal
        mention = speaker.mention if speaker else None
        who = [speaker.name, [mention.start, mention.end] if mention else None, speaker.via] if speaker else None
        kept = json.dumps([who, principal.name if principal else None, *own])
    values: Mapping[str, Value] = {
        "speaker_name": text_or_none(now.speaker.name if now.speaker else None),
        "speaker_mention": columns.span(now.speaker.mention if now.speaker else None),
        "speaker_via": text_or_none(now.speaker.via if now.speaker else None),
        "principal_name": text_or_none(now.principal.name if now.principal else None),
        "speaker_chain": chained[0],
        "principal_chain": chained[1],
        "rejected": text_or_none(rejected),
        "found_speaker": text_or_none(kept),
    }
    connection.execute(*columns.insert("statement", values, n=n))
