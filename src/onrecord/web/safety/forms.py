"""Forms: only those that this page itself made, in this browser, change anything."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

COOKIE = "onrecord_visit"
FIELD = "proof"
NAME_COOKIE = "onrecord_by"
_SECRET = secrets.token_bytes(32)  # of this process: a form made before it was started again has to be opened anew


class Forged(Exception):
    """The form was made elsewhere, or too long ago."""


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
        response.set_cookie(COOKIE, visit_of(request), httponly=True, samesite="strict")


def check(request: Request, form: FormData) -> None:
    """Forged unless the form carries this browser's proof, and comes from here by all that the browser says."""
    given = form.get(FIELD, "")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode("utf-8", "replace"), proof(request).encode()):
        raise Forged
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Forged
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Forged


def field_of(form: FormData, name: str) -> str:
    """The words in a field of the form, without white space around; empty where there is none."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def local(path: str, otherwise: str = "/") -> str:
    """`path` where it is an address of this page, to go back to."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) and "\n" not in path else otherwise
