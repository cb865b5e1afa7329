"""Review: what the record is not sure of, one after the other, the evidence side by side."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord import Record
from onrecord.errors import UnknownId, UsageError
from onrecord.model.doubt import Doubt, DoubtKind
from onrecord.model.linked import Actor
from onrecord.model.recorded import RecordedStatement
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.store.queries.selection import Selection
from onrecord.web.filters import page_of
from onrecord.web.marking import Paragraph, around, paragraphs
from onrecord.web.pages.done import done
from onrecord.web.reasons import Explained, explained
from onrecord.web.views import page

router = APIRouter()

LOOKED_AT = 200
"""Doubts of a kind that are counted; who has settled so many asks for more."""

_PLACES = 3
_AROUND = 160  # characters of a report on both sides of what it shows


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a report that show one side of a doubt, with what stands around them."""

    report: Report
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, and where reports show it: an actor, what they said; a statement in its paragraph; a report."""

    id: str
    name: str
    places: Sequence[Place] = ()
    actor: Actor | None = None
    said: Sequence[RecordedStatement] = ()
    statement: RecordedStatement | None = None
    paragraphs: Sequence[Paragraph] = ()
    report: Report | None = None


@router.get("/review")
def review(request: Request) -> Response:
    """The doubt whose turn it is: the first of its kind, or the one of the number that the address gives."""
    number = page_of(request.query_params)
    asked = request.query_params.get("kind", "")
    kinds: dict[str, DoubtKind] = {kind: kind for kind in get_args(DoubtKind)}
    if asked and asked not in kinds:
        raise UsageError(f"{asked!r} is not a kind of doubt. Use one of: {', '.join(kinds)}.")
    with request.app.state.room.record() as record:
        counts = record.doubted(most=LOOKED_AT)
        kind = kinds[asked] if asked else next((one for one, count in counts.items() if count), "actors")
        number = min(number, max(1, counts[kind]))
        doubt = next(itertools.islice(record.review(kind), number - 1, number), None)
        return page(
            request,
            "review.html",
            doubt=doubt,
            sides=_sides(record, doubt) if doubt else [],
            explained=_explained(record, doubt) if doubt else None,
            kind=kind,
            counts=counts,
            number=number,
            most=LOOKED_AT,
            done=done(request, record),
        )


def _sides(record: Record, doubt: Doubt) -> list[Side]:
    made = {"actors": _actor, "statements": _statement, "date": _report}[doubt.kind]
    return [
        made(record, id, name, evidence)
        for id, name, evidence in (
            (doubt.left, doubt.names[0], doubt.left_evidence),
            (doubt.right, doubt.names[1], doubt.right_evidence),
        )
        if id
    ]


def _explained(record: Record, doubt: Doubt) -> Explained:
    """What speaks for and against it."""
    if doubt.kind != "statements":
        return Explained(" ".join(one[:1].upper() + one[1:] for one in doubt.why), "")
    return explained(doubt.why, record.statement(doubt.left).text, record.statement(doubt.right).text)


_Evidence = Sequence[tuple[str, Span]]


def _actor(record: Record, id: str, name: str, evidence: _Evidence) -> Side:
    try:
        actor = record.actor(id)
    except UnknownId:
        actor = None
    said = record.statement_page(Selection(speaker=actor.id), size=_PLACES).items if actor else ()
    return Side(id, name, _places(record, evidence), actor=actor, said=said)


def _statement(record: Record, id: str, name: str, evidence: _Evidence) -> Side:
    found = record.statement(id)
    text = record.report(found.heading.id).report.text
    shown = paragraphs(text, around(text, found.statement), [found.statement], ())
    return Side(id, name, statement=found, paragraphs=shown)


def _report(record: Record, id: str, name: str, evidence: _Evidence) -> Side:
    return Side(id, name, _places(record, evidence), report=record.report(id).report)


def _places(record: Record, evidence: _Evidence) -> list[Place]:
    return [_place(record.report(report).report, span) for report, span in evidence[:_PLACES]]


def _place(report: Report, span: Span) -> Place:
    text = report.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if end < len(text) and text[end] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return Place(report, before, span.of(text), after)
