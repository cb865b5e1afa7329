"""Check: whether somebody's words are on the record."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.checking.sentence import Near
from onrecord.model.recorded import RecordedStatement
from onrecord.web.differences import Stretch, marked
from onrecord.web.views import page

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement near the words, with what differs marked in it."""

    near: Near
    recorded: RecordedStatement
    stretches: list[Stretch]


@router.get("/check")
def check(request: Request) -> Response:
    """The form, and the verdict where words are given."""
    words = request.query_params.get("text", "").strip()[:4000]
    speaker = request.query_params.get("speaker", "").strip()[:200]
    if not words:
        return page(request, "check.html", words="", speaker=speaker, result=None, near=[], done=None)
    with request.app.state.room.record() as record:
        result = record.check(words, speaker=speaker or None)
        compared = " ".join(words.split())
        near = [
            Shown(one, found, marked(compared, found.text, one.differs))
            for one in result.near
            if (found := record.statement(one.statement))
        ]
    return page(request, "check.html", words=words, speaker=speaker, result=result, near=near, done=None)
