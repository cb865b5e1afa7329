"""Reports that have the words from one agency or outlet: named beside the statement, or credited for the text."""

from __future__ import annotations

import re

from onrecord.matching.pairs.comparable import Compared
from onrecord.matching.result import Collapse
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.wording.terms import words

_OF_NO_WEIGHT = frozenset("the news agency newspaper outlet com network online website".split())

# A credit to an agency that no list knows: "With inputs from Northag", "Source: Northag". A name of one word, for two
# may be a person's.
_FROM = re.compile(
    r"(?:\b(?:inputs?|files|material)\s+(?:from|by)|\b(?:source|via|courtesy|agency)\s*[:–-])\s+(.+?)\W*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:^|(?<=[/,&])|(?<=\band))\s*(?:[Tt]he\s+)?([A-Z][\w-]{2,})(?=\s*(?:[/,&]|\band\b|$))")
_NOBODY = frozenset("Agencies Agency Staff Desk Twitter Facebook Instagram Telegram YouTube Internet".split())

Through = tuple[frozenset[str], str, Span | None]
"""The telling words of an outlet's name, the name, and where the report names it (None: it is the publisher)."""


def through(one: Compared, report: Report) -> tuple[Through, ...]:
    """The outlets through which the report has the statement's words: its relay; else those it credits, and itself."""
    relay = one.statement.relay
    if relay is not None:
        return ((_key(relay.name), relay.name, relay.span),)
    credited: list[Through] = [
        (_key(zone.name), zone.name, zone.span)
        for zone in report.zones
        if zone.name and zone.kind in ("dateline", "byline", "credit")
    ]
    credited += [
        (_key(word), word, Span(zone.span.start + found.start(1), zone.span.start + found.end(1)))
        for zone in report.zones
        if zone.kind == "credit" and not zone.name and (found := _FROM.search(zone.span.of(report.text)))
        for word in _NAME.findall(found[1])
        if word not in _NOBODY
    ]
    own: list[Through] = [(_key(report.outlet), report.outlet, None)] if report.outlet else []
    # An outlet that credits itself, "HALDEN (Northag) -", is the publisher and no relay.
    return (*(one for one in credited if not own or one[0] != own[0][0]), *own)


def one_way(left: tuple[Through, ...], right: tuple[Through, ...], reports: tuple[str, str]) -> Collapse | None:
    """Why two reports have the words by one way: an outlet that both name, or that one names and the other is."""
    for key, name, here in left:
        for other, _, there in right:
            if key and key == other:
                evidence = tuple((r, span) for r, span in zip(reports, (here, there), strict=True) if span is not None)
                return Collapse(tuple(sorted(reports)), _sentence(name, here, there), evidence)
    return None


def _sentence(name: str, here: Span | None, there: Span | None) -> str:
    if here is not None and there is not None:
        return f"Both reports have the words through {name}."
    if here is None and there is None:
        return f"Both reports are published by {name}."
    return f"One report has the words through {name}, which published the other."


def _key(name: str) -> frozenset[str]:
    return frozenset(words(name)) - _OF_NO_WEIGHT or frozenset(words(name))
