"""The sentence around a cue, and the main clause of a content: where hedges, channels and negations are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from onrecord.model.span import Span, hull
from onrecord.wording.sentence_ends import is_finished, sentence_ends

_REACH = 2000  # no sentence is looked for further away than this, so that a text without stops costs no more


def sentence_around(text: str, span: Span) -> Span:
    """The sentence, or run of sentences, of `text` that holds `span`; line ends bound it."""
    stops, afters = sentence_ends(text)
    low, high = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    before = bisect_right(afters, span.start) - 1
    start = max(low, afters[before]) if before >= 0 else low
    last = bisect_left(stops, span.end - 1)
    end = afters[last] if last < len(stops) and afters[last] <= high else high
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, max(end, span.end))


def surroundings(text: str, cue: tuple[Span, ...], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentence of the cue without the content: what the outlet says in its own words about the saying."""
    return without(sentence_around(text, hull(cue)), content)


def without(whole: Span, holes: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is left of `whole` when `holes` are taken out, in text order."""
    left: list[Span] = []
    at = whole.start
    for hole in sorted(holes):
        if hole.start > at:
            left.append(Span(at, min(hole.start, whole.end)))
        at = max(at, hole.end)
        if at >= whole.end:
            return tuple(left)
    left.append(Span(at, whole.end))
    return tuple(left)


def clause_before(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The words of `text[start:end]` where a comma ends them: "The gate is shut, ..."; none otherwise."""
    words = text[start:end].rstrip()
    if not words.endswith((",", ",”", ',"')):
        return ()
    words = words.removesuffix(",")
    begin = start + len(words) - len(words.lstrip())
    return (Span(begin, start + len(words)),) if words.strip() else ()


# What begins a clause that qualifies the main one rather than carrying it.
_SUBORDINATE = re.compile(
    r"[,;:]?\s+(?:that|which|who|whom|whose|because|if|unless|when|while|although|though|whereas|since|until|after|before"
    r"|where|whether|but|despite|as long as|so that)\b|[;:]|[.!?]\s|\n",
    re.IGNORECASE,
)
_CARRIES = 12  # characters
_OPENER = re.compile(r"[\s\"“„‘«'(\[]*(?:that|whether|if|how|why|to)\b\s*", re.IGNORECASE)


def main_clause(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first clause of the content, up to the first word that begins a subordinate one.

    Where the first piece breaks off in mid-sentence ("A full ship, he said, might touch …") the clause goes on in the
    next. Empty where the content is only an opener ("that").
    """
    clause: list[Span] = []
    for span in content:
        opener = None if clause else _OPENER.match(text, span.start, span.end)
        start = opener.end() if opener else span.start
        end = _clause_end(text, start, span.end)
        if end > start:
            clause.append(Span(start, end))
        if end < span.end or is_finished(span.of(text)):
            break
    return tuple(clause)


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause that begins at `start` stops, at `end` at the latest.

    A clause of one or two words ("Look," "Well,") carries nothing: it goes on to the next boundary.
    """
    stop = _SUBORDINATE.search(text, start, end)
    while stop and stop.start() - start < _CARRIES:
        stop = _SUBORDINATE.search(text, stop.end(), end)
    return stop.start() if stop else end
