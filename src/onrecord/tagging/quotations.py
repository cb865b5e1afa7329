"""Which characters stand inside quotation marks, in texts that are not always balanced.

A quotation that runs over several paragraphs opens again at each of them and closes at the last, so a paragraph
may end with its quotation open. A mark without its partner never reaches beyond its own paragraph: one lost
mark must not turn the rest of a report inside out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

OUTSIDE, INSIDE, UNSURE = 0, 1, 2

MARKS = re.compile("[\"“”„‟«»‘’‚‹›']")
_OPENING = "“„‟«‹"
_CLOSING = "”»›"
_SINGLE = "‘’‚'"
_CLOSED_BY = {"„": "“”", "‟": "“”", "»": "«"}  # by what an opening mark is closed: „Deutsch“, »Dansk«
_BREAK = re.compile(r"\n[ \t\r\xa0]*\n|\n")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph of `text`; they touch, and cover it.

    A single line end within a sentence (the line before ends in no stop, the next goes on in lower case) is a
    wrapped line, not a new paragraph.
    """
    start = 0
    for found in _BREAK.finditer(text):
        if found.end() - found.start() == 1 and _wrapped(text, found.start(), found.end()):
            continue
        yield start, found.end()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def _wrapped(text: str, end: int, start: int) -> bool:
    before = text[end - 1 : end] if text[end - 1 : end] != "\r" else text[end - 2 : end - 1]
    after = text[start : start + 1]
    return (before.isalpha() or before == ",") and after.islower()


def quotation_states(text: str) -> NDArray[np.int8]:
    """For each character of `text`: OUTSIDE, INSIDE (marks included), or UNSURE beside a mark without a partner."""
    states = np.zeros(len(text), dtype=np.int8)
    open_before = False
    for start, end in paragraphs(text):
        open_before = _mark_paragraph(text, start, end, open_before, states)
    return states


def _mark_paragraph(text: str, start: int, end: int, open_before: bool, states: NDArray[np.int8]) -> bool:
    """Fill in one paragraph's states; whether it ends within a quotation."""
    opened: int | None = None
    closer = ""
    last = start
    for found in MARKS.finditer(text, start, end):
        at, mark = found.start(), found.group()
        side = _side(text, at, mark, start, end)
        if opened is not None and mark in _CLOSED_BY.get(text[opened], ""):
            side = "closing"
        if side == "neither":
            continue
        if opened is None:
            if side == "closing" and mark not in _SINGLE:
                states[last : at + 1] = INSIDE if open_before and last == start else UNSURE
                last = at + 1
            elif side != "closing":
                opened, closer = at, _partners(mark)
            open_before = False
        elif mark in closer and side != "opening":
            states[opened : at + 1] = INSIDE
            opened, last = None, at + 1
        elif side == "opening" and mark not in _SINGLE:
            if closer[0] not in _SINGLE:  # the mark before was never closed
                states[opened:at] = UNSURE
            opened, closer = at, _partners(mark)
    if opened is None:
        return False
    if closer[0] in _SINGLE:  # an apostrophe, rather than a quotation that nobody closed
        return False
    following = text[end : end + 1]
    goes_on = bool(following) and following in '"“„«'
    states[opened:end] = INSIDE if goes_on else UNSURE
    return True


def _partners(mark: str) -> str:
    """The marks that may close what `mark` opened; the first tells single from double."""
    if mark in "‘‚'":
        return "’'‘"
    return {'"': '"”', "«": "»", "»": "«", "‹": "›"}.get(mark, '”"“')


def _side(text: str, at: int, mark: str, start: int, end: int) -> str:
    """Whether the mark at `at` looks like an opening one, a closing one, either, or an apostrophe ("neither")."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in "”»" and before.isspace() and not after.isspace():
        return "either"  # ”Svenska”, »Dansk«
    if mark in _OPENING:
        return "opening"
    if mark in _CLOSING:
        return "closing"
    if mark in _SINGLE:
        if before.isalnum() and after.isalnum():
            return "neither"
        if mark in "‘‚" or (mark == "'" and not before.isalnum() and (after.isalnum())):
            return "opening" if after.isalpha() and not before.isalnum() else "neither"
        return "closing"
    if before.isspace() or before in "([{—–-":
        return "either" if after.isspace() else "opening"
    if after.isspace() or after in ".,;:!?)]}—–-":
        return "closing"
    return "either"
