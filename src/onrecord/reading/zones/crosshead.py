"""Headings between the paragraphs: short lines that end as no sentence does, where the report goes on below."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line

_LONGEST, _MOST_WORDS = 110, 16
_LONGEST_MARKED = 200  # characters of a heading that a page marks as one
_PARAGRAPH = 40  # characters; a sentence that is as long is running text
_WIDTH = 100  # characters; no text that is broken into lines of equal length has longer ones
_IN_A_ROW = 3  # more short lines are a list, a table or verse
_BEGINS = re.compile(r"[“‘\"'«]?[^\W_]")
_GOES_ON = re.compile(r"(?:[:;,&–—-]|\b(?:and|or|of|the|an?|to|in|on|at|by|for|from|with|that|which|who|but|as))$")
_LABEL = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,5}(?:\([^()]{1,40}\))?:\s|[QA][.:)]\s")
_INNER_END = re.compile(r"[a-z]{3}[.!?…]['\"”’]?\s")
_NO_BEGINNING = re.compile(r"[^\W\d_A-Z]|[—–―-]\s?\w|--")  # nor does who signs what stands above
_TOLD = re.compile(
    r"\b(?:said|told|added|asked|replied|explained|stated|(?:he|she|they|it)\s+(?:was|were|had|has|is))\b"
)
_OPEN = re.compile('[“”"(){}\\[\\]]')
_PAIRS = {"“": "”", '"': '"', "(": ")", "[": "]", "{": "}"}
_LABELS = 3  # lines that begin with who speaks make a transcript


def crossheads(lines: Sequence[Line], taken: Collection[int], marked: Collection[str] = ()) -> Iterator[Zone]:
    """The crossheads: never before the first paragraph, where the headline stands, nor below the last.

    `taken` are the places where other zones begin; `marked` the lines that the page itself marks as headings.
    """
    free = [line for line in lines if line.start not in taken]
    known = frozenset(marked)
    transcript = sum(map(_begins_turn, free)) >= _LABELS
    heads = [
        _is_marked(line, known) or ((not transcript or _begins_turn(below)) and _is_short(line))
        for line, below in zip_longest(free, free[1:])
        if line is not None
    ]
    reached = False
    for at, line in enumerate(free):
        if heads[at] and reached and at + 1 < len(free) and _stands_between(free, heads, at, line.text in known):
            yield Zone("crosshead", Span(line.start, line.end))
        reached = reached or (line.is_sentence and len(line.text) >= _PARAGRAPH)


def _begins_turn(line: Line | None) -> bool:
    return line is not None and _LABEL.match(line.text[:60]) is not None


def _is_marked(line: Line, marked: frozenset[str]) -> bool:
    return line.text in marked and len(line.text) <= _LONGEST_MARKED and _BEGINS.match(line.text) is not None


def _is_short(line: Line) -> bool:
    """Whether the line has the form of a heading."""
    words = line.text
    return (
        len(words) <= _LONGEST
        and not line.is_sentence
        and len(words.split()) <= _MOST_WORDS
        and _BEGINS.match(words) is not None
        and not words.lstrip("“‘\"'«")[0].islower()
        and _GOES_ON.search(words) is None
        and _LABEL.match(words) is None
        and _TOLD.search(words) is None
        and _INNER_END.search(words) is None
        and _is_closed(words)
    )


def _is_closed(words: str) -> bool:
    """Whether each bracket and quotation mark in `words` has its partner: a piece of a sentence often lacks one."""
    waiting: list[str] = []
    for mark in _OPEN.findall(words):
        if waiting and mark == waiting[-1]:
            waiting.pop()
        elif mark in _PAIRS:
            waiting.append(_PAIRS[mark])
        else:
            return False
    return not waiting


def _stands_between(free: Sequence[Line], heads: Sequence[bool], at: int, marked: bool) -> bool:
    """Whether a paragraph ends above the line, and one begins below it."""
    above = at - 1
    while heads[above] and above > at - _IN_A_ROW:
        above -= 1
    below = at + 1
    while below < len(free) - 1 and heads[below] and below < at + _IN_A_ROW:
        below += 1
    if heads[above] or heads[below] or below - above > _IN_A_ROW:
        return marked
    before, after = free[above], free[below]
    if not (before.is_sentence or before.text.endswith(":")) or _NO_BEGINNING.match(after.text):
        return False
    if free[at].after_blank and free[at].before_blank:
        return True
    return len(after.text) >= min(_WIDTH, 2 * len(free[at].text))
