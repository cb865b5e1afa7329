"""The headline, where it stands above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.capitals import capital_share
from onrecord.reading.zones.lines import Line

_LONGEST = 220  # characters
_LONGEST_IN_SMALL = 130  # of a headline in small letters: a longer one is a paragraph that lost its full stop
_MOST = 0.85  # of the words that a headline capitalises
_LONGER = 1.3  # times the headline: a line below it that is one paragraph
_HEAD = 6  # lines among which a given title is looked for
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INNER_END = re.compile(r"[a-z]{2}[.!?][\"”'’]? [A-Z]")


def title_zone(lines: Sequence[Line], given: str | None, taken: Sequence[Span]) -> Zone | None:
    """The headline among the first `lines`: the one that is equal to `given`, or the first line, if it is no prose.

    `taken` are the spans of furniture, bylines and datelines: a headline may be followed by one, and never is one.
    """
    starts = {span.start for span in taken}
    free = [line for line in lines[: 2 * _HEAD] if line.start not in starts]
    wanted = _key(given or "")
    for line in free[:_HEAD]:
        if wanted and _key(line.text) == wanted:
            return Zone("title", Span(line.start, line.end))
    if not free or free[0] is lines[-1]:
        return None
    first = free[0]
    following = next(line for line in lines if line.start > first.start)
    if not _reads_as_title(first, following, following.start in starts):
        return None
    return Zone("title", Span(first.start, first.end))


def _reads_as_title(line: Line, following: Line, above_zone: bool) -> bool:
    words = _WORD.findall(line.text[: _LONGEST + 1])
    if not 3 <= len(words) <= 30 or len(line.text) > _LONGEST or line.text[-1] in ":;,":
        return False
    if line.is_sentence:
        # A headline that ends as a sentence does is told only by its capitals: every word has one.
        return capital_share(words) == 1 and _INNER_END.search(line.text) is None
    if capital_share(words) >= _MOST:
        return line.before_blank or above_zone or len(following.text) > len(line.text)
    stands_apart = line.before_blank or above_zone or _above_sentence(line, following)
    return len(line.text) <= _LONGEST_IN_SMALL and stands_apart


def _above_sentence(line: Line, following: Line) -> bool:
    """Whether a whole sentence begins right below: lines of one paragraph, broken for their width, are about as long
    as each other and seldom end where a sentence does."""
    begins = following.text.lstrip("\"'“‘«([")[:1]
    return following.is_sentence and begins.isupper() and len(following.text) > _LONGER * len(line.text)


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold().replace("’", "'")))
