"""Search: statements by words, speaker, outlet, date and the rest, with what would narrow the list further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord import Record
from onrecord.model.listed import Facets, Share, Told
from onrecord.model.recorded import RecordedStatement
from onrecord.store.queries.selection import Selection
from onrecord.web.filters import PAGE, Filters, filters_of
from onrecord.web.pages.done import done
from onrecord.web.views import page

router = APIRouter()

_CARRIED = (Share("2", "2 or more", 0), Share("3", "3 or more", 0), Share("5", "5 or more", 0))

MOST = 10
"""Values of a facet that are shown; the rest can be typed."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the list: `chosen` is the value that holds, with its name."""

    name: str
    title: str
    shares: Sequence[Share]
    chosen: str


@router.get("/search")
def search(request: Request) -> Response:
    """The page."""
    filters = filters_of(request.query_params)
    room = request.app.state.room
    with room.record() as record:
        selection = filters.selection()
        if filters.narrowed:
            found, facets = record.search(selection, offset=filters.offset, size=PAGE)
        else:
            found = record.statement_page(selection, offset=filters.offset, size=PAGE)
            facets = room.kept("facets", of_all, record)
        return page(
            request,
            "search.html",
            filters=filters,
            found=found,
            told=told_of(record, found.items),
            facets=_shown(facets, filters),
            years=facets.years,
            counted=facets.counted,
            done=done(request, record),
        )


@router.get("/statements/{id}")
def statement(request: Request, id: str) -> Response:
    """The permanent address of a statement: its place in its report."""
    with request.app.state.room.record() as record:
        found = record.statement(id)
    return RedirectResponse(f"/reports/{found.heading.id}?statement={found.id}#{found.id}", status_code=303)


def told_of(record: Record, statements: Sequence[RecordedStatement]) -> dict[str, Told]:
    """The utterances of the statements, by id."""
    ids = sorted({one.links.utterance for one in statements})
    return {one.utterance: one for one in record.told_of(ids)} if ids else {}


def of_all(record: Record) -> Facets:
    """How the statements of the record divide."""
    return record.facets(Selection())


def _shown(facets: Facets, filters: Filters) -> list[Facet]:
    return [
        Facet("speaker", "Speaker", facets.speakers[:MOST], filters.speaker),
        Facet("outlet", "Outlet", facets.outlets[:MOST], filters.outlet),
        Facet("force", "Force", facets.forces, filters.force),
        Facet("act", "Act", facets.acts, filters.act),
        Facet("kind", "Kind", facets.kinds, filters.kind),
        Facet("origins", "Origins", _CARRIED, filters.origins),
    ]
