"""Quotations that stand alone, without a word of saying beside them.

    Harbour master Jan Novak was blunt.

    “No ship will move.”

Somebody says them, though nothing in their sentence tells who; that is worked out from what stands around them
(`speakers.sources.quotations`), and those of which it does not show are given up again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.model.span import Span, Taken
from onrecord.model.tags import Frame

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"[\r\n]")
_MARK = re.compile('[“”"«»„]')
_BEFORE = 12  # characters that show whether a sentence begins
_CLOSED_BY = {"“": "”", '"': '"', "«": "»", "„": "“"}
_WORDS = 3  # a quotation of fewer is a title, or a word that somebody used
_STOP = re.compile(r"[.!?…]$")
_OWN_SENTENCE = re.compile(r"[.!?…:][”\"»]?\s+$")  # what stands before a quotation that begins a sentence
_NEXT = re.compile(r"\s*(?:$|[A-Z“\"«„])")
_SURE = 0.6  # how sure such a quotation is, as the tagger would say it


def with_lone_quotations(text: str, seen: Sequence[Span], frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames with one for each quotation that stands alone in the parts `seen` of the text.

    Its cue is the mark that opens it. A paragraph that goes on from a quotation left open in the one before belongs to
    that one's frame.
    """
    taken = Taken(span for frame in frames for span in (*frame.source, *frame.cue, *frame.content))
    known = list(frames)
    by_end = {frame.content[-1].end: place for place, frame in enumerate(known) if frame.content}
    parts = sorted(seen)
    before: Span | None = None
    for quotation, left_open in _alone(text):
        if taken.overlaps(quotation) or not _within(parts, quotation):
            before = None
            continue
        place = by_end.get(_goes_on_from(text, quotation, before, by_end))
        if place is None:
            place = len(known)
            known.append(_frame(quotation))
        else:
            known[place] = replace(known[place], content=(*known[place].content, quotation))
        by_end[quotation.end] = place
        before = quotation if left_open else None
    return tuple(sorted(known, key=lambda frame: frame.cue[0].start))


def is_lone(text: str, frame: Frame) -> bool:
    """Whether a frame is a quotation that stands alone, so that only what is around it can tell whose it is."""
    return not frame.source and frame.cue[0].of(text) in _CLOSED_BY


def _alone(text: str) -> Iterator[tuple[Span, bool]]:
    """The quotations that are sentences of their own, in text order, each with whether its paragraph leaves it open."""
    for line in _LINE.finditer(text):
        start, end = line.start(), line.start() + len(line.group().rstrip())
        opened, mark = -1, ""
        for found in _MARK.finditer(text, start, end):
            if opened < 0 and found.group() in _CLOSED_BY:
                opened, mark = found.start(), found.group()
            elif opened >= 0 and found.group() == _CLOSED_BY[mark]:
                if _is_sentence(text, start, Span(opened, found.end()), end):
                    yield Span(opened, found.end()), False
                opened = -1
        if opened >= 0 and _is_sentence(text, start, Span(opened, end), end):
            yield Span(opened, end), True


def _is_sentence(text: str, start: int, quotation: Span, end: int) -> bool:
    """Whether the quotation is all of one sentence, or several, of the paragraph `start:end`."""
    inner = quotation.of(text).strip('“”"«»„ ')
    if len(inner.split()) < _WORDS or not inner[:1].isupper() or not _STOP.search(inner):
        return False
    before = text[max(start, quotation.start - _BEFORE) : quotation.start]
    first = not before.strip() and quotation.start - start < _BEFORE
    return (first or _OWN_SENTENCE.search(before) is not None) and _NEXT.match(text, quotation.end, end) is not None


def _goes_on_from(text: str, quotation: Span, before: Span | None, ends: Mapping[int, int]) -> int:
    """Where the content ends that the quotation goes on from, over the end of a paragraph; -1 if from none."""
    close = quotation.start
    while close > 0 and text[close - 1].isspace():
        close -= 1
    if not _BREAK.search(text, close, quotation.start):
        return -1
    if before is not None:
        return before.end if before.end == close else -1
    if close not in ends:
        return -1
    line = text[text.rfind("\n", 0, close) + 1 : close]
    marks = _MARK.findall(line)
    left_open = line.count('"') % 2 == 1 if '"' in marks else marks[-1:] not in ([], ["”"], ["»"])
    return close if left_open else -1


def _within(parts: Sequence[Span], span: Span) -> bool:
    at = bisect_right(parts, span.start, key=lambda part: part.start) - 1
    return at >= 0 and parts[at].end >= span.end


def _frame(quotation: Span) -> Frame:
    return Frame(
        source=(),
        cue=(Span(quotation.start, quotation.start + 1),),
        content=(quotation,),
        cue_score=_SURE,
        content_score=_SURE,
        content_link=_SURE,
    )
