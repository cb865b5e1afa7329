"""Between rows of the tables and dataclasses."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from onrecord.errors import RecordDamaged
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.ids import text_sha256
from onrecord.model.linked import Links
from onrecord.model.recorded import Heading, RecordedReport, RecordedStatement
from onrecord.model.report import Report
from onrecord.model.statement import Principal, Speaker, Statement
from onrecord.store.tables import columns
from onrecord.store.tables.columns import Value, days, text, text_or_none

_LINKS = frozenset("report place utterance occasion origin".split())


def held_date(date: DateEstimate | None) -> dict[str, Value]:
    """The columns of the date that holds."""
    bounds = days(date.value) if date else None
    first, last = bounds or (None, None)
    return {"date": columns.date(date), "date_first": text_or_none(first), "date_last": text_or_none(last)}


def _dates(date: DateEstimate | None) -> dict[str, Value]:
    """The columns of the date that was found, which is one's own and holds until more is known."""
    return {**held_date(date), "found_date": columns.date(date), "own_date": columns.date(date)}


def report_values(extraction: Extraction) -> dict[str, Value]:
    """The columns of a report."""
    report = extraction.report
    return {
        "id": text(report.id),
        "text": text(report.text),
        "text_sha256": text(report.text_sha256),
        "outlet": text_or_none(report.outlet),
        "url": text_or_none(report.url),
        "title": text_or_none(report.title),
        "language": text_or_none(report.language),
        **_dates(report.date),
        "zones": columns.zones(report.zones),
        "model": text(extraction.model),
        "linked": 1,
    }


def given_values(n: int, report: Report) -> dict[str, Value]:
    """The columns of what was given about report `n` under one path."""
    return {
        "report": n,
        "path": text(report.path),
        "title": text_or_none(report.title),
        "language": text_or_none(report.language),
        "date": columns.date(report.date),
        "zones": columns.zones(report.zones),
    }


def statement_values(n: int, place: int, statement: Statement, links: Links) -> dict[str, Value]:
    """The columns of the statement that is number `place` of report `n`."""
    speaker = statement.speaker
    return {
        "id": text(statement.id),
        "report": n,
        "place": place,
        "kind": text(statement.kind),
        "act": text(statement.act),
        "force": text(statement.force),
        "force_span": columns.span(statement.force_span),
        "polarity": text(statement.polarity),
        "polarity_span": columns.span(statement.polarity_span),
        "speaker_hedge": columns.evidence(statement.speaker_hedge),
        "outlet_hedge": columns.evidence(statement.outlet_hedge),
        "inside": text_or_none(statement.inside),
        "repeats": text_or_none(statement.repeats),
        "source": columns.spans(statement.source),
        "cue": columns.spans(statement.cue),
        "content": columns.spans(statement.content),
        "content_text": text(statement.content_text),
        "speaker_name": text(speaker.name) if speaker else None,
        "speaker_mention": columns.span(speaker.mention) if speaker else None,
        "speaker_via": text(speaker.via) if speaker else None,
        "principal_name": text(statement.principal.name) if statement.principal else None,
        "relay": columns.relay(statement.relay),
        "channel": columns.evidence(statement.channel),
        **_dates(statement.date),
        "confidence": statement.confidence,
        "utterance": text(links.utterance),
        "occasion": text(links.occasion),
        "origin": text(links.origin),
    }


def read_given(row: sqlite3.Row) -> Report:
    """A report as it was given under one path; `row` joins `given` to the report's id, text, outlet and URL."""
    return _report(row, row["path"])


def _report(row: sqlite3.Row, path: str) -> Report:
    return Report(
        id=row["id"],
        path=path,
        text=row["text"],
        text_sha256=row["text_sha256"],
        outlet=row["outlet"],
        title=row["title"],
        url=row["url"],
        language=row["language"],
        date=columns.read_date(row["date"]),
        zones=columns.read_zones(row["zones"]),
    )


def read_report(row: sqlite3.Row, paths: tuple[str, ...], copies: tuple[str, ...]) -> RecordedReport:
    """A report of the record; `row` has all columns of `report`, and `statements`, their number."""
    report = _report(row, paths[0])
    if text_sha256(report.text) != report.text_sha256:
        said = f"The text of report {report.id} is not the text that was read: the record is damaged."
        raise RecordDamaged(f"{said} Restore a backup, or add its file to a new record.")
    return RecordedReport(report, paths, copies, row["statements"], row["model"], row["removed"])


def own_values(statement: Statement) -> dict[str, Value]:
    """The columns of a statement that are about itself: neither its row, nor its place, nor what it is linked to."""
    values = statement_values(0, 0, statement, Links(None, None, "", "", ""))
    return {name: value for name, value in values.items() if name not in _LINKS}


def read_own(row: sqlite3.Row | Mapping[str, Any]) -> Statement:
    """A statement, from its own columns and `report_id`."""
    name, mention = row["speaker_name"], columns.read_span(row["speaker_mention"])
    return Statement(
        id=row["id"],
        report=row["report_id"],
        kind=row["kind"],
        act=row["act"],
        force=row["force"],
        force_span=columns.read_span(row["force_span"]),
        polarity=row["polarity"],
        polarity_span=columns.read_span(row["polarity_span"]),
        speaker_hedge=columns.read_evidence(row["speaker_hedge"]),
        outlet_hedge=columns.read_evidence(row["outlet_hedge"]),
        inside=row["inside"],
        repeats=row["repeats"],
        source=columns.read_spans(row["source"]),
        cue=columns.read_spans(row["cue"]),
        content=columns.read_spans(row["content"]),
        content_text=row["content_text"],
        speaker=Speaker(name, mention, row["speaker_via"]) if name is not None else None,
        principal=Principal(row["principal_name"]) if row["principal_name"] is not None else None,
        relay=columns.read_relay(row["relay"]),
        channel=columns.read_evidence(row["channel"]),
        date=columns.read_date(row["date"]),
        confidence=row["confidence"],
    )


def read_statement(row: sqlite3.Row) -> RecordedStatement:
    """A statement of the record; `row` has all columns of `statement`, and its report's as `report_*`."""
    heading = Heading(
        id=row["report_id"],
        path=row["report_path"],
        outlet=row["report_outlet"],
        title=row["report_title"],
        url=row["report_url"],
        date=columns.read_date(row["report_date"]),
    )
    links = Links(row["speaker"], row["principal"], row["utterance"], row["occasion"], row["origin"], row["actor_via"])
    rejected = row["rejected"] or row["report_removed"]
    return RecordedStatement(read_own(row), heading, links, row["report_model"], rejected, row["added"])
