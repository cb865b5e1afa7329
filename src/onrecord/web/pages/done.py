"""The decision made a moment ago, with a button to undo it: shown above the page that the person returns to."""

from __future__ import annotations

from starlette.requests import Request

from onrecord import Record
from onrecord.errors import UnknownId
from onrecord.model.judgement import Judgement


def done(request: Request, record: Record) -> Judgement | None:
    """The judgement that the address says was just made; None where it says none."""
    id = request.query_params.get("done", "")
    if not id:
        return None
    try:
        return record.judgement(id)
    except UnknownId:
        return None
