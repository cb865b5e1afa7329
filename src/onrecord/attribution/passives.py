"""Sayings in the passive: "Oduya was quoted by VELTA as saying", "she is said to have told friends".

Who said it is the subject; the outlet after "by" only carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.attribution.clauses import clause_before, sentence_around, without
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame

BY = r"(?:\s+(?:[a-z]+ly|last\s+night|yesterday|today|\w+day))?(?:\s+(?:by|in|on)\s+[^,;:!?\"“”\n]{2,80}?)?"
# Whom it was told: up to "that" or a quotation, or else a word that may follow an article.
TOLD = (
    r"(?:telling|told|having\s+told)\s+(?:[\w’'-]+(?:\s+(?!(?:it|he|she|they|there|was|is|were|are|has|had|would|will)\b)"
    r"[\w’'-]+){0,4}?(?=\s+that\b|,?\s*[:“«„])"
    r"|(?:(?:an?|the|his|her|their|its|some|several|local|foreign|state|close)\s+){0,3}[\w’'-]+)"
)
_PASSIVE = re.compile(
    r"\b(?P<first>(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:(?:also|later|widely|[a-z]+ly)\s+)?"
    r"(?P<verb>quoted|cited|reported|said|heard|recorded|overheard|alleged|believed|understood))"
    rf"{BY}\s+(?P<last>as\s+(?:having\s+said|saying|{TOLD})|to\s+have\s+(?:said|{TOLD}|announced|warned|admitted"
    r"|promised|asked|claimed|declared|added|agreed)|to\s+say|saying)\b"
)
# "As saying on Monday that it was shut": when and where, up to the words.
_REST = re.compile(r"[\s,:]*(?:(?:on|in|at|late|early)\b[^,;:\"“]{2,60}?\s+(?=that\b))?(?:that\b)?\s*")
_BETWEEN = 200  # characters from "was quoted" to the end of the cue
_SUBJECT = 120  # characters in which the subject stands
_SEAM = re.compile(r"[,;:—–]\s+|[\"”»]\s*,?\s*")
BEGINS = re.compile(r"[^\W\d_a-z]|(?:the|a|an|his|her|their|its|he|she|they|one|another)\b")
# "OSTRA (VELTA) - Envoy Ida Oduya was quoted".
DATELINE = re.compile(
    r"[^\W\d_a-z]{2}[^\n\"“a-z]{0,40}(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?\s*(?:\([^()\n]{2,40}\))?\s*(?:-{1,2}|[–—:])\s+"
)
ONLY_WHEN = re.compile(r"\W*(?:(?:on|in|at|late|early|last|this|by|to)\b[^,;\"“]*)?\W*", re.IGNORECASE)


def as_told_in_the_passive(text: str, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames, those of a saying in the passive with its subject as the source, each such saying once."""
    made: dict[tuple[Span, ...], Frame] = {}
    kept: list[Frame | tuple[Span, ...]] = []
    for frame in frames:
        turned = _turned(text, frame)
        if turned is None:
            kept.append(frame)
            continue
        before = made.get(turned.cue)
        if before is None:
            kept.append(turned.cue)
        if before is None or _length(turned) > _length(before):
            made[turned.cue] = turned
    return tuple(one if isinstance(one, Frame) else made[one] for one in kept)


def of_two(text: str, first: Span, last: Span) -> tuple[Span, ...]:
    """The cue of these two parts: one piece where nothing stands between them."""
    return (first, last) if text[first.end : last.start].strip() else (Span(first.start, last.end),)


def _rest(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The words that follow up to the end of the sentence, if any do."""
    words = text[start:end].rstrip(" \t\n.;!?")
    begin = start + len(words) - len(words.lstrip(" \t,:"))
    return (Span(begin, start + len(words)),) if begin < start + len(words) else ()


def _length(frame: Frame) -> int:
    return sum(map(len, frame.content))


def _turned(text: str, frame: Frame) -> Frame | None:
    """The frame with the subject of a passive as its source; None where its cue is no such passive."""
    around = sentence_around(text, hull(frame.cue))
    found = next(
        (
            match
            for match in _PASSIVE.finditer(text, around.start, min(around.end, frame.cue[-1].end + _BETWEEN))
            if any(piece.overlaps(Span(match.start(), match.end())) for piece in frame.cue)
        ),
        None,
    )
    if found is None or found.end() - found.start() > _BETWEEN:
        return None
    who = _subject(text, frame, around.start, found.start())
    if who is None:
        return None
    first, last = Span(*found.span("first")), Span(*found.span("last"))
    cue = of_two(text, first, last)
    content = tuple(_words(text, frame, who, Span(found.start(), found.end())))
    if all(ONLY_WHEN.fullmatch(span.of(text)) for span in content):
        content = clause_before(text, around.start, who.start) or _rest(text, found.end(), around.end)
    if not content:
        return None
    turned = replace(frame, source=(who,), cue=cue, content=content)
    # The subject was part of the content for the tagger, which was as sure of it as of that.
    return turned if frame.source else replace(turned, source_score=frame.content_score, source_link=frame.content_link)


def _subject(text: str, frame: Frame, start: int, end: int) -> Span | None:
    """Who stands right before the passive: a piece that the tagger found there, or the words from the last comma on."""
    for piece in (*frame.source, *frame.content):
        if (
            piece.end <= end
            and not text[piece.end : end].strip(" ,")
            and len(piece) <= _SUBJECT
            and piece.start >= start
        ):
            return _trimmed(text, piece)
    low = max(start, end - _SUBJECT)
    words = text[low:end].rstrip()
    if words.endswith(","):  # "Ida Oduya, the keeper, was quoted as saying"
        begin = low if low == start else None
    else:
        seams = [seam.end() for seam in _SEAM.finditer(words)]
        begin = low + seams[-1] if seams else (low if low == start else None)
    if begin is None or not BEGINS.match(text, begin):
        return None
    return _trimmed(text, Span(begin, end))


def _trimmed(text: str, span: Span) -> Span | None:
    if dateline := DATELINE.match(text, span.start, span.end):
        span = Span(dateline.end(), span.end) if dateline.end() < span.end else span
    words = span.of(text).rstrip(" ,\n\t")
    return Span(span.start, span.start + len(words)) if words else None


def _words(text: str, frame: Frame, who: Span, cue: Span) -> Iterator[Span]:
    """The content without who speaks and without the words of the cue."""
    holes = (who, cue)
    for span in frame.content:
        if not any(span.overlaps(hole) for hole in holes) and not cue.end <= span.start <= cue.end + 1:
            yield span
            continue
        for left in without(span, tuple(hole for hole in holes if hole.overlaps(span))):
            rest = _REST.match(text, left.start, left.end) if left.start >= cue.end else None
            begin = left.start if rest is None else rest.end() - len("that ") * rest.group().rstrip().endswith("that")
            while begin < left.end and text[begin] in " ,":
                begin += 1
            words = text[begin : left.end].rstrip(" ,")
            if any(map(str.isalnum, words)):
                yield Span(begin, begin + len(words))
