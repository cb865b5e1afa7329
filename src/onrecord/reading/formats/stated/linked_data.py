"""JSON-LD: what a page tells search engines of its article and of who publishes it."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from lxml.html import HtmlElement

Node = Mapping[str, object]

_MOST = 2_000  # nodes of a page that are looked at
_DEEPEST = 6
_LEADING = ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "isPartOf", "sourceOrganization")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The nodes of a page in order, and by their "@id" those that are named elsewhere."""

    nodes: Sequence[Node]
    named: Mapping[str, Node]

    @property
    def article(self) -> Node | None:
        """The node of the report itself: the first that is an article with a headline or a day."""
        return next(
            (n for n in self.nodes if is_article(n) and (said(n, "headline") or said(n, "datePublished"))), None
        )

    def behind(self, value: object) -> Iterator[Node]:
        """The node, or nodes, that a property holds or names."""
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield one
                other = self.named.get(str(one.get("@id")))
                if other is not None and other is not one:
                    yield other


def linked_data(tree: HtmlElement) -> LinkedData:
    """All JSON-LD of the page; what is no JSON is passed over."""
    nodes: list[Node] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().casefold().startswith("application/ld+json") and script.text:
            try:
                value = json.loads(script.text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
            except (ValueError, RecursionError):
                continue
            nodes += _nodes(value, 0)
            if len(nodes) > _MOST:
                break
    named: dict[str, Node] = {}
    for node in nodes[:_MOST]:
        key = node.get("@id")
        if isinstance(key, str) and (key not in named or len(node) > len(named[key])):
            named[key] = node
    return LinkedData(nodes[:_MOST], named)


def _nodes(value: object, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict):
        yield cast(Node, value)
        for key in _LEADING:
            yield from _nodes(value.get(key), depth + 1)


def is_article(node: Node) -> bool:
    """Whether the node is of a kind that a report is."""
    return any(kind.endswith(("Article", "Posting")) for kind in kinds(node))


def kinds(node: Node) -> list[str]:
    """The types of a node, without the address of their vocabulary."""
    written = node.get("@type")
    return [str(one).rpartition("/")[2] for one in (written if isinstance(written, list) else [written])]


def said(node: Node, key: str) -> str | None:
    """The words that the node has under `key`, on one line; None where there are none."""
    value = node.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split()) or None
