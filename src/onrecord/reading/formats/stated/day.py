"""The day of publication, where the page names it so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lxml.html import HtmlElement

from onrecord.model.date import YEARS
from onrecord.reading.formats.stated.linked_data import LinkedData, said
from onrecord.reading.formats.stated.metas import Metas

_METAS = ("article:published_time", "og:article:published_time", "og:published_time", "datepublished")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")


def published(tree: HtmlElement, data: LinkedData, found: Metas) -> str | None:
    """The day, as YYYY-MM-DD, that linked data, meta elements or a time element give as that of the publication.

    The first of them, for some pages give the day of a change by this name, too. None where there is none, and what
    only looks like a date has to do. A day to come is none.
    """
    return min((day for written in _said(tree, data, found) if (day := _day(written))), default=None)


def _said(tree: HtmlElement, data: LinkedData, found: Metas) -> Iterator[str]:
    article = data.article
    if article is not None and (written := said(article, "datePublished")):
        yield written
    for name in _METAS:
        yield from found.get(name, ())
    for element in tree.iter("time", "abbr", "span"):
        if (element.get("itemprop") or "").casefold() == "datepublished" or element.get("pubdate") is not None:
            yield element.get("datetime") or element.get("content") or ""


def _day(written: str) -> str | None:
    found = _DAY.match(written.strip())
    if found is None:
        return None
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        return None
    return day.isoformat() if day.year in YEARS and day <= date.today() + timedelta(days=1) else None
