"""The files that pages are made with."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response

from onrecord.web.views import STATIC, static

router = APIRouter()
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@router.get("/static/{name}")
def asset(name: str) -> Response:
    """One of them; its address changes with it, so it may be kept."""
    if name not in STATIC:
        raise HTTPException(404)
    kind = _TYPES[name.rpartition(".")[2]]
    return Response(static(name), media_type=kind, headers={"Cache-Control": "max-age=31536000, immutable"})


@router.get("/favicon.ico")
def icon() -> Response:
    """The sign in the tab."""
    return asset("icon.svg")


@router.get("/robots.txt")
def robots() -> Response:
    """A record is not for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
