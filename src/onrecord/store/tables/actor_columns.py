"""Chains, tallies, offices and questions as JSON in columns."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from typing import Any

from onrecord.model.cast import Chain, RoleSeen
from onrecord.model.span import Span
from onrecord.speakers.evidence.known_actors import KnownForm
from onrecord.speakers.evidence.name_counts import Seen, Tally
from onrecord.speakers.evidence.offices import Office
from onrecord.speakers.identity.questions import Question


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def chain(value: Chain) -> bytes:
    """A chain as JSON."""
    roles = [[role.text, role.span.start, role.span.end] for role in value.roles]
    spans = [[span.start, span.end] for span in value.spans]
    return _json([value.kind, value.name, value.forms, roles, value.gender, value.named, spans])


def read_chain(raw: str) -> Chain:
    """What `chain` wrote."""
    kind, name, forms, roles, gender, named, spans = json.loads(raw)
    return Chain(
        kind,
        name,
        tuple((form, number) for form, number in forms),
        tuple(RoleSeen(text, Span(start, end)) for text, start, end in roles),
        gender,
        named,
        tuple(Span(start, end) for start, end in spans),
    )


def office(value: Office) -> bytes:
    """An office as JSON."""
    return _json(_office(value))


@lru_cache(maxsize=10_000)  # an actor of ten thousand reports has a handful
def read_office(raw: str) -> Office:
    """What `office` wrote."""
    return Office(*json.loads(raw))


def _office(value: Office) -> list[Any]:
    return [value.title, value.of, value.scope, value.past]


def tally(value: Tally) -> bytes:
    """A tally as JSON, without its key."""
    numbers = {held: number for number, held in enumerate(value.offices)}
    known = value.known and [value.known.name, [[_office(o), *rest] for o, *rest in value.known.offices]]
    return _json(
        {
            "kind": value.kind,
            "reports": value.reports,
            "first": value.first,
            "names": value.names,
            "genders": value.genders,
            "short": value.short,
            "offices": [[_office(o), seen.titles, seen.first, seen.last] for o, seen in value.offices.items()],
            "together": [
                [numbers[a], numbers[b], number]
                for (a, b), number in value.together.items()
                if a in numbers and b in numbers
            ],
            "known": known,
        }
    )


def read_tally(key: str, raw: str) -> Tally:
    """What `tally` wrote."""
    said = json.loads(raw)
    offices = [(Office(*held), Seen(Counter(titles), first, last)) for held, titles, first, last in said["offices"]]
    known = said["known"]
    return Tally(
        key=key,
        kind=said["kind"],
        reports=said["reports"],
        first=said["first"],
        names=Counter(said["names"]),
        genders=Counter(said["genders"]),
        short=Counter(said["short"]),
        offices=dict(offices),
        together=Counter({(offices[a][0], offices[b][0]): number for a, b, number in said["together"]}),
        known=KnownForm(known[0], tuple((Office(*o), t, s, u) for o, t, s, u in known[1])) if known else None,
    )


def question(value: Question) -> bytes:
    """A question as JSON: equal questions are equal texts."""
    return _json(
        [
            value.form,
            value.kind,
            value.name,
            value.named,
            [_office(held) for held in value.offices],
            None if value.asked is None else _office(value.asked),
            value.gender,
            value.when,
            value.longer,
        ]
    )


def read_question(raw: str) -> Question:
    """What `question` wrote."""
    form, kind, name, named, offices, asked, gender, when, longer = json.loads(raw)
    held = tuple(Office(*one) for one in offices)
    return Question(
        form, kind, name, named, held, None if asked is None else Office(*asked), gender, when, tuple(longer)
    )
