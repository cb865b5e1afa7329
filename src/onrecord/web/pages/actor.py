"""Actors: who they are, what they said, who speaks about them."""

from __future__ import annotations

import itertools

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord import Record
from onrecord.model.doubt import Doubt
from onrecord.model.linked import Actor
from onrecord.model.listed import Listing
from onrecord.model.recorded import RecordedStatement
from onrecord.speakers.evidence.same_name import name_key
from onrecord.store.queries.selection import Selection
from onrecord.web.charts.timeline import Lane, timelines
from onrecord.web.filters import PAGE, page_of
from onrecord.web.marks import GROUPS
from onrecord.web.pages.done import done
from onrecord.web.pages.search import told_of
from onrecord.web.pages.story import SHOWN
from onrecord.web.views import page
from onrecord.web.words import source

router = APIRouter()

MENTIONS = 20
"""Statements about an actor that are shown; the rest is a search away."""


@router.get("/actors")
def actors(request: Request) -> Response:
    """Everybody who speaks, the one who is quoted most first."""
    words = request.query_params.get("text", "").strip()[:200]
    number = page_of(request.query_params)
    room = request.app.state.room
    with room.record() as record:
        everybody = room.kept("actors", Record.listed_actors, record)
        wanted = name_key(words).split()
        found = [one for one in everybody if fits(one.name, wanted)] if wanted else everybody
        start = (number - 1) * PAGE
        return page(
            request,
            "actors.html",
            words=words,
            found=Listing(tuple(found[start : start + PAGE]), start, len(found)),
            number=number,
            most=everybody[0].statements if everybody else 1,
            done=done(request, record),
        )


@router.get("/actors/{id}")
def actor(request: Request, id: str) -> Response:
    """One of them; under a former id, the way to the present one."""
    number = page_of(request.query_params)
    room = request.app.state.room
    with room.record() as record:
        found = record.actor(id)
        if found.id != id:
            return RedirectResponse(f"/actors/{found.id}", status_code=301 if id in found.former_ids else 303)
        selection = Selection(speaker=found.id)
        told = record.told(selection, most=SHOWN)
        said = record.statement_page(selection, offset=(number - 1) * PAGE, size=PAGE)
        about = _about(record, found)
        others = room.kept("actors", Record.listed_actors, record)[:200]
        return page(
            request,
            "actor.html",
            actor=found,
            chart=timelines([Lane(found.name, None, told)], f"What {found.name} said, by date") if told else None,
            groups=GROUPS,
            said=said,
            told=told_of(record, (*said.items, *about.items)),
            number=number,
            about=about,
            named=_named(found),
            objections=record.objections(found),
            doubts=_doubts(record, found),
            others=[one for one in others if one.id != found.id],
            headings={role_report: _heading(record, role_report) for role_report in _reports(found)},
            done=done(request, record),
        )


def fits(name: str, wanted: list[str]) -> bool:
    """Whether each of the words begins a word of the name."""
    words = name_key(name).split()
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _doubts(record: Record, actor: Actor) -> list[Doubt]:
    """What the record is not sure of about the actor, among the doubts that come first."""
    ids = {actor.id, *actor.former_ids}
    return [doubt for doubt in itertools.islice(record.review("actors"), 100) if ids & {doubt.left, doubt.right}][:10]


def _about(record: Record, actor: Actor) -> Listing[RecordedStatement]:
    """Statements of others in whose words the actor's name stands: of a person, the last part of it."""
    words = _named(actor)
    if not words:
        return Listing((), 0, 0)
    found = record.statement_page(Selection(text=words), size=MENTIONS * 2)
    others = tuple(one for one in found.items if one.links.speaker != actor.id)
    return Listing(others[:MENTIONS], 0, found.total, found.more)


def _named(actor: Actor) -> str:
    """The actor's name as it is searched for; empty where it has no word."""
    name = actor.name.replace('"', " ")
    words = name.split()[-1:] if actor.kind == "person" else name.split()
    return f'"{" ".join(words)}"' if any(character.isalnum() for word in words for character in word) else ""


def _reports(actor: Actor) -> list[str]:
    return sorted({report for role in actor.roles for report, _ in role.evidence[:4]})[:50]


def _heading(record: Record, id: str) -> str:
    return source(record.report(id).report)
