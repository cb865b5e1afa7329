"""Forms: only a form that this page itself made, in this browser, can change anything."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import UsageError
from onrecord.web.safety.sites import from_here

COOKIE = "onrecord_visit"
FIELD = "proof"
NAME_COOKIE = "onrecord_by"
_LOCAL = re.compile(r"/(?:[!-.0-\[\]-~][!-\[\]-~]*)?")  # ASCII that is seen, no backslash, no second slash
_CHARSET = re.compile(r"charset[^=;]*=\s*\"?([^\";]*)", re.IGNORECASE)
_SECRET = secrets.token_bytes(32)  # of this process: a form made before it was started again has to be opened anew


class Forged(Exception):
    """The form was made elsewhere, or too long ago."""


_CHARSETS = ("utf-8", "utf8", "us-ascii", "iso-8859-1", "windows-1252")


@asynccontextmanager
async def form_of(
    request: Request, *, files: int = 0, fields: int = 1000, size: int = 1024 * 1024
) -> AsyncIterator[FormData]:
    """The form that the request brings, with at most so many `files` and `fields`, each of at most `size`.

    Raises UsageError where it names a charset that no browser sends: what Python calls codecs does more than decode.
    """
    named = _CHARSET.findall(request.headers.get("content-type", ""))
    if any(one.strip().lower() not in _CHARSETS for one in named):
        raise UsageError("The server cannot read the charset of this form. Send UTF-8.")
    async with request.form(max_files=files, max_fields=fields, max_part_size=size) as form:
        yield form


def visit_of(request: Request) -> str:
    """What tells this browser from others; new where it has none yet. `remember` sends it."""
    found = getattr(request.state, "visit", None)
    if found is None:
        given = request.cookies.get(COOKIE, "")
        found = given if len(given) == 43 and given.isascii() else secrets.token_urlsafe(32)
        request.state.visit = found
    return str(found)


def proof(request: Request) -> str:
    """What a form on this page carries to show that the page made it."""
    return hmac.new(_SECRET, visit_of(request).encode(), hashlib.sha256).hexdigest()


def remember(request: Request, response: Response) -> None:
    """Send the cookie that the proof goes with."""
    if request.cookies.get(COOKIE) != visit_of(request):
        response.set_cookie(COOKIE, visit_of(request), httponly=True, samesite="lax")


def check(request: Request, form: FormData) -> None:
    """Forged unless the form carries this browser's proof, and comes from here by all that the browser says."""
    given = form.get(FIELD, "")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode("utf-8", "replace"), proof(request).encode()):
        raise Forged
    if not from_here(request.headers):
        raise Forged


def field_of(form: FormData, name: str) -> str:
    """The words in a field of the form, without white space around; empty where there is none."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def local(path: str, otherwise: str = "/") -> str:
    """`path` where it is an address of this page, to go back to: nothing that a browser might take for another's.

    Browsers drop tabs and line breaks from addresses, take a backslash for a slash, and two slashes for a computer.
    """
    return path if _LOCAL.fullmatch(path) else otherwise
