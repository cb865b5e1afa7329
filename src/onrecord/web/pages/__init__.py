"""The pages, one module each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord import Record
from onrecord.web.pages import (
    actor,
    add,
    assets,
    check,
    corrections,
    log,
    outlets,
    programs,
    report,
    review,
    search,
    story,
    take,
    utterance,
)
from onrecord.web.room import Room

WHOLE: dict[str, Callable[[Record], Any]] = {
    "counts": Record.counts,
    "outlets": Record.listed_outlets,
    "actors": Record.listed_actors,
    "story": story.latest,
    "facets": search.of_all,
}
"""What is kept of the whole record, by the name that pages ask for it by."""

ROUTERS = tuple(
    module.router
    for module in (
        story,
        search,
        utterance,
        actor,
        report,
        outlets,
        check,
        review,
        log,
        add,
        corrections,
        take,
        programs,
        assets,
    )
)
"""What the application answers with pages."""


def prepare(room: Room) -> None:
    """Work out, beside the requests, what several pages show of the whole record, so that nobody waits for it."""
    for name, work_out in WHOLE.items():
        room.prepare(name, work_out)
