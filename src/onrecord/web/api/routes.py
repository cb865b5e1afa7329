"""What the API answers. It only reads: whoever corrects a record does it on the page or from the command line."""

from __future__ import annotations

from importlib.metadata import version
from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from onrecord import Record
from onrecord.export import contract
from onrecord.model.doubt import DoubtKind
from onrecord.model.listed import Listing
from onrecord.model.statement import Act, Force, Kind
from onrecord.store.queries.selection import Selection
from onrecord.web.api import findings, models
from onrecord.web.api.answers import Json, listed, sliced

DESCRIPTION = (
    "The record of who said what, as JSON: the objects of `onrecord export --format jsonl`, page by page. Spans are "
    "[start, end] in code points of the report's text. Ids last; a former id of an actor or an utterance leads to the "
    "present one, and the beginning of an id is enough where it is unique."
)

_FAULTS: dict[int | str, dict[str, Any]] = {
    400: {"model": models.Fault, "description": "What was asked makes no sense: no date, no word, no such value"},
    404: {"model": models.Fault, "description": "No such id, or the beginning of several"},
    422: {"model": models.Fault, "description": "A value of the wrong form"},
    503: {"model": models.Fault, "description": "Another program has been writing to the record for too long"},
}

router = APIRouter(prefix="/api", responses=_FAULTS)

Text = Annotated[
    str | None, Query(description='Words that were said; "a phrase" in quotation marks; begin*', max_length=500)
]
Speaker = Annotated[str | None, Query(description="Words of the speaker's name, or an actor's id", max_length=500)]
OutletName = Annotated[str | None, Query(description="Who published it", max_length=500)]
Since = Annotated[
    str | None, Query(alias="from", description="Said then or later: 2024, 2024-05 or 2024-05-29", max_length=10)
]
Until = Annotated[str | None, Query(alias="to", description="Said then or earlier", max_length=10)]
Offset = Annotated[int, Query(description="The number of the first entry, from 0", ge=0, le=1_000_000)]
Limit = Annotated[int, Query(description="Entries on a page", ge=1, le=200)]
Few = Annotated[int, Query(description="Entries on a page", ge=1, le=50)]
Id = Annotated[str, Path(description="An id, or the beginning of one", max_length=64)]


def selection(
    text: Text = None,
    speaker: Speaker = None,
    outlet: OutletName = None,
    since: Since = None,
    until: Until = None,
    kind: Annotated[Kind | None, Query(description="How the words are given")] = None,
    force: Annotated[Force | None, Query(description="What the cue does")] = None,
    act: Annotated[Act | None, Query(description="Said, written, or an attitude")] = None,
    dated: Annotated[bool | None, Query(description="Whether it has a date of its own")] = None,
    report: Annotated[str | None, Query(description="The report's id", max_length=64)] = None,
    origins: Annotated[int, Query(description="Carried by at least so many independent origins", ge=1, le=1000)] = 1,
) -> Selection:
    """The statements that are asked for."""
    return Selection(
        speaker=speaker,
        text=text,
        since=since,
        until=until,
        outlet=outlet,
        kind=kind,
        report=report,
        force=force,
        act=act,
        dated=dated,
        min_origins=origins,
    )


Selected = Annotated[Selection, Depends(selection)]


@router.get("/counts", response_model=models.Counts)
def counts(request: Request) -> Response:
    """How much the record holds."""
    with request.app.state.room.record() as record:
        reports, statements = record.counts()
    return Json({"reports": reports, "statements": statements, "version": version("onrecord")})


@router.get("/check", response_model=findings.Check)
def check(
    request: Request,
    text: Annotated[
        str, Query(description="The words that are said to have been spoken", min_length=1, max_length=4000)
    ],
    speaker: Annotated[
        str | None, Query(description="Who is said to have spoken them: words of a name", max_length=200)
    ] = None,
) -> Response:
    """Whether these words are on the record: the verdict of `onrecord check`."""
    with request.app.state.room.record() as record:
        return Json(contract.check_object(record.check(text, speaker=(speaker or "").strip() or None)))


