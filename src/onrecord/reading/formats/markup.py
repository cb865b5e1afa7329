"""What the markup of a page means for its words, where the extraction of the text would lose it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

_QUOTES = (("“", "”"), ("‘", "’"))
_INLINE = ("a", "span", "strong", "b", "em", "i", "mark", "u", "font")
_BLOCKS = ("div", "section", "article", "main", "td", "blockquote")
_LONGEST_LABEL, _FEWEST_LABELS = 5, 3
_NO_WORDS = ":,.;-–—(’'"
_FEWEST_ENTRIES = 3
_NEAR = 4  # elements around a time, and paragraphs beside it, in which its entry is looked for
_RUNNING = 40  # characters of a paragraph that tells something
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
_TELLING = 200  # characters
_DROPPED = "dropped"
_LONGEST_LINE = 2_000  # characters of a sentence that a page cuts
_MIXED = 30  # characters of an element's own text; with so many it holds sentences, and no menu
_LOWER = re.compile(r"[a-z,;.)”’]")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_FEWEST = 4  # words of a line that is a part of a sentence


def spelt_out(tree: HtmlElement) -> None:
    """Writes into the words of the tree what only its markup says: quotation marks, and who speaks.

    Comments are taken out, and elements amid sentences that stand in no paragraph of their own: what follows the one is
    lost by the extraction, and the other become paragraphs.
    """
    _uncomment(tree)
    _quotation_marks(tree)
    _posts(tree)
    _definitions(tree)
    _labels(tree)
    _entries(tree)
    mixed = {one for one in tree.iter(*_BLOCKS) if _own_words(one) >= _MIXED}
    for element in [one for one in tree.iter(*_INLINE) if one.getparent() in mixed and not _holds_blocks(one)]:
        element.tag = _DROPPED
    _drop(tree)


def _uncomment(tree: HtmlElement) -> None:
    around = {outer for one in tree.iter(etree.Comment) if (outer := one.getparent()) is not None}
    etree.strip_elements(tree, etree.Comment, with_tail=False)
    _join_text(around)


def _drop(tree: HtmlElement) -> None:
    """Takes out the tags that are marked for it: all at once, for one by one takes time with their square."""
    around = {outer for one in tree.iter(_DROPPED) if (outer := one.getparent()) is not None and outer.tag != _DROPPED}
    etree.strip_tags(tree, _DROPPED)
    _join_text(around)


def _join_text(around: Iterable[HtmlElement]) -> None:
    """Makes each stretch of text one that was left in pieces: a search in many takes time with their square."""
    for outer in around:
        outer.text = outer.text
        for child in outer:
            child.tail = child.tail


def _quotation_marks(tree: HtmlElement) -> None:
    for element in list(tree.iter("q")):
        depth = sum(1 for outer in element.iterancestors("q")) % 2
        left, right = _QUOTES[depth]
        element.text = left + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + right
        else:
            element.text += right
    for element in list(tree.iter("q")):
        element.tag = _DROPPED


def _posts(tree: HtmlElement) -> None:
    """A post that is set in has its words in one paragraph, above the line that signs it."""
    for quoted in tree.iter("blockquote"):
        if "tweet" in (quoted.get("class") or ""):
            for line in list(quoted.iter("br")):
                line.tail = " " + (line.tail or "")
                line.tag = _DROPPED


def _definitions(tree: HtmlElement) -> None:
    """A list of definitions becomes paragraphs; where it has names before what they say, each with its name."""
    for listed in list(tree.iter("dl")):
        terms = {term for term in listed if term.tag == "dt"}
        named = len(terms) > 1 and all(_is_label(_words(term)) for term in terms)
        for item in listed:
            if item.tag == "dd" and named and (term := item.getprevious()) in terms:
                item.text = f"{_words(term)}: {item.text or ''}"
            if item.tag in ("dt", "dd"):
                item.tag = "p"
        if named:
            for term in terms:
                listed.remove(term)
        listed.tag = "div"


def _labels(tree: HtmlElement) -> None:
    """Names in bold letters at the beginning of paragraphs get a colon, where speakers take turns by them."""
    found: list[HtmlElement] = []
    for paragraph in tree.iter("p", "div"):
        first = paragraph[0] if len(paragraph) else None
        if first is None or first.tag not in ("b", "strong") or (paragraph.text or "").strip():
            continue
        tail = first.tail or ""
        apart = tail[:1].isspace() or (first.text or "")[-1:].isspace()  # a first letter that is set large is no label
        if apart and _goes_on(tail.lstrip()[:1]) and _is_label(_words(first)):
            found.append(first)
    names = [_words(one) for one in found]
    if len(names) >= _FEWEST_LABELS and 1 < len(set(names)) < len(names):
        for one, name in zip(found, names, strict=True):
            for inner in list(one):
                inner.drop_tree()
            one.text = f"{name}:"
            one.tail = f" {(one.tail or '').lstrip()}"


def _goes_on(character: str) -> bool:
    """Whether what is said can begin so, and not only a sentence go on."""
    return bool(character) and character not in _NO_WORDS and not character.islower()


def _entries(tree: HtmlElement) -> None:
    """The times of a live blog's entries, each in a line of its own above the entry's words, with its day."""
    found: list[tuple[HtmlElement, HtmlElement, str]] = []
    for element in tree.iter("time"):
        written = _MOMENT.match(element.get("datetime") or "")
        first = _first_words_beside(element) if written else None
        if written is not None and first is not None:
            found.append((element, first, f"{written[1]} {written[2] or ''}".strip()))
    beginnings = [first for _, first, _ in found]
    if len(found) < _FEWEST_ENTRIES or len(set(beginnings)) < len(beginnings):
        return
    for element, first, moment in found:
        element.drop_tree()
        stamp = first.makeelement("p")
        stamp.text = moment
        first.addprevious(stamp)


def _first_words_beside(element: HtmlElement) -> HtmlElement | None:
    """The first paragraph of running text in what holds the element; None where that holds others of its kind, too."""
    for outer, _ in zip(element.iterancestors(), range(_NEAR), strict=False):
        if outer.tag not in ("article", "section", "div", "li"):
            continue
        if sum(1 for _ in islice(outer.iter("time"), 2)) > 1:
            return None
        first = next((one for one in islice(outer.iter("p"), _NEAR) if len(_words(one)) >= _RUNNING), None)
        if first is not None:
            return first
    return None


def _is_label(words: str) -> bool:
    return 0 < len(words.split()) <= _LONGEST_LABEL and words[0].isupper() and words[-1].isalnum()


def _words(element: HtmlElement) -> str:
    """The first words of an element, as many as a label or a paragraph is told by."""
    words = ""
    for piece in element.itertext():
        words += piece[:_TELLING]
        if len(words) >= _TELLING:
            break
    return " ".join(words.split())


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
        is_part = (
            len(above) <= _LONGEST_LINE
            and len(above.split(maxsplit=_FEWEST)) >= _FEWEST
            and not _ENDED.search(above)
            and not above.startswith("- ")
        )
        if is_part and _LOWER.match(line):
            kept[-1] = f"{above.rstrip()}{'' if line[0] in ',;.)”’' else ' '}{line}"
        else:
            kept.append(line)
    return kept
