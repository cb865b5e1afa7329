"""The meta elements of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

Metas = Mapping[str, Sequence[str]]


def metas(tree: HtmlElement) -> Metas:
    """What the meta elements say, by property, name or itemprop in small letters, in the order of the page."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if content and name:
            found.setdefault(name.strip().casefold(), []).append(content)
    return found
