"""The story: who said what on a line of time, and who told it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord import Record
from onrecord.model.listed import Told
from onrecord.store.queries.selection import Selection
from onrecord.web.charts.timeline import Lane, timelines
from onrecord.web.filters import PAGE, filters_of
from onrecord.web.marks import GROUPS
from onrecord.web.pages.done import done
from onrecord.web.views import page

router = APIRouter()

SHOWN = 500
"""Utterances on the timeline at most, as many without a date: more cannot be told apart."""

LANES = 14


@router.get("/")
def story(request: Request) -> Response:
    """The page."""
    filters = filters_of(request.query_params)
    room = request.app.state.room
    with room.record() as record:
        selection = filters.selection()
        told = record.told(selection, most=SHOWN) if filters.narrowed else room.kept("story", latest, record)
        reports, statements = room.kept("counts", Record.counts, record)
        actors = room.kept("actors", Record.listed_actors, record)
        names = {actor.id: actor.name for actor in actors}
        listed = sorted(told, key=_place)[filters.offset : filters.offset + PAGE]
        return page(
            request,
            "story.html",
            filters=filters,
            chart=timelines(lanes(told, names), "Utterances by speaker and date"),
            groups=GROUPS,
            told=told,
            listed=listed,
            offset=filters.offset,
            full=sum(one.first is not None for one in told) >= SHOWN * 0.5,
            reports=reports,
            statements=statements,
            outlets=room.kept("outlets", Record.listed_outlets, record),
            actors=actors,
            done=done(request, record),
        )


def latest(record: Record) -> list[Told]:
    """The latest utterances of the record."""
    return record.told(Selection(), most=SHOWN)


def lanes(told: Sequence[Told], names: Mapping[str, str]) -> list[Lane]:
    """A lane for each of those who said most, by who spoke first; then everybody else, and those whom nobody
    names. `names` are those of actors, by id."""
    by_speaker: dict[str, list[Told]] = {}
    nobody: list[Told] = []
    for one in told:
        (by_speaker.setdefault(one.speaker, []) if one.speaker else nobody).append(one)
    ordered = sorted(by_speaker, key=lambda speaker: (-len(by_speaker[speaker]), speaker))
    most, others = ordered[:LANES], ordered[LANES:]
    found = [
        Lane(names.get(speaker) or _name(by_speaker[speaker]), f"/actors/{speaker}", by_speaker[speaker])
        for speaker in sorted(most, key=lambda speaker: _first(by_speaker[speaker]))
    ]
    if others:
        rest = [one for speaker in others for one in by_speaker[speaker]]
        found.append(Lane(f"{len(others)} others", "/actors", rest))
    return [*found, Lane("nobody named", None, nobody)] if nobody else found


def _name(told: Sequence[Told]) -> str:
    names = [one.speaker_name or "" for one in told]
    return max(sorted(set(names)), key=names.count)


def _place(told: Told) -> tuple[str, bool, str]:
    """Where it stands in the order of time: what is undated, with the report that it was said before."""
    return told.first or told.reported or "9999", told.first is None, told.utterance


def _first(told: Sequence[Told]) -> tuple[str, str]:
    return min(one.first or one.reported or "9999" for one in told), told[0].utterance
