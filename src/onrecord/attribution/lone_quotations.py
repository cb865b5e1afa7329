"""Quotations that stand alone, without a word of saying beside them.

    Harbour master Jan Novak was blunt.

    “No ship will move.”

Somebody says them, though nothing in their sentence tells who; that is worked out from what stands around them
(`speakers.sources.quotations`), and those of which it does not show are given up again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.attribution.line_forms import formed
from onrecord.model.span import Span, Taken
from onrecord.model.tags import Frame
from onrecord.wording.quotation_marks import CLOSED_BY
from onrecord.wording.single_marks import in_single_marks

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"[\r\n]")
_MARK = re.compile('[“”"«»„]')
_BEFORE = 12  # characters that show whether a sentence begins
_OPENS = frozenset((*CLOSED_BY, "‘", "'"))
_WORDS = 3  # a quotation of fewer is a title, or a word that somebody used
_STOP = re.compile(r"[.!?…]$")
_OWN_SENTENCE = re.compile(r"[.!?…:][”\"»]?\s+$")  # what stands before a quotation that begins a sentence
_NEXT = re.compile(r"[.!?…]?\s*(?:$|[A-Z“\"«„])")
_SURE = 0.6  # how sure such a quotation is, as the tagger would say it


def with_lone_quotations(text: str, seen: Sequence[Span], frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames with one for each quotation that stands alone in the parts `seen` of the text.

    Its cue is the mark that opens it. A paragraph that goes on from a quotation left open in the one before belongs to
    that one's frame.
    """
    alone = sorted([*_alone(text), *_in_single_marks(text)])
    known = _whole(text, list(_apart(text, frames, alone)), alone)
    taken = _taken(known)
    by_end = {frame.content[-1].end: place for place, frame in enumerate(known) if frame.content}
    left = {quotation.end for quotation, left_open in alone if left_open}
    parts = sorted(seen)
    before: Span | None = None
    for quotation, left_open in alone:
        if taken.overlaps(quotation) or not _within(parts, quotation):
            before = None
            continue
        place = by_end.get(_goes_on_from(text, quotation, before, by_end, left))
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
    return not frame.source and frame.cue[0].of(text) in _OPENS


def _apart(text: str, frames: Sequence[Frame], alone: Sequence[tuple[Span, bool]]) -> Iterator[Frame]:
    """The frames without the quotations that go on from whom the paragraph before them lets speak.

        Jan Novak said the quay was shut.

        “No ship will move.”

        Docker Ida Oduya said she had not been asked.

    The quotation is a paragraph of its own, and closed: it is no piece of what the next one tells in its own words.
    """
    spoken = {_paragraph(text, frame.cue[0].start): frame for frame in frames if frame.source}
    closed = [quotation for quotation, left_open in alone if not left_open]
    starts = {quotation.start for quotation in closed if _fills_paragraph(text, quotation)}
    for frame in frames:
        here = _paragraph(text, frame.cue[0].start)
        rest = tuple(span for span in frame.content if _paragraph(text, span.start) == here)
        ahead = tuple(span for span in frame.content if span.start < here and span.start in starts)
        away = {span for span in ahead if _before(text, span.start) in spoken}
        yield replace(frame, content=tuple(s for s in frame.content if s not in away)) if rest and away else frame


def _whole(text: str, frames: Sequence[Frame], alone: Sequence[tuple[Span, bool]]) -> list[Frame]:
    """The frames, each with all of a paragraph of quotation of which it has the beginning only."""
    taken = _taken(frames)
    full = {quotation.start: quotation for quotation, _ in alone if _fills_paragraph(text, quotation)}

    def all_of(span: Span) -> Span:
        quotation = full.get(span.start, span)
        rest = Span(span.end, quotation.end) if span.end < quotation.end else None
        return span if rest is None or taken.overlaps(rest) else quotation

    return [replace(frame, content=tuple(map(all_of, frame.content))) for frame in frames]


def _taken(frames: Sequence[Frame]) -> Taken:
    return Taken(span for frame in frames for span in (*frame.source, *frame.cue, *frame.content))


def _paragraph(text: str, at: int) -> int:
    """Where the paragraph begins that holds `at`."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _before(text: str, at: int) -> int:
    """Where the paragraph before that of `at` begins."""
    return _paragraph(text, _close(text, _paragraph(text, at)))


def _close(text: str, at: int) -> int:
    """Where the words before `at` end."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _fills_paragraph(text: str, quotation: Span) -> bool:
    """Whether nothing else stands in the quotation's paragraph."""
    after = _BREAK.search(text, quotation.end)
    end = after.start() if after else len(text)
    around = text[_paragraph(text, quotation.start) : quotation.start] + text[quotation.end : end]
    return not around.strip(" \t\u00a0.!?…")


def _alone(text: str) -> Iterator[tuple[Span, bool]]:
    """The quotations that are sentences of their own, in text order, each with whether its paragraph leaves it open."""
    for line in _LINE.finditer(text):
        start, end = line.start(), line.start() + len(line.group().rstrip())
        opened, mark = -1, ""
        for found in _MARK.finditer(text, start, end):
            if opened < 0 and found.group() in CLOSED_BY:
                opened, mark = found.start(), found.group()
            elif opened >= 0 and found.group() == CLOSED_BY[mark]:
                if _is_sentence(text, start, Span(opened, found.end()), end):
                    yield Span(opened, found.end()), False
                opened = -1
        if opened >= 0 and _is_sentence(text, start, Span(opened, end), end):
            yield Span(opened, end), True


def _in_single_marks(text: str) -> Iterator[tuple[Span, bool]]:
    for start, end, left_open in in_single_marks(text):
        if _is_sentence(text, start, Span(start, end), end):
            yield Span(start, end), left_open


def _is_sentence(text: str, start: int, quotation: Span, end: int) -> bool:
    """Whether the quotation is all of one sentence, or several, of the paragraph `start:end`."""
    inner = quotation.of(text).strip("“”\"«»„‘’' \u00a0\u202f")
    stopped = _STOP.search(inner) is not None or text[quotation.end : quotation.end + 1] in {".", "!", "?", "…"}
    if len(inner.split()) < _WORDS or not inner[:1].isupper() or not stopped:
        return False
    before = text[max(start, quotation.start - _BEFORE) : quotation.start]
    first = not before.strip() and quotation.start - start < _BEFORE
    return (first or _OWN_SENTENCE.search(before) is not None) and _NEXT.match(text, quotation.end, end) is not None


def _goes_on_from(
    text: str, quotation: Span, before: Span | None, ends: Mapping[int, int], left: Container[int]
) -> int:
    """Where the content ends that the quotation goes on from, over the end of a paragraph; -1 if from none.

    `left` is where the quotations end that are known to be left open.
    """
    close = _close(text, quotation.start)
    if not _BREAK.search(text, close, quotation.start):
        return -1
    if before is not None:
        return before.end if before.end == close else -1
    if close not in ends:
        return -1
    if close in left:
        return close
    line = text[text.rfind("\n", 0, close) + 1 : close]
    marks = _MARK.findall(line)
    left_open = line.count('"') % 2 == 1 if '"' in marks else marks[-1:] not in ([], ["”"], ["»"])
    return close if left_open else -1


def _within(parts: Sequence[Span], span: Span) -> bool:
    at = bisect_right(parts, span.start, key=lambda part: part.start) - 1
    return at >= 0 and parts[at].end >= span.end


def _frame(quotation: Span) -> Frame:
    return formed((), (Span(quotation.start, quotation.start + 1),), (quotation,), _SURE)
