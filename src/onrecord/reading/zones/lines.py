"""The lines of a text, each with its place: what all recognisers look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.wording.sentence_ends import is_finished

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BLANK = re.compile("[\\s\0\ufeff\u200b\u2060]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: `text` is `report[start:end]`, without the blanks around it.

    `after_blank` and `before_blank` say whether an empty line, or the text's own edge, is next to it.
    """

    start: int
    end: int
    text: str
    after_blank: bool
    before_blank: bool

    @property
    def is_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return is_finished(self.text)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not blank, in order; the time is linear in its length."""
    places: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        start, end = trimmed(text, match.start(), match.end())
        if start < end:
            places.append((start, end))
    gaps = [
        _is_gap(text[a:b])
        for a, b in zip([0, *(end for _, end in places)], [s for s, _ in places] + [len(text)], strict=True)
    ]
    if gaps:
        gaps[0] = gaps[-1] = True
    return tuple(
        Line(start, end, text[start:end], before, after)
        for (start, end), before, after in zip(places, gaps, gaps[1:], strict=False)
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` of what is left of `text[start:end]` without the blanks at either end."""
    if match := _BLANK.match(text, start, end):
        start = match.end()
    while end > start and _BLANK.match(text, end - 1, end):
        end -= 1
    return start, end


def _is_gap(between: str) -> bool:
    """Whether an empty line lies between two lines: two line ends, where CR LF is one."""
    return len(between.replace("\r\n", "\n").translate({0x20: None, 0x09: None, 0xA0: None})) > 1
