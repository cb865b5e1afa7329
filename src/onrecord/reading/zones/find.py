"""All kinds of zones of one text, without overlaps."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from onrecord.model.report import Zone
from onrecord.reading.zones.byline import bylines
from onrecord.reading.zones.caption import captions
from onrecord.reading.zones.credit import credits
from onrecord.reading.zones.crosshead import crossheads
from onrecord.reading.zones.dateline import datelines
from onrecord.reading.zones.entries import entries
from onrecord.reading.zones.furniture import furniture
from onrecord.reading.zones.lines import lines_of
from onrecord.reading.zones.notice import notices
from onrecord.reading.zones.repeated import repeated_leads
from onrecord.reading.zones.title import title_zone


def find_zones(text: str, title: str | None = None, headings: Collection[str] = ()) -> tuple[Zone, ...]:
    """The zones of `text`, in its order, none overlapping another; spans in code points of `text`.

    `title` is the headline as it is known from elsewhere, or None; `headings` are lines that a page marks as such.
    Lines are looked at one by one, and none beyond its first and last few hundred characters, so the time is linear in
    the length of the text.
    """
    lines = lines_of(text)
    # Where two recognisers lay claim to one place, the first of them has it.
    found = [
        *entries(lines),
        *bylines(lines),
        *furniture(lines),
        *notices(lines),
        *credits(lines),
        *captions(lines),
        *datelines(lines),
    ]
    zones = _apart(found)
    headline = title_zone(lines, title, [zone.span for zone in zones])
    leads = repeated_leads(lines, [zone.span for zone in zones if zone.kind == "dateline"])
    zones = [*zones, *([headline] if headline else [])]
    heads = crossheads(lines, {zone.span.start for zone in zones if zone.kind != "dateline"}, headings)
    return tuple(_apart([*zones, *heads, *leads]))


def _apart(zones: Iterable[Zone]) -> list[Zone]:
    """`zones` in the order of the text, less those that overlap one given before them."""
    numbered = sorted(enumerate(zones), key=lambda pair: (pair[1].span.start, pair[0]))
    kept: list[tuple[int, Zone]] = []
    for number, zone in numbered:
        while kept and kept[-1][1].span.overlaps(zone.span) and kept[-1][0] > number:
            kept.pop()
        if not kept or not kept[-1][1].span.overlaps(zone.span):
            kept.append((number, zone))
    return [zone for _, zone in kept]
