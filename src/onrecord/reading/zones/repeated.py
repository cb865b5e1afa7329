"""A lead that was printed before: above the text as its summary, under the headline, and once again."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line
from onrecord.wording.sentence_ends import sentence_ends

_FEWEST = 50  # characters of a sentence that nobody writes twice
_KEY = 40
_FINAL = " .!?…\"'”’»"


def repeated_leads(lines: Sequence[Line], datelines: Sequence[Span]) -> list[Zone]:
    """The stretches at the beginning of a paragraph that an earlier one began with, word for word.

    A whole sentence at least, or the whole earlier paragraph, which may go on in the later one. Each paragraph is
    compared with the first one that begins alike, so the time is linear.
    """
    after = {span.start: span.end for span in datelines}
    first: dict[str, str] = {}
    zones: list[Zone] = []
    for line in lines:
        skipped = after.get(line.start, line.start) - line.start
        words = line.text[skipped:].lstrip()
        if len(words) < _FEWEST:
            continue
        earlier = first.setdefault(words[:_KEY], words)
        if earlier is not words:
            length = _repeated(earlier, words)
            if length >= _FEWEST:
                start = line.end - len(words)
                zones.append(Zone("repeated lead", Span(start, start + length)))
    return zones


def _repeated(earlier: str, later: str) -> int:
    """How many characters of `later`, from its beginning, are sentences of `earlier`."""
    whole = earlier.rstrip(_FINAL)
    if later.startswith(whole) and not later[len(whole) : len(whole) + 1].isalnum():
        return len(later) if len(later) <= len(earlier) else len(earlier) if later.startswith(earlier) else len(whole)
    shared = _shared(earlier, later)
    _, afters = sentence_ends(later if shared < len(later) else earlier)
    return max((after for after in afters if after <= shared), default=0)


def _shared(left: str, right: str) -> int:
    """The length of the longest beginning that both have."""
    return next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
