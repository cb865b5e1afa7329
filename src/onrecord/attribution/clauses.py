"""The sentence around a cue, and the main clause of a content: where hedges, channels and negations are looked for."""

from __future__ import annotations

import re

from onrecord.model.span import Span, hull

# A sentence ends at . ! ? … with any closing marks, before white space and something that can begin the next one.
_END = re.compile(r"[.!?…]+[\"”’»')\]]*(?=\s+[\"“„‘«'(\[–—-]*[^\W_a-z])|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e)|\b[A-Z])\.$"
)
_REACH = 2000  # no sentence is looked for further away than this, so that a text without stops costs no more


def sentence_around(text: str, span: Span) -> Span:
    """The sentence, or run of sentences, of `text` that holds `span`; line ends bound it."""
    low, high = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    start = low
    for found in _END.finditer(text, low, span.start):
        if not _ABBREVIATION.search(text, max(low, found.start() - 6), found.end()):
            start = found.end()
    end = high
    for found in _END.finditer(text, max(span.end - 1, low), high):
        if not _ABBREVIATION.search(text, max(low, found.start() - 6), found.end()):
            end = found.end()
            break
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


# What begins a clause that qualifies the main one rather than carrying it.
_SUBORDINATE = re.compile(
    r"[,;:]?\s+(?:that|which|who|whom|whose|because|if|unless|when|while|although|though|whereas|since|until|after|before"
    r"|where|whether|but|despite|as long as|so that)\b|[;:]|[.!?]\s|\n",
    re.IGNORECASE,
)
_OPENER = re.compile(r"[\s\"“„‘«'(\[]*(?:that|whether|if|how|why|to)\b\s*", re.IGNORECASE)


def main_clause(text: str, content: tuple[Span, ...]) -> Span | None:
    """The first clause of the content, up to the first word that begins a subordinate one; None without content."""
    if not content:
        return None
    first = content[0]
    opener = _OPENER.match(text, first.start, first.end)
    start = opener.end() if opener else first.start
    stop = _SUBORDINATE.search(text, start, first.end)
    end = stop.start() if stop else first.end
    # A clause of one or two words ("Look," "Well,") carries nothing: read on to the next boundary.
    while stop and end - start < 12:
        stop = _SUBORDINATE.search(text, stop.end(), first.end)
        end = stop.start() if stop else first.end
    return Span(start, end) if end > start else None
