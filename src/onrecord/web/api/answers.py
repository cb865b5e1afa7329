"""Answers as JSON, whatever characters the record holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import Response

from onrecord.export.parts import Object
from onrecord.model.listed import Listing

T = TypeVar("T")


class Json(Response):
    """JSON in ASCII: halves of characters, which no UTF-8 holds, are spelled out as JSON can."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """`content` as JSON."""
        return json.dumps(content, separators=(",", ":")).encode("ascii")


def listed(request: Request, found: Listing[T], size: int, make: Callable[[T], Object]) -> Response:
    """A page of a list, with the address of the next."""
    end = found.offset + len(found.items)
    following = None
    if len(found.items) == size and (end < found.total or found.more):
        rest = [pair for pair in parse_qsl(request.url.query, keep_blank_values=True) if pair[0] != "offset"]
        following = f"{request.url.path}?{urlencode([*rest, ('offset', end)])}"
    return Json(
        {
            "items": list(map(make, found.items)),
            "offset": found.offset,
            "total": found.total,
            "more": found.more,
            "next": following,
        }
    )


def sliced(every: Iterable[T], offset: int, size: int) -> Listing[T]:
    """A page of what is in memory as a whole."""
    whole = list(every)
    return Listing(tuple(whole[offset : offset + size]), offset, len(whole))
