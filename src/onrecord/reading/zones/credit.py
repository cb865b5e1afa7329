"""Whose text it is, said at its end: "(ANI)", "Reporting by ...", "With inputs from agencies"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.agencies import is_agency
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.speech import somebody_speaks

_TAIL = 10  # lines from the end
_LONGEST = 400
_LAST = 120  # characters at a paragraph's end in which its credit stands
_LINE = re.compile(
    r"""[(\[*–—-]*\s*(?:
      (?:additional\s|further\s)?(?:reporting|writing|editing|compiled|edited|translated|written|translation|research|production|graphics?)
        (?:\s(?:and|&)\s(?:reporting|writing|editing|research))?(?:\s(?:in|from)\s[\w\s,.]{2,40})?\sby\b:?\s.{2,300}
    | (?:with|additional)\s(?:additional\s)?(?:inputs?|reporting|reports?|files|material|agency\sinputs?)
        (?:\s(?:from|by)\s.{2,120})?
    | with\s(?:agencies|agency\sinputs|(?:[A-Z]{2,6}|Reuters)\sinputs?)
    | (?:source|via|courtesy|agencies|agency)\s*[:–-]\s*.{2,60}
    | .{2,160}\s(?:also\s)?contributed\s(?:reporting|to\sthis\s(?:report|story|article|post))(?:\sfrom\s.{2,60})?
    )[)\].*\s]*""",
    re.I | re.X,
)
_CLOSING = re.compile(
    r"""(?<=[.!?…"”'’)\]])
    \s*(?:[(\[]\s*([^()\[\]]{2,80})\s*[)\]]|(?:--|[–—-])\s*([A-Z][\w/\ ]{1,40}))\s*\.?\s*$""",
    re.X,
)
_INPUTS = re.compile(
    r"(?:with|additional)\s(?:inputs?|reporting|agency|additional|files)\b|(?:reporting|writing|editing)\sby\b", re.I
)
_ACRONYM = re.compile(r"[A-Z]{3,5}(?:/[A-Z]{2,5})*")
_BUREAU = re.compile(r"(?:[A-Z][\w-]*\s){1,4}(?:Bureau|News Service|News Desk|Newsroom)(?:\sReport)?")
_NAMES = re.compile(r"[/,&]|\band\b|\bfrom\b|\bby\b", re.I)
_BY_NOBODY = re.compile(r"\bby:?\s+[^A-Z\s]")


def credits(lines: Sequence[Line]) -> Iterator[Zone]:
    """The credits in the last lines of a text: whole lines, and those that close a paragraph."""
    for line in lines[-_TAIL:]:
        if len(line.text) <= _LONGEST and _is_credit_line(line.text):
            yield Zone("credit", Span(line.start, line.end), _named(line.text))
            continue
        begin = max(0, len(line.text) - _LAST)
        closing = _CLOSING.search(line.text, begin)
        if closing is not None and line.text[: closing.start()].strip():
            words = next(group for group in closing.groups() if group)
            if is_agency(words) or (
                closing.group(1)
                and (_INPUTS.match(words) or (_ACRONYM.fullmatch(words) and closing.group().rstrip(" .").endswith(")")))
            ):
                start = closing.start() + len(closing.group()) - len(closing.group().lstrip())
                yield Zone("credit", Span(line.start + start, line.end), _named(words))


def _is_credit_line(words: str) -> bool:
    if _LINE.fullmatch(words) and not somebody_speaks(words) and not _BY_NOBODY.search(words):
        return True
    bare = words.strip("()[] -–—.*")
    return (bare != words and is_agency(bare)) or (len(words) <= 60 and _BUREAU.fullmatch(words) is not None)


def _named(words: str) -> str | None:
    """The first agency that the credit names."""
    parts = (part.strip(" ()[].:–—-") for part in _NAMES.split(words.rpartition(":")[2]))
    return next((part for part in parts if is_agency(part) and part.casefold() not in ("agencies", "agency")), None)
