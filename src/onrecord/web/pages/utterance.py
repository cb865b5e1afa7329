"""An utterance: what was said, in which words, by which outlets, and when, with the reason."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord import Record
from onrecord.errors import UnknownId
from onrecord.model.date import DateEstimate
from onrecord.model.judgement import Judgement
from onrecord.model.linked import Actor, Match, Origin, Utterance
from onrecord.model.listed import Told
from onrecord.model.recorded import RecordedStatement
from onrecord.store.queries.selection import Selection
from onrecord.web.dates import date_words, said_words
from onrecord.web.differences import Stretch, alike_enough, marked
from onrecord.web.marking import Paragraph, around, paragraphs
from onrecord.web.pages.done import done
from onrecord.web.reasons import Explained, explained
from onrecord.web.views import page
from onrecord.web.words import source

router = APIRouter()

_UNFINISHED = re.compile("[,;:–-]+([\"”’'»\\s]*)$")  # with what an attribution that follows leaves at the end

VERSIONS = 40
"""Statements of one utterance that are shown with their paragraph; a wire story is copied more often."""


@dataclass(frozen=True, slots=True)
class Version:
    """A statement of the utterance with the paragraph that it stands in."""

    recorded: RecordedStatement
    paragraphs: list[Paragraph]
    origin: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A version with what differs from the fullest marked in it; no stretches where it is the fullest. `alike` where
    both have words enough in common for that to be read.
    """

    recorded: RecordedStatement
    stretches: list[Stretch]
    losses: Sequence[str]
    alike: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of the utterance, how likely they are one, in words, too, and why; `decided` by whom where a
    person said that they are: that is no likelihood.
    """

    both: tuple[RecordedStatement, RecordedStatement]
    score: float
    likely: str
    explained: Explained
    decided: Judgement | None = None


@router.get("/utterances/{id}")
def utterance(request: Request, id: str) -> Response:
    """The page; under a former id, the way to the present one."""
    with request.app.state.room.record() as record:
        found = record.utterance(id)
        if found.id != id:
            return RedirectResponse(f"/utterances/{found.id}", status_code=301 if id in found.former_ids else 303)
        origins = record.origins(found)
        versions = versions_of(record, found, origins)
        speaker = _actor(record, found.speaker)
        occasion = record.occasion(found.occasion)
        reported = record.first_reported(found)
        shown = next((one for one in versions if one.recorded.id == found.shown_by), versions[0])
        return page(
            request,
            "utterance.html",
            utterance=found,
            speaker=speaker,
            shown=shown.recorded,
            said=said_words(found.date, reported),
            date_evidence=shown.evidence,
            versions=versions,
            more=len(found.statements) - len(versions),
            origins=origins,
            headings={one.recorded.heading.id: one.recorded.heading for one in versions},
            occasion=occasion,
            others=record.told_of([u for u in occasion.utterances if u != found.id][:20]),
            matches=matches_of(found, [one.recorded for one in versions], record.judged_one(found)),
            wordings=wordings_of(record, found),
            alike=alike(record, found),
            citation=citation(found, speaker, [one.recorded for one in versions], reported),
            done=done(request, record),
        )


@router.get("/occasions/{id}")
def occasion(request: Request, id: str) -> Response:
    """One speech event: the utterances that were made on it."""
    with request.app.state.room.record() as record:
        found = record.occasion(id)
        shown = record.statement(found.shown_by)
        return page(
            request,
            "occasion.html",
            occasion=found,
            principal=_actor(record, found.principal),
            shown=shown,
            told=record.told_of(found.utterances[:500]),
            done=done(request, record),
        )


def versions_of(record: Record, utterance: Utterance, origins: list[Origin]) -> list[Version]:
    """The statements of the utterance, each with its paragraph and the number of the origin that it came by, from 1."""
    numbers = {origin.id: number for number, origin in enumerate(origins, start=1)}
    found = []
    for id in utterance.statements[:VERSIONS]:
        recorded = record.statement(id)
        text = record.report(recorded.heading.id).report.text
        statement = recorded.statement
        evidence = tuple(span.of(text) for span in statement.date.evidence) if statement.date else ()
        shown = paragraphs(text, around(text, statement), [statement], ())
        found.append(Version(recorded, shown, numbers.get(recorded.links.origin, 0), evidence))
    return found


def matches_of(
    utterance: Utterance, versions: Sequence[RecordedStatement], judged: Sequence[Judgement] = ()
) -> list[Pair]:
    """Why its statements are one, pair by pair, as far as both are shown: what a person said of two comes first."""
    by_id = {one.id: one for one in versions}
    matches = {frozenset((one.left, one.right)): one for one in utterance.matches}
    pairs: list[Pair] = []
    for judgement in judged:
        left, right = (subject.now or "" for subject in judgement.subjects)
        match = matches.pop(frozenset((left, right)), Match(left, right, 0.0, ()))
        if left in by_id and right in by_id:
            pairs.append(_pair(match, by_id, judgement))
    return pairs + [_pair(one, by_id) for one in matches.values() if one.left in by_id and one.right in by_id]


def _pair(match: Match, by_id: Mapping[str, RecordedStatement], decided: Judgement | None = None) -> Pair:
    left, right = by_id[match.left], by_id[match.right]
    why = explained(match.why, left.text, right.text)
    return Pair((left, right), match.score, likely(match.score), why, decided)


def likely(score: float) -> str:
    """A probability in words."""
    steps = ((0.95, "almost certain"), (0.8, "very likely"), (0.6, "likely"))
    return next((words for least, words in steps if score >= least), "perhaps")


def wordings_of(record: Record, utterance: Utterance) -> list[Wording]:
    """The wordings side by side, the fullest first, where there are several."""
    if not 1 < len(utterance.statements) <= VERSIONS:
        return []
    versions = record.wording(utterance.id).versions
    fullest = versions[0].statement.text
    return [
        Wording(
            one.statement,
            marked(fullest, one.statement.text, one.differs) if one.differs else [],
            one.differs.losses if one.differs else (),
            one.differs is None or alike_enough(fullest, one.differs),
        )
        for one in versions
    ]


def alike(record: Record, utterance: Utterance) -> list[Told]:
    """Other utterances of the same speaker about the same time: where one that belongs to this one would be."""
    if utterance.speaker is None:
        return []
    told = [one for one in record.told(Selection(speaker=utterance.speaker), most=60) if one.utterance != utterance.id]
    day = next((one.first for one in record.told_of([utterance.id])), None)
    return sorted(told, key=lambda one: abs(_days(one.first) - _days(day)) if one.first and day else 10**6)[:30]


def _days(day: str | None) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def citation(
    utterance: Utterance,
    speaker: Actor | None,
    versions: list[RecordedStatement],
    reported: DateEstimate | None = None,
) -> str:
    """One line to cite the utterance by: who, when, what, according to which outlets. `reported` is the date of the
    first report, for where nobody says when it was said.
    """
    who = speaker.name if speaker else (versions[0].speaker or "Somebody not named")
    when = said_words(utterance.date, reported)
    shown = next((one for one in versions if one.id == utterance.shown_by), versions[0])
    outlets: dict[str, str] = {}
    for one in versions:
        day = f", {date_words(one.heading.date.value)}" if one.heading.date else ""
        outlets.setdefault(source(one.heading), day)
    by = "; ".join(f"{name}{day}" for name, day in outlets.items())
    said = _UNFINISHED.sub(r"\1", " ".join(shown.text.split()))
    quoted = said if said[:1] in "\"“'‘«" else f"“{said}”" if shown.statement.kind == "direct" else said
    stop = "" if quoted.rstrip("\"”’'»")[-1:] in tuple(".!?…") else "."
    felt = ", as reported of what they hope or believe" if shown.statement.act == "attitude" else ""
    return f"{who} ({when}{felt}): {quoted}{stop} According to {by}. [{utterance.id}]"


def _actor(record: Record, id: str | None) -> Actor | None:
    if id is None:
        return None
    try:
        return record.actor(id)
    except UnknownId:
        return None