@router.get("/statements", response_model=models.Page[models.Statement])
def statements(request: Request, selected: Selected, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The statements that fit, by date, the undated last."""
    with request.app.state.room.record() as record:
        found = record.statement_page(selected, offset=offset, size=limit)
        return listed(request, found, limit, contract.statement_object)


@router.get("/statements/{id}", response_model=models.Statement)
def statement(request: Request, id: Id) -> Response:
    """One statement, also where it was rejected."""
    with request.app.state.room.record() as record:
        return Json(contract.statement_object(record.statement(id)))


@router.get("/utterances", response_model=models.Page[models.Utterance])
def utterances(request: Request, selected: Selected, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The utterances one of whose statements fits, by date, the undated last."""
    with request.app.state.room.record() as record:
        found = record.utterance_page(selected, offset=offset, size=limit)
        return listed(request, found, limit, contract.utterance_object)


@router.get("/utterances/{id}", response_model=models.Utterance)
def utterance(request: Request, id: Id) -> Response:
    """One utterance."""
    with request.app.state.room.record() as record:
        return Json(contract.utterance_object(record.utterance(id)))


@router.get("/utterances/{id}/origins", response_model=models.Page[models.Origin])
def origins(request: Request, id: Id, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The independent ways by which it reached the reports, with the reason for every collapse."""
    with request.app.state.room.record() as record:
        found = sliced(record.origins(record.utterance(id)), offset, limit)
        return listed(request, found, limit, contract.origin_object)


@router.get("/occasions", response_model=models.Page[models.Occasion])
def occasions(request: Request, selected: Selected, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The occasions one of whose statements fits, by date, the undated last."""
    with request.app.state.room.record() as record:
        found = record.occasion_page(selected, offset=offset, size=limit)
        return listed(request, found, limit, contract.occasion_object)


@router.get("/origins/{id}", response_model=models.Origin)
def origin(request: Request, id: Id) -> Response:
    """One origin, with the reason for every collapse."""
    with request.app.state.room.record() as record:
        return Json(contract.origin_object(record.origin(id)))


@router.get("/occasions/{id}", response_model=models.Occasion)
def occasion(request: Request, id: Id) -> Response:
    """One speech event."""
    with request.app.state.room.record() as record:
        return Json(contract.occasion_object(record.occasion(id)))


@router.get("/actors", response_model=models.Page[models.Actor])
def actors(
    request: Request,
    text: Annotated[str | None, Query(description="Words of a name", max_length=500)] = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Response:
    """Those who speak, by name; with `text`, also those who are spoken for."""
    room = request.app.state.room
    with room.record() as record:
        if text is not None:
            return listed(request, sliced(record.actors(text), offset, limit), limit, contract.actor_object)
        every = sorted(room.kept("actors", Record.listed_actors, record), key=lambda one: (one.name.casefold(), one.id))
        page = sliced(every, offset, limit)
        # Names and roles are put together from all that reports say: only for those on the page.
        whole = Listing(tuple(record.actor(one.id) for one in page.items), page.offset, page.total)
        return listed(request, whole, limit, contract.actor_object)


@router.get("/actors/{id}", response_model=models.Actor)
def actor(request: Request, id: Id) -> Response:
    """One actor, by id, or by a name that only one has."""
    with request.app.state.room.record() as record:
        return Json(contract.actor_object(record.actor(id)))


@router.get("/reports", response_model=models.Page[models.Report])
def reports(
    request: Request,
    text: Annotated[str | None, Query(description="Words of title or text", max_length=500)] = None,
    outlet: Annotated[str | None, Query(description="Who published it, the whole name", max_length=500)] = None,
    removed: Annotated[bool, Query(description="Those that a person took out of the lists instead")] = False,
    offset: Offset = 0,
    limit: Few = 20,
) -> Response:
    """The reports with their texts, by date, the undated last."""
    with request.app.state.room.record() as record:
        page = record.report_page(text=text, outlet=outlet, removed=removed, offset=offset, size=limit)
        whole = Listing(tuple(record.report(one.id) for one in page.items), page.offset, page.total, page.more)
        return listed(request, whole, limit, contract.report_object)


@router.get("/reports/{id}", response_model=models.Report)
def report(request: Request, id: Id) -> Response:
    """One report with its text, also where it was removed."""
    with request.app.state.room.record() as record:
        return Json(contract.report_object(record.report(id)))


@router.get("/outlets", response_model=models.Page[models.Outlet])
def outlets(request: Request, offset: Offset = 0, limit: Limit = 50) -> Response:
    """The outlets of all reports, by name."""
    with request.app.state.room.record() as record:
        return listed(request, sliced(record.outlets(), offset, limit), limit, contract.outlet_object)


@router.get("/review", response_model=models.Page[findings.Doubt])
def review(
    request: Request,
    kind: Annotated[DoubtKind, Query(description="Actors, statements, or dates of reports")] = "actors",
    offset: Annotated[int, Query(description="The number of the first entry, from 0", ge=0, le=200)] = 0,
    limit: Few = 20,
) -> Response:
    """What the record is not sure of, the least sure first, without what people settled; counted up to 200."""
    with request.app.state.room.record() as record:
        total = record.doubted(most=200)[kind]
        items = tuple(islice(record.review(kind), offset, offset + limit))
        return listed(request, Listing(items, offset, total), limit, contract.doubt_object)


@router.get("/judgements", response_model=models.Page[models.Judgement])
def judgements(
    request: Request,
    lost: Annotated[bool, Query(description="Only those about a statement that finds no place any more")] = False,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Response:
    """What people decided, the latest first."""
    with request.app.state.room.record() as record:
        if lost:
            those = sliced(record.judgements(lost=True)[::-1], offset, limit)
            return listed(request, those, limit, contract.judgement_object)
        found = record.judgement_page(offset=offset, size=limit)
        return listed(request, found, limit, contract.judgement_object)


@router.get("/judgements/{id}", response_model=models.Judgement)
def judgement(request: Request, id: Id) -> Response:
    """One judgement."""
    with request.app.state.room.record() as record:
        return Json(contract.judgement_object(record.judgement(id)))
