"""What the markup of a page means for its words, where the extraction of the text would lose it."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

_QUOTES = (("“", "”"), ("‘", "’"))
_INLINE = ("a", "span", "strong", "b", "em", "i", "mark", "u", "font")
_BLOCKS = ("div", "section", "article", "main", "td", "blockquote")
_MIXED = 30  # characters of an element's own text; with so many it holds sentences, and no menu
_LOWER = re.compile(r"[a-z,;.)”’]")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_FEWEST = 4  # words of a line that is a part of a sentence


def spelt_out(tree: HtmlElement) -> None:
    """Writes into the words of the tree what only its markup says: `q` becomes quotation marks.

    Comments are taken out, and elements amid sentences that stand in no paragraph of their own: what follows the one is
    lost by the extraction, and the other become paragraphs.
    """
    etree.strip_elements(tree, etree.Comment, with_tail=False)
    for element in list(tree.iter("q")):
        depth = sum(1 for outer in element.iterancestors("q")) % 2
        left, right = _QUOTES[depth]
        element.text = left + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + right
        else:
            element.text += right
    for element in list(tree.iter("q")):
        element.drop_tag()
    mixed = {one for one in tree.iter(*_BLOCKS) if _own_words(one) >= _MIXED}
    for element in [one for one in tree.iter(*_INLINE) if one.getparent() in mixed and not _holds_blocks(one)]:
        element.drop_tag()


def _own_words(element: HtmlElement) -> int:
    own = [element.text, *(child.tail for child in element)]
    return sum(len(words.strip()) for words in own if words)


def _holds_blocks(element: HtmlElement) -> bool:
    return (
        next(element.iter("p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "img", "figure"), None) is not None
    )


def joined(lines: list[str]) -> list[str]:
    """The lines, with those made one that are pieces of one sentence: a line break in it is only set."""
    kept: list[str] = []
    for line in lines:
        above = kept[-1] if kept else ""
        is_part = len(above.split()) >= _FEWEST and not _ENDED.search(above) and not above.startswith("- ")
        if is_part and _LOWER.match(line):
            kept[-1] = f"{above.rstrip()}{'' if line[0] in ',;.)”’' else ' '}{line}"
        else:
            kept.append(line)
    return kept
