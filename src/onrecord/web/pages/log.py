"""The log: what people decided, the latest first, each with a button to undo it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.model.listed import Listing
from onrecord.web.decisions import entry_of
from onrecord.web.filters import PAGE, page_of
from onrecord.web.pages.done import done
from onrecord.web.views import page

router = APIRouter()


@router.get("/log")
def log(request: Request) -> Response:
    """The page."""
    number = page_of(request.query_params)
    with request.app.state.room.record() as record:
        found = record.judgement_page(offset=(number - 1) * PAGE, size=PAGE)
        return page(
            request,
            "log.html",
            found=found,
            entries=[entry_of(record, one) for one in found.items],
            number=number,
            marked="",
            done=done(request, record),
        )


@router.get("/judgements/{id}")
def judgement(request: Request, id: str) -> Response:
    """The permanent address of a judgement."""
    with request.app.state.room.record() as record:
        found = record.judgement(id)
        if found.id != id:
            return RedirectResponse(f"/judgements/{found.id}", status_code=303)
        return page(
            request,
            "log.html",
            found=Listing((found,), 0, 1),
            entries=[entry_of(record, found)],
            number=1,
            marked=found.id,
            done=done(request, record),
        )
