"""One publication of a text by an outlet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.date import DateEstimate
from onrecord.model.span import Span

ZoneKind = Literal["furniture", "title", "crosshead", "dateline", "byline", "credit", "caption", "repeated lead"]
NOT_PROSE: frozenset[ZoneKind] = frozenset({"furniture", "crosshead", "dateline", "byline", "credit", "caption"})
"""The kinds of zones in which no statement is looked for."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a report's text that is not running prose of its own.

    furniture      what the page says around the report ("Left Menu", "Read more", "This article is for subscribers.")
    title          the headline
    crosshead      a heading between the paragraphs
    dateline       place, date and agency before the first sentence ("KABUL. May 29 (Interfax) -")
    byline         who wrote it, and when it was put online ("ANI | Moscow | Updated: 16-06-2022 21:49 IST")
    credit         the agency whose text it is, at the end ("(ANI)")
    caption        the words under a picture, with its credit
    repeated lead  the lead, printed a second time

    `name` is the outlet or agency that a dateline, byline or credit names, where it does.
    """

    kind: ZoneKind
    span: Span
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report as read. `text` never changes; every offset counts in its code points.

    `id` is a hash of outlet, URL and text. `path` is as the person gave it. `date` is what was given or what
    the page's metadata says; what the text itself says is worked out later. `zones` are in text order.
    """

    id: str
    path: str
    text: str
    text_sha256: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    date: DateEstimate | None = None
    zones: tuple[Zone, ...] = ()
