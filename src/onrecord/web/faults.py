"""What a reader sees when something cannot be shown: a page, or an object in the API."""

from __future__ import annotations

import logging

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from onrecord.errors import (
    InputError,
    NothingToDo,
    OnRecordError,
    RecordBusy,
    RecordError,
    TakenOut,
    UnknownId,
    UsageError,
)
from onrecord.web.safety.forms import Forged
from onrecord.web.safety.limits import UPLOAD, TooMuch
from onrecord.web.views import page

_HEADINGS = {
    400: "The request makes no sense",
    403: "This form was not taken",
    404: "There is nothing here",
    405: "This address does not take that method",
    409: "Nothing was changed",
    413: "That is too much at once",
    500: "This is a fault in OnRecord",
    503: "The record is busy",
}


def tell(app: FastAPI) -> None:
    """Have the application tell every fault in words."""
    app.add_exception_handler(OnRecordError, _of_record)
    app.add_exception_handler(TakenOut, _taken_out)
    app.add_exception_handler(Forged, _forged)
    app.add_exception_handler(TooMuch, _too_much)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _fault)


def status_of(error: OnRecordError) -> int:
    """The status of an answer that tells of the error."""
    if isinstance(error, UnknownId):
        return 404
    if isinstance(error, UsageError | InputError):
        return 400
    if isinstance(error, NothingToDo):
        return 409
    return 503 if isinstance(error, RecordBusy) else 500


async def _of_record(request: Request, error: Exception) -> Response:
    status = status_of(error) if isinstance(error, OnRecordError) else 500
    unusable = isinstance(error, RecordError) and not isinstance(error, RecordBusy)
    return await _told(request, status, str(error), "The record cannot be used" if unusable else None)


async def _taken_out(request: Request, error: Exception) -> Response:
    at = (error.judgement, error.report, error.words) if isinstance(error, TakenOut) else None
    if at is None or request.url.path.startswith("/api/"):
        return await _told(request, 404, str(error))
    return await run_in_threadpool(
        page, request, "taken_out.html", status=410, judgement=at[0], report=at[1], words=at[2]
    )


async def _forged(request: Request, _: Exception) -> Response:
    said = "It was opened too long ago, or elsewhere. Nothing was changed: go back, load the page anew, and try again."
    return await _told(request, 403, said)


async def _too_much(request: Request, _: Exception) -> Response:
    return await _told(
        request, 413, f"The page takes {UPLOAD // 2**20} MB at once. For an archive: onrecord add FOLDER"
    )


async def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=400)  # nobody is there to read it


async def _of_http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    said = "No page has this address." if status == 404 else str(getattr(error, "detail", ""))
    response = await _told(request, status, said)
    for name, value in (getattr(error, "headers", None) or {}).items():
        response.headers[name] = value
    return response


async def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    said = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in found)
    return await _told(request, 422, said)


async def _fault(request: Request, error: Exception) -> Response:
    logging.getLogger("onrecord.web").error("%s %.200r", request.method, request.url.path, exc_info=error)
    return await _told(request, 500, f"It is not in what you asked for ({type(error).__name__}). Report it, please.")


async def _told(request: Request, status: int, said: str, heading: str | None = None) -> Response:
    if request.url.path.startswith("/api/") or request.url.path == "/openapi.json":
        return JSONResponse({"error": said.encode("utf-8", "replace").decode()}, status_code=status)
    heading = heading or _HEADINGS.get(status, "That did not work")
    return await run_in_threadpool(
        page,
        request,
        "error.html",
        status=status,
        heading=heading,
        said=said,
        back=getattr(request.state, "back", None),
    )
