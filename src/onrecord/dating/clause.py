"""The words of an attribution: its sentence, without what was said."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame
from onrecord.wording.sentence_ends import sentence_begins, sentence_ends

# Characters that are searched for the end of a sentence. Attribution searches further: a day that is so far away would
# be the day of something else.
_REACH = 500
BLANK = "\x00"


def clause(text: str, frame: Frame, contents: Iterable[Span] = ()) -> tuple[int, str]:
    """The sentence of the frame's cue, with every character of content blanked out, and where it begins.

    `contents` are those of other statements: they are blanked out as well, but for those that hold the cue. Offsets in
    the sentence, added to where it begins, are offsets in `text`.
    """
    cue = hull(frame.cue)
    start, end = _beginning(text, cue.start), _ending(text, cue.end)
    others = (span for span in contents if start < span.end and span.start < end and not span.overlaps(cue))
    return start, _blanked(text[start:end], start, [*frame.content, *others])


def blanked(text: str, of: Span, contents: Iterable[Span]) -> str:
    """The words of a stretch of the text, with every character of the contents blanked out."""
    return _blanked(of.of(text), of.start, contents)


def sentence(text: str, at: int) -> Span:
    """The sentence that holds the character at `at`."""
    return Span(_beginning(text, at), _ending(text, at + 1))


def _beginning(text: str, at: int) -> int:
    """Where the sentence begins that holds `at`."""
    low = max(0, at - _REACH)
    begins = sentence_begins(text)
    before = bisect_right(begins, at)
    return max(low, begins[before - 1]) if before else low


def _ending(text: str, at: int) -> int:
    """Where the sentence ends that holds the character before `at`, with its full stop."""
    high = min(len(text), at + _REACH)
    stops, _ = sentence_ends(text)
    after = bisect_left(stops, at)
    return min(high, stops[after] + 1) if after < len(stops) else high


def _blanked(words: str, start: int, spans: Iterable[Span]) -> str:
    for span in spans:
        low, high = max(0, span.start - start), min(len(words), span.end - start)
        if low < high:
            words = words[:low] + BLANK * (high - low) + words[high:]
    return words
