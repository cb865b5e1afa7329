"""Review: what the record is not sure of, one after the other, the evidence side by side."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord import Record
from onrecord.errors import UnknownId
from onrecord.model.doubt import Doubt
from onrecord.model.linked import Actor
from onrecord.model.recorded import RecordedStatement
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.store.selection import Selection
from onrecord.web.filters import page_of
from onrecord.web.pages.done import done
from onrecord.web.views import page

router = APIRouter()

LOOKED_AT = 200
"""Doubts that are counted; who has settled so many asks for more."""

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
    """One of the two: who or what it is, where reports show it, and what they said."""

    id: str
    name: str
    actor: Actor | None
    places: Sequence[Place]
    said: Sequence[RecordedStatement]


@router.get("/review")
def review(request: Request) -> Response:
    """The doubt whose turn it is: the first, or the one of the number that the address gives."""
    number = page_of(request.query_params)
    with request.app.state.room.record() as record:
        found = list(itertools.islice(record.review(), LOOKED_AT))
        number = min(number, max(1, len(found)))
        doubt = found[number - 1] if found else None
        return page(
            request,
            "review.html",
            doubt=doubt,
            sides=_sides(record, doubt) if doubt else [],
            number=number,
            count=len(found),
            more=len(found) == LOOKED_AT,
            done=done(request, record),
        )


def _sides(record: Record, doubt: Doubt) -> list[Side]:
    return [
        _side(record, doubt.left, doubt.names[0], doubt.left_evidence),
        _side(record, doubt.right, doubt.names[1], doubt.right_evidence),
    ]


def _side(record: Record, id: str, name: str, evidence: Sequence[tuple[str, Span]]) -> Side:
    try:
        actor = record.actor(id) if id.startswith("a") else None
    except UnknownId:
        actor = None
    said = record.statement_page(Selection(speaker=actor.id), size=_PLACES).items if actor else ()
    places = [_place(record.report(report).report, span) for report, span in evidence[:_PLACES]]
    return Side(id, name, actor, places, said)


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
