"""The headline of a page: in the wording that most of the places give where a page states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from onrecord.reading.formats.stated.linked_data import LinkedData, said
from onrecord.reading.formats.stated.metas import Metas
from onrecord.reading.formats.stated.outlet import outlet_names
from onrecord.wording.sites import letters

_LONGEST = 400  # characters of a headline
_MOST = 5  # first-rank headings that are looked at
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]+\s+|\s*[|»]\s*")
_WORD = re.compile(r"\w+")
_PLAIN = str.maketrans("‘’“”", "''\"\"")
_CUT_OFF = re.compile(r"\s*(?:\.\.\.|…)$")
_CUT_FEWEST = 20  # letters that what is left of a headline has


def title_of(tree: HtmlElement, data: LinkedData, found: Metas, url: str | None) -> str | None:
    """The headline without the outlet's name at its end; None where the page states none.

    The places are the heading, the linked data, what is made for sharing, and the window's title. Where no wording has
    more of them than another, the heading has it: that is what a reader sees.
    """
    outlets = outlet_names(data, found, url)
    places = [
        [short for one in place if (short := _without_outlet(one, outlets))] for place in _places(tree, data, found)
    ]
    wordings = [one for place in places for one in place]
    if not wordings:
        return None
    best = max(wordings, key=lambda one: (len(_key(one).split()) > 1, sum(_among(one, place) for place in places)))
    return next((one for one in wordings if _alike(one, best) and not _is_cut(one, wordings)), best)


def _places(tree: HtmlElement, data: LinkedData, found: Metas) -> Iterator[Sequence[str]]:
    """What each of the places says, the best first."""
    yield [_words(heading) for heading in islice(tree.iter("h1"), _MOST)]
    article = data.article
    yield [name for name in (said(article, "headline") if article is not None else None,) if name]
    yield [*found.get("og:title", ()), *found.get("twitter:title", ())]
    yield [_words(element) for element in tree.findall(".//head/title")[:1]]


def _words(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _without_outlet(words: str, outlets: frozenset[str]) -> str | None:
    """`words` before the outlet's name and all that follows it; None where nothing else is left."""
    if not words or len(words) > _LONGEST or letters(words) in outlets:
        return None
    ends = list(_SEPARATOR.finditer(words))
    for at, found in enumerate(ends):
        stop = ends[at + 1].start() if at + 1 < len(ends) else len(words)
        if letters(words[found.end() : stop]) in outlets:
            return words[: found.start()].strip() or None
    return words


def _among(words: str, place: Sequence[str]) -> bool:
    """Whether a place says `words`, be it with something after them."""
    plain = words.translate(_PLAIN)
    return any(
        _alike(words, one) or (one.translate(_PLAIN).startswith(plain) and _SEPARATOR.match(one, len(words)))
        for one in place
    )


def _alike(one: str, other: str) -> bool:
    """Whether two are one headline, of which one may be cut off at its end."""
    left, right = _key(one), _key(other)
    if left == right:
        return True
    cut, whole = (left, right) if _CUT_OFF.search(one) else (right, left) if _CUT_OFF.search(other) else ("", "")
    return len(cut) >= _CUT_FEWEST and whole.startswith(cut)


def _is_cut(words: str, every: Sequence[str]) -> bool:
    """Whether another wording has `words` whole."""
    return any(len(_key(one)) > len(_key(words)) for one in every if _alike(one, words))


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
