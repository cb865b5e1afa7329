"""The headline, where it stands above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line

_LONGEST = 220
_HEAD = 6  # lines among which a given title is looked for
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL = frozenset(
    "a an and as at but by for from in into is nor of off on or over per so than that the to up via vs with".split()
)


def title_zone(lines: Sequence[Line], given: str | None, taken: Sequence[Span]) -> Zone | None:
    """The headline among the first `lines`: the one that is equal to `given`, or else the first line that is no prose.

    `taken` are the spans of furniture, bylines and datelines: a headline may be followed by one, and never is one.
    """
    starts = {span.start for span in taken}
    free = [line for line in lines[: _HEAD * 2] if line.start not in starts]
    if given:
        wanted = _key(given)
        for line in free[:_HEAD]:
            if wanted and _key(line.text) == wanted:
                return Zone("title", Span(line.start, line.end))
    if len(free) < 1 or (first := free[0]) is None or len(lines) < 2 or lines[-1] is first:
        return None
    following = next((line for line in lines if line.start > first.start), None)
    if following is None or not _reads_as_title(first, following, following.start in starts):
        return None
    return Zone("title", Span(first.start, first.end))


def _reads_as_title(line: Line, following: Line, above_byline: bool) -> bool:
    words = _WORD.findall(line.text)
    if not 3 <= len(words) <= 30 or len(line.text) > _LONGEST or line.text[-1] in ":;,":
        return False
    if line.is_sentence:
        # A headline that was given a full stop: told only by its capitals.
        return _in_capitals(words) and line.text.count(". ") == 0
    return line.before_blank or above_byline or (_in_capitals(words) and len(following.text) > len(line.text))


def _in_capitals(words: Sequence[str]) -> bool:
    """Whether the words are capitalised as in an American headline."""
    telling = [word for word in words if word.casefold() not in _SMALL]
    return len(telling) >= 3 and sum(1 for word in telling if word[0].isupper()) >= 0.85 * len(telling)


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold().replace("’", "'")))
