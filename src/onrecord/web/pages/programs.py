"""What programs can ask: the description at /openapi.json, for people."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.web.views import page

router = APIRouter()


@router.get("/api")
def programs(request: Request) -> Response:
    """The page."""
    schema = request.app.openapi()
    asked = [
        (
            path,
            described["get"].get("description") or described["get"]["summary"],
            described["get"].get("parameters", []),
        )
        for path, described in sorted(schema["paths"].items())
        if "get" in described
    ]
    return page(request, "programs.html", description=schema["info"]["description"], asked=asked)
