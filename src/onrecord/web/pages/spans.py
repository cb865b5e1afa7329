"""Which characters of a report a person means: the ones they marked, or the ones whose words they gave."""

from __future__ import annotations

import re

from starlette.datastructures import FormData

from onrecord.errors import UsageError
from onrecord.model.span import Span
from onrecord.web.safety.forms import field_of

_SPANS = re.compile(r"(?:\d{1,9}-\d{1,9}(?:\s+|$))+")
_PARTS = re.compile(r"\s*(?:\.\.\.|…)\s*")

Spans = tuple[Span, ...]


def named_spans(text: str, form: FormData) -> tuple[Spans, Spans, Spans]:
    """Source, cue and content. A field `content_spans` gives offsets ("12-40 52-60"), `content` the words themselves,
    with an ellipsis where something lies between; words that occur more than once are taken nearest to the rest.

    UsageError for words that the text does not have.
    """
    content = _marked(form, "content") or _found(text, field_of(form, "content"), None)
    near = content[0].start if content else None
    cue = _marked(form, "cue") or _found(text, field_of(form, "cue"), near)
    source = _marked(form, "source") or _found(text, field_of(form, "source"), near)
    return source, cue, content


def _marked(form: FormData, name: str) -> Spans:
    given = field_of(form, f"{name}_spans")
    if not given:
        return ()
    if not _SPANS.fullmatch(given):
        raise UsageError(f"{given!r} does not say places in a text.")
    pairs = [tuple(map(int, one.split("-"))) for one in given.split()]
    if any(start >= end for start, end in pairs):
        raise UsageError(f"{given!r} does not say places in a text.")
    return tuple(Span(start, end) for start, end in pairs)


def _found(text: str, words: str, near: int | None) -> Spans:
    spans: list[Span] = []
    for part in filter(None, _PARTS.split(words)):
        pattern = re.compile(r"\s+".join(map(re.escape, part.split())))
        places = [Span(*match.span()) for match in pattern.finditer(text)]
        if not places:
            raise UsageError(f"The words “{part[:200]}” are not in the report. Copy them exactly.")
        after = spans[-1].end if spans else None
        if after is not None:
            places = [place for place in places if place.start >= after] or places
        anchor = after if after is not None else near
        spans.append(places[0] if anchor is None else min(places, key=lambda place: abs(place.start - anchor)))
    return tuple(spans)
