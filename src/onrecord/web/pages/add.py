"""Adding reports: files or pasted text, and what is known about them; then the progress."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from onrecord.errors import InputError, UnknownId, UsageError
from onrecord.reading import Supplied, read_meta_table
from onrecord.record.inputs import supplied
from onrecord.web.adding import Job, new_folder, stored
from onrecord.web.safety.forms import check, field_of, form_of
from onrecord.web.safety.limits import UPLOAD
from onrecord.web.views import page

router = APIRouter()

FILES = 1000
"""Files that can be sent at once."""

_NAME = 255
"""Characters that are kept of a file's name, the last ones."""

_WRITTEN = ("pasted", "outlet", "date", "url", "title")


@router.get("/add")
def add(request: Request) -> Response:
    """The form."""
    return _form(request, {})


@router.post("/add")
async def send(request: Request) -> Response:
    """Take what was sent, and go to where its progress is shown; the form again, as filled in, where it is faulty."""
    async with form_of(request, files=FILES, fields=40, size=UPLOAD) as form:
        check(request, form)
        try:
            job = await run_in_threadpool(_take, request, form)
        except UsageError as error:
            given = {name: value for name, value in form.items() if isinstance(value, str)}
            chosen = any(isinstance(value, UploadFile) and value.filename for _, value in form.multi_items())
            return await run_in_threadpool(_form, request, given, str(error), chosen)
    return RedirectResponse(f"/add/{job.id}", status_code=303)


def _form(request: Request, given: Mapping[str, str], fault: str = "", chosen: bool = False) -> Response:
    """The form with what was `given`; `chosen` where there were files with it, which a browser does not send back."""
    return page(
        request,
        "add.html",
        status=400 if fault else 200,
        jobs=request.app.state.worker.jobs(),
        most=UPLOAD // 2**20,
        files=FILES,
        given={name: given.get(name, "") for name in _WRITTEN},
        fault=fault,
        chosen=chosen,
        done=None,
    )


@router.get("/add/{id}")
def progress(request: Request, id: str) -> Response:
    """How far a job has come."""
    return page(request, "job.html", job=_job(request, id), done=None)


@router.get("/add/{id}/progress")
def progress_data(request: Request, id: str) -> Response:
    """The same, for the page to show it as it grows."""
    job = _job(request, id)
    result = job.result
    done: dict[str, Any] = {name: getattr(result, name) for name in ("read", "new", "known", "changed", "statements")}
    return JSONResponse({"state": job.state, "over": job.over, "failed": len(result.failed), **done})


def _job(request: Request, id: str) -> Job:
    job: Job | None = request.app.state.worker.job(id)
    if job is None:
        raise UnknownId("This adding is not remembered any more. What it added is in the record.")
    return job


def _take(request: Request, form: FormData) -> Job:
    folder = new_folder()
    try:
        said = _said(form, folder)
        names = _store(form, folder)
        if not names:
            raise UsageError("There is nothing to add: choose files, or paste the text of a report.")
        job: Job = request.app.state.worker.take(folder, names, said)
        return job
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _store(form: FormData, folder: Path) -> tuple[str, ...]:
    names: list[str] = []
    for sent in form.getlist("files"):
        if isinstance(sent, UploadFile) and sent.filename:
            name = sent.filename.replace("\\", "/").rpartition("/")[2][-_NAME:] or "report.txt"
            with stored(folder, len(names), name).open("wb") as file:
                shutil.copyfileobj(sent.file, file)
            names.append(name)
    pasted = form.get("pasted", "")
    if isinstance(pasted, str) and pasted.strip():
        name = "pasted.txt"
        # A browser sends lines of a form with CR LF; nobody typed the CR.
        stored(folder, len(names), name).write_text(pasted.replace("\r\n", "\n"), encoding="utf-8", newline="")
        names.append(name)
    return tuple(names)


def _said(form: FormData, folder: Path) -> Supplied:
    given = {name: field_of(form, name)[:2000] or None for name in ("outlet", "date", "url", "title")}
    said = supplied(**given)
    table = form.get("meta")
    if not isinstance(table, UploadFile) or not table.filename:
        return said
    place = folder / "meta.csv"
    with place.open("wb") as file:
        shutil.copyfileobj(table.file, file)
    try:
        return replace(said, meta=read_meta_table(str(place)))
    except InputError as error:
        raise UsageError(f"The table cannot be read: {error.reason}.") from None
