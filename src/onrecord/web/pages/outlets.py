"""Outlets: who published, and how much of the record comes from whom."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord import Record
from onrecord.errors import UnknownId
from onrecord.web.pages.done import done
from onrecord.web.views import page

router = APIRouter()


@router.get("/outlets")
def outlets(request: Request) -> Response:
    """The list."""
    room = request.app.state.room
    with room.record() as record:
        found = room.kept("outlets", Record.listed_outlets, record)
        most = max((one.statements for one in found), default=1)
        return page(
            request, "outlets.html", outlets=found[:1000], all=len(found), most=most, done=done(request, record)
        )


@router.get("/outlets/{id}")
def outlet(request: Request, id: str) -> Response:
    """The permanent address of an outlet: its reports."""
    with request.app.state.room.record() as record:
        name = record.outlet_name(id)
    if name is None:
        raise UnknownId(f"No outlet of this record has the id {id!r}.")
    return RedirectResponse(f"/reports?outlet={quote(name, safe='', errors='replace')}", status_code=303)
