"""Words that are signed: a post with its author below, a quotation with a dash and a name, a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.attribution.letters import letters
from onrecord.attribution.line_forms import paragraphs
from onrecord.attribution.turn import Turn
from onrecord.model.span import Span, Taken

_NAME = r"[A-Z][\w.’'-]*(?:\s(?:(?:van|von|de|der|al|bin|da|del|di|of|the)\s)?[A-Z][\w.’'-]*){0,4}"
_DASH = r"(?P<mark>—|–|―|--|-)\s?"
# "— Karim Desai (@kdesai) February 5, 2024", a line of its own below the post.
_POST = re.compile(
    rf"^[ \t]*{_DASH}(?P<name>[^\W\d_][^\n()@]{{0,60}}?)\s*\(@\w{{1,30}}\)(?:[\s,·|–—-]+[^\n]{{0,40}})?[ \t]*$", re.M
)
# "Karim Desai (@kdesai)" or "Karim Desai @kdesai · 5 Feb", a line of its own above the post.
_HEADER = re.compile(
    rf"^[ \t]*(?P<name>{_NAME})\s*(?P<mark>\(@\w{{1,30}}\)|@\w{{1,30}})(?:[\s,·|–—-]+[^\n.!?]{{0,40}})?[ \t]*$", re.M
)
# "“We wait.” – Ida Oduya, harbour master", in one line or in two.
_SIGNED = re.compile(rf"[”\"’»]\s{{0,4}}{_DASH}(?P<name>{_NAME}(?<!\.)(?:,\s[^\n.!?“”\"]{{2,80}})?)[.\s]*?$", re.M)
_DESK = re.compile(
    rf"^[ \t]*(?P<mark>From\s+the\s+desk\s+of)\s+(?P<name>{_NAME}(?:,\s[^\n.!?:“”\"]{{2,80}}){{0,3}})[.:]?[ \t]*$", re.M
)
_ENDS = '.!?…”"’»'
_OPENING = '“"«‘'
_NOBODY = re.compile(r"(?:[A-Z]{2,5}|Reuters|Getty\b.*|File\b.*|Photo\b.*|Agenc\w+)$")


def signed(text: str, barred: Taken) -> tuple[Turn, ...]:
    """The words that somebody signs, in order."""
    found = [*_posts(text), *_posts_below(text), *_quotations(text), *_from_desks(text), *letters(text)]
    kept: list[Turn] = []
    taken = Taken()
    for turn in sorted(found, key=lambda one: one.span):
        spans = (turn.colon, *turn.said)
        if not any(barred.overlaps(span) or taken.overlaps(span) for span in spans):
            kept.append(turn)
            for span in (turn.label, *spans):
                taken.add(span)
    return tuple(kept)


def _posts(text: str) -> Iterator[Turn]:
    for match in _POST.finditer(text):
        said = _line_before(text, match.start())
        if said is not None:
            yield Turn(Span(*match.span("name")), Span(*match.span("mark")), (said,))


def _posts_below(text: str) -> Iterator[Turn]:
    for match in _HEADER.finditer(text):
        said = next(paragraphs(text, match.end()), None)
        if said is not None and text[said.end - 1] in _ENDS:
            yield Turn(Span(*match.span("name")), Span(*match.span("mark")), (said,))


def _quotations(text: str) -> Iterator[Turn]:
    for match in _SIGNED.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        while start < match.start() and text[start].isspace():
            start += 1
        said = Span(start, match.start() + 1)
        if text[start] in _OPENING and not _NOBODY.match(match["name"]) and len(said) > 2:
            yield Turn(Span(*match.span("name")), Span(*match.span("mark")), (said,))


def _from_desks(text: str) -> Iterator[Turn]:
    """Paragraphs that are quotations, right below "From the desk of"."""
    for match in _DESK.finditer(text):
        said: list[Span] = []
        for paragraph in paragraphs(text, match.end()):
            if text[paragraph.start] not in _OPENING:
                break
            said.append(paragraph)
        if said:
            yield Turn(Span(*match.span("name")), Span(*match.span("mark")), tuple(said))


def _line_before(text: str, at: int) -> Span | None:
    """The last line above a place that is not blank."""
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    start = text.rfind("\n", 0, end) + 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else None
