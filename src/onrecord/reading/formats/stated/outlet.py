"""Who publishes a page, as a reader would name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.reading.formats.stated.linked_data import LinkedData, kinds, said
from onrecord.reading.formats.stated.metas import Metas
from onrecord.wording.sites import host_label, letters

_LONGEST = 60  # characters of a name; more is a motto
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$")
_PARTS = re.compile(r"\s+[|–—·•:»-]+\s+|\s*[|»]\s*")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def outlet_of(tree: HtmlElement, data: LinkedData, found: Metas, url: str | None) -> str | None:
    """The outlet's name: the first that the page gives of its site, else of its publisher; the best spelling of it.

    None where the page names none but by its address.
    """
    names = [name for written in _named(data, found) if (name := _name(written, url))]
    spellings = [*names, *_spellings(tree, found)]
    first = next((name for name in names if _is_written(name)), None) or next(iter(names), None)
    site = host_label(url)
    if first is None:
        return next((one for one in spellings if site and letters(one) == site and _is_written(one)), None)
    if _is_written(first):
        return first
    better = (one for one in spellings if letters(one) == letters(first) and _is_written(one))
    return next(better, None) or next((one for one in names if _is_written(one)), first)


def outlet_names(data: LinkedData, found: Metas, url: str | None) -> frozenset[str]:
    """The letters of every name that the page has for its outlet, its host's among them."""
    every = {letters(part) for written in _named(data, found) for part in (written, *_PARTS.split(written))}
    return frozenset({*every, host_label(url)} - {""})


def _named(data: LinkedData, found: Metas) -> Iterator[str]:
    """The names, those of the site before those of a firm that owns it."""
    yield from found.get("og:site_name", ())
    article = data.article
    if article is not None:
        for key in ("isPartOf", "publisher", "sourceOrganization"):
            for node in data.behind(article.get(key)):
                if (name := said(node, "name")) and "WebPage" not in kinds(node):
                    yield name
    for kind in ("WebSite", "NewsMediaOrganization"):
        yield from (name for node in data.nodes if kind in kinds(node) and (name := said(node, "name")))
    for key in ("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"):
        yield from found.get(key, ())


def _spellings(tree: HtmlElement, found: Metas) -> Iterator[str]:
    """What may be the name in better letters: parts of the page's title, and accounts elsewhere."""
    element = tree.find(".//head/title")
    if element is not None:
        yield from _PARTS.split(" ".join(element.text_content().split()))[1:]
    yield from (one.lstrip("@") for one in found.get("twitter:site", ()))


def _name(written: str, url: str | None) -> str | None:
    """The name in what is written: without its motto, brackets and article page's address; None where it is none."""
    parts = [part for part in _PARTS.split(written.strip()) if part]
    of_site = next((part for part in parts if letters(part) == host_label(url)), None)
    name = _IN_BRACKETS.sub("", of_site or (parts[0] if parts else ""))
    if not 1 < len(name) <= _LONGEST or name.startswith(("http:", "https:", "//", "@")):
        return None
    return name


def _is_written(name: str) -> bool:
    """Whether the name is written as a name, and not as an address or in small letters."""
    return any(map(str.isupper, name)) and _ADDRESS.match(name) is None
