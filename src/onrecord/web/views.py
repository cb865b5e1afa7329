"""Pages from templates."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.web import dates, decisions, marks, sentences, words
from onrecord.web.safety import forms

STATIC = ("room.css", "room.js", "icon.svg")


@cache
def environment() -> Environment:
    """The templates of the package, with the words that they are written in."""
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        isolated=words.isolated,
        verbatim=words.verbatim,
        clipped=words.clipped,
        date=dates.date_words,
        basis=dates.basis_words,
        many=many,
        decided=decisions.decided,
        told=sentences.told,
        part=lambda value: quote(str(value), safe="", errors="replace"),
        source=words.source,
        headline=words.headline,
        percent=lambda value: f"{value:.0%}",
        thousands=lambda value: f"{value:,}".replace(",", "\u202f"),
    )
    made.globals.update(static=static_address, group_of=marks.group_of, mark=marks.sample)
    return made


def many(number: int, noun: str) -> str:
    """The number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """The page that `template` makes of `values`."""
    room = request.app.state.room
    whole = (
        environment()
        .get_template(template)
        .render(
            request=request,
            here=request.url.path,
            to_here=address_of(request),
            proof=proof_field(request),
            by=request.cookies.get(forms.NAME_COOKIE, ""),
            **{"record_name": room.path.name, **values},
        )
    )
    response = _Page(whole, status_code=status)
    forms.remember(request, response)
    return response


def address_of(request: Request) -> str:
    """Where a decision leads back to: this page, of the same list and at the same place in it."""
    path, query = quote(request.scope["path"]), request.scope["query_string"].decode("latin-1")
    return forms.local(f"{path}?{query}" if query else path)


def proof_field(request: Request) -> Markup:
    """The hidden field that each form of a page carries."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(forms.FIELD, forms.proof(request))


class _Page(HTMLResponse):
    def render(self, content: Any) -> bytes:
        # Half characters have been replaced where words are shown; one that comes by another way breaks no page.
        return str(content).encode("utf-8", "replace")


@cache
def static(name: str) -> bytes:
    """A file that pages are made with."""
    return files("onrecord.web").joinpath("static", name).read_bytes()


@cache
def static_address(name: str) -> str:
    """Where a browser finds it; another address after each change of the file, so that it may be kept for long."""
    return f"/static/{name}?{hashlib.sha256(static(name)).hexdigest()[:12]}"
