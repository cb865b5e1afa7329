"""Reports: the list of them, and one with its statements marked in place, to be checked and corrected there."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import UsageError
from onrecord.model.judgement import Judgement
from onrecord.model.recorded import RecordedStatement
from onrecord.model.span import Span
from onrecord.web import marking
from onrecord.web.filters import PAGE, page_of
from onrecord.web.pages.done import done
from onrecord.web.pages.search import told_of
from onrecord.web.views import page

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a statement in the text: its number there, and what was decided about it."""

    number: int
    recorded: RecordedStatement
    evidence: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    earlier: tuple[Judgement, ...] = ()  # those in whose place a later one holds


@router.get("/reports")
def reports(request: Request) -> Response:
    """The list."""
    query = request.query_params
    words, outlet = query.get("text", "").strip()[:200], query.get("outlet", "").strip()[:200]
    removed, number = query.get("removed") == "yes", page_of(query)
    with request.app.state.room.record() as record:
        found = record.report_page(
            text=words or None, outlet=outlet or None, removed=removed, offset=(number - 1) * PAGE, size=PAGE
        )
        return page(
            request,
            "reports.html",
            found=found,
            words=words,
            outlet=outlet,
            removed=removed,
            number=number,
            done=done(request, record),
        )


@router.get("/reports/{id}")
def report(request: Request, id: str) -> Response:
    """One report."""
    query = request.query_params
    with request.app.state.room.record() as record:
        found = record.report(id)
        report = found.report
        if report.id != id:
            return RedirectResponse(f"/reports/{report.id}", status_code=303)
        every = marking.in_text_order(record.statements_in(report.id))
        standing = [one for one in every if not one.rejected or found.removed]
        judged = record.judgements_about(report.id)
        holding = {one.id for one in judged if record.holding(one)}
        parts = marking.parts(report.text)
        number = _part(query.get("part", ""), query.get("statement", ""), standing, parts)
        statements = [one.statement for one in standing]
        shown = marking.paragraphs(report.text, parts[number - 1], statements, report.zones) if parts else []
        notes = {n: _note(n, one, report.text, judged, holding) for n, one in enumerate(standing, start=1)}
        beside = [notes[n].recorded for paragraph in shown for n in paragraph.notes]
        return page(
            request,
            "report.html",
            found=found,
            report=report,
            copies=[record.report(copy).report for copy in found.copies[:50]],
            paragraphs=shown,
            notes=notes,
            told=told_of(record, beside),
            numbers={one.id: n for n, one in enumerate(standing, start=1)},
            rejected=[one for one in every if one.rejected and not found.removed],
            part=number,
            parts=len(parts),
            marked=query.get("statement", ""),
            date_evidence=[span.of(report.text) for span in report.date.evidence] if report.date else [],
            here_again=f"/reports/{report.id}" + (f"?part={number}" if number > 1 else ""),
            address=_address(report.url),
            done=done(request, record),
        )


def _note(number: int, recorded: RecordedStatement, text: str, judged: list[Judgement], holding: set[str]) -> Note:
    date = recorded.statement.date
    about = tuple(one for one in judged if any(subject.now == recorded.id for subject in one.subjects))
    evidence = tuple(span.of(text) for span in date.evidence if span.end <= len(text)) if date else ()
    hold = tuple(one for one in about if one.id in holding)
    return Note(number, recorded, evidence, hold, tuple(one for one in about if one.id not in holding))


def _part(asked: str, statement: str, standing: list[RecordedStatement], parts: list[Span]) -> int:
    """The part of the text that is asked for, or that holds the statement asked for; the first where none is."""
    if statement:
        for one in standing:
            if one.id == statement:
                start = (one.statement.content or one.statement.cue or one.statement.source)[0].start
                return next((n for n, part in enumerate(parts, start=1) if part.start <= start < part.end), 1)
    if asked and not (asked.isascii() and asked.isdecimal() and 1 <= int(asked[:9]) <= max(1, len(parts))):
        raise UsageError(f"This report has {len(parts)} parts. There is no part {asked!r}.")
    return int(asked) if asked else 1


def _address(url: str | None) -> str | None:
    """The address of the report where a browser may follow it; nothing that would run here."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%~") if url and url.startswith(("http://", "https://")) else None
