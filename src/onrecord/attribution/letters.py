"""Letters to an outlet: whose they are stands below them, on a line of its own.

    Sir – The port has been shut for nine days.

    Emil Sand, Karst

A letter begins with its salutation. On a page of letters, it begins below the page's heading, or below the letter
before, with or without a heading of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from onrecord.attribution.line_forms import CAPITAL, paragraphs
from onrecord.attribution.turn import Turn
from onrecord.model.span import Span

_WRITER = re.compile(
    rf"(?:[—–-]{{1,2}}\s?)?(?P<name>{CAPITAL}[\w.’'-]*(?:\s(?:(?:van|von|de|der|al|bin|da|del|di|of|the)\s)?"
    rf"{CAPITAL}[\w.’'-]*){{1,5}})(?:\s\([^()\n]{{2,40}}\))?(?:,(?:\s[^\n.!?:;“”\"]{{2,80}})?|\.)?"
)
_SALUTATION = re.compile(
    r"^[ \t]*(?P<mark>(?:(?:The|To\sthe)\sEditor,?\s)?Sir|SIR|Madam"
    r"|Dear\s(?:Sir|Madam|(?:The\s)?Editor)(?:(?:/|\sor\s)Madam)?"
    r"|(?:To\sthe\s)?Editor)(?:\s?(?:[,:]\s?[–—-]|[,:–—-])\s*|[ \t]*\n\s*)(?=\S)",
    re.M,
)
_PAGE = re.compile(
    r"^[ \t]*(?:(?:(?:Your|Readers?['’]?s?)\s)?Letters?"
    r"(?:\s(?:to|of|from)\s(?:the\s|our\s)?(?:Editor|Week|Day|Readers))?"
    r"|Mailbag|Letterbox|Postbag|(?:From\s)?Our\sReaders(?:\sWrite)?)[ \t]*$",
    re.M | re.IGNORECASE,
)
_HEAD = 400  # characters in which the page says that it is one of letters
_CLOSING = re.compile(
    r"(?:Yours|Best|Kind|Warm|With|Respectfully|Sincerely|Faithfully|Regards)\b[^\n.]{0,30}[,.]?", re.IGNORECASE
)
_CLOSED = re.compile(r"\s[–—-]\s?Yours\b[^\n]{0,30}$")  # at the end of the last paragraph
_SIGNED = re.compile(
    rf"(?<=[.!?])\s(?P<mark>[–—-])\s?(?P<name>{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{1,4}})(?:,\s[^\n.!?]{{2,60}})?$"
)
_SENTENCE = re.compile(r"[.!?…][”\"’»)]?$")
_LETTER = 30  # paragraphs
_PAGES = 300  # paragraphs of letters


def letters(text: str) -> Iterator[Turn]:
    """The letters of a text, each with the name below it."""
    starts = [*_SALUTATION.finditer(text)]
    if not starts:
        yield from _on_a_page(text)
    for at, match in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(text)
        said: list[Span] = []
        for span in islice(paragraphs(text, match.end(), end), _LETTER):
            name = _writer(text, span) if said else None
            if name is not None:
                yield Turn(name, Span(*match.span("mark")), tuple(said))
                break
            closed = _CLOSED.search(text, span.start, span.end)
            if not _CLOSING.fullmatch(span.of(text)):
                said.append(Span(span.start, closed.start()) if closed and closed.start() > span.start else span)


def _on_a_page(text: str) -> Iterator[Turn]:
    """Letters below the heading of a page of letters; the stop that ends one is its mark."""
    page = _PAGE.search(text, 0, _HEAD)
    said: list[Span] = []
    for span in islice(paragraphs(text, page.end()), _PAGES) if page else ():
        name = _writer(text, span) if said else None
        inline = _SIGNED.search(text, span.start, span.end)
        if inline is not None and inline.start() > span.start:
            yield Turn(
                Span(*inline.span("name")), Span(*inline.span("mark")), (*said, Span(span.start, inline.start()))
            )
            said = []
        elif name is not None:
            mark = Span(said[-1].end - 1, said[-1].end)
            yield Turn(name, mark, (*said[:-1], Span(said[-1].start, mark.start)))
            said = []
        elif _SENTENCE.search(span.of(text)) and len(span) > 1:
            said.append(span)
        elif not _CLOSING.fullmatch(span.of(text)):
            said = []  # a heading: what stands above it is nobody's letter


def _writer(text: str, span: Span) -> Span | None:
    """The name of who signs in a line, if it is such a line."""
    match = _WRITER.fullmatch(text, span.start, span.end)
    if match is None or _CLOSING.fullmatch(match["name"]):
        return None
    return Span(*match.span("name"))
