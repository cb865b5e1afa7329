"""Reactions one below the other: who speaks stands above his words, or at the beginning of their line.

    SORRIN – PRIME MINISTER ADA RENNER
    “We shall count the ships.”

    Emil Sand, tug captain: “I believe it when I see it.”

Each speaks once, so that it takes two such entries. Words without quotation marks are somebody's where his line tells
what he is, and he speaks in the first person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.attribution.cues import reporting_forms
from onrecord.attribution.line_forms import CAPITAL, FIRST_PERSON, paragraphs
from onrecord.attribution.turn import Turn
from onrecord.language.lists import word_set
from onrecord.model.span import Span, Taken

_FEWEST = 2
_LONGEST = 110  # characters of a line that tells who speaks
_NAME = rf"{CAPITAL}[\w.’'-]*(?:\s(?!(?i:on)\s)(?:(?:van|von|de|der|al|bin|da|del|di)\s)?{CAPITAL}[\w.’'-]*){{1,5}}"
# What he is: "Ida Oduya, nurse", "Ida Oduya (Karst)", "Ida Oduya, 34".
_DESCRIBED = r"(?:(?:,|\sof)\s[^\n.!?:;*_“”\"«»]{2,70}|\s\([^()\n]{2,50}\))"
_WHO = (
    rf"(?:[•*·–—-]\s)?[*_]{{0,3}}(?:(?P<place>{CAPITAL}[\w .’'-]{{2,30}}?)(?:\s?[–—-]|:)\s)?"
    rf"(?P<name>{_NAME})(?:\s(?i:on)\s(?i:X|Twitter|Facebook|Telegram|Instagram))?[*_]{{0,3}}(?P<what>{_DESCRIBED})?"
)
_ALONE = re.compile(rf"{_WHO}[*_]{{0,3}}:?[*_]{{0,3}}\s*$")
_AHEAD = re.compile(rf"{_WHO}[*_]{{0,3}}\s?(?P<mark>:|\s[–—-])[*_]{{0,3}}\s+(?=\S)")
_QUOTATION = re.compile(r"(?:“[^“”]+”?|\"[^\"]+\"?|«[^«»]+»?|„[^„“]+“?|‘.+’)\s*$", re.DOTALL)
_FINITE = re.compile(r"is|are|was|were|has|have|had|did|does|will|would|could|can|should|must|\w+n[’']t")
_SENTENCE = re.compile(r"[.!?…][”\"’»]?$")


def reactions(text: str, barred: Taken) -> tuple[Turn, ...]:
    """The turns of those who stand above their words or before them; none where that is the form of only one."""
    found = _entries(text, [span for span in paragraphs(text) if not barred.overlaps(span)])
    return tuple(found) if len({turn.label.of(text) for turn in found}) >= _FEWEST else ()


def _entries(text: str, lines: Sequence[Span]) -> list[Turn]:
    found: list[Turn] = []
    at = 0
    while at < len(lines):
        turn = _beside(text, lines[at]) or _below(text, lines, at)
        if turn is not None:
            found.append(turn)
        at += len(turn.said) if turn is not None and turn.colon.end <= lines[at].end else 1
    return found


def _beside(text: str, line: Span) -> Turn | None:
    """Words in the line of who says them."""
    match = _AHEAD.match(text, line.start, min(line.end, line.start + _LONGEST))
    if match is None:
        return None
    said = Span(match.end(), line.end)
    if not _QUOTATION.match(text, said.start, said.end) and not (match["what"] and _own(text, said)):
        return None
    name = _label(text, match)
    return None if name is None else Turn(name, Span(*match.span("mark")), (said,))


def _below(text: str, lines: Sequence[Span], at: int) -> Turn | None:
    """Words below the line of who says them, as far as they are quotations."""
    line = lines[at]
    match = _ALONE.match(text, line.start, line.end) if len(line) <= _LONGEST else None
    if match is None or at + 1 == len(lines) or _SENTENCE.search(text[line.start : line.end]):
        return None
    said = tuple(_quotations(text, lines, at + 1))
    if not said and match["what"] and _own(text, lines[at + 1]):
        said = (lines[at + 1],)
    name = _label(text, match) if said else None
    return None if name is None else Turn(name, name, said)


def _quotations(text: str, lines: Sequence[Span], first: int) -> Iterator[Span]:
    for at in range(first, len(lines)):
        span = lines[at]
        if not _QUOTATION.match(text, span.start, span.end):
            return
        yield span


def _own(text: str, said: Span) -> bool:
    """Whether whole sentences are somebody's own, without a mark to show it."""
    words = said.of(text)
    return FIRST_PERSON.search(words) is not None and _SENTENCE.search(words) is not None


def _label(text: str, match: re.Match[str]) -> Span | None:
    """Who speaks: the name with what he is; without it where all is in capitals, which tell nothing of names.

    "ADA RENNER – PRIME MINISTER": what stands before the dash is the name, and no place.
    """
    name, what = Span(*match.span("name")), Span(*match.span("what")) if match["what"] else None
    if match["place"] and _is_role(name.of(text)):
        if " " not in match["place"]:
            return None
        name = Span(*match.span("place"))
    if _is_role(name.of(text)) or _tells(text[name.start : what.end if what else name.end]):
        return None
    return name if what is None or name.of(text).isupper() else Span(name.start, what.end)


def _is_role(words: str) -> bool:
    """Whether they end in what somebody is, or in what is no name."""
    return words.split()[-1].casefold().strip(".") in word_set("speakers", "roles")


def _tells(words: str) -> bool:
    """Whether they are part of a sentence: "For Renner, it is not over", "Ada Renner, mayor of Sorrin, explains"."""
    each = re.findall(r"[\w’']+", words.casefold())
    ahead = word_set("speakers", "prepositions") | word_set("speakers", "openers")
    return each[0] in ahead or each[-1] in reporting_forms() or any(_FINITE.fullmatch(word) for word in each)
