"""Where a report names another report's outlet as the way by which it has a statement's words.

What one report alone does not show, another one can: that "Northag", in "said, with Northag", is an outlet.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache

from onrecord.matching.result import Collapse
from onrecord.model.report import Report
from onrecord.model.span import Span, hull
from onrecord.model.statement import Statement
from onrecord.wording.sentence_ends import sentence_ends

_REACH = 300  # characters before and after a statement in which its sentence begins and ends
_LEAD = (
    r"(?:told|tells|telling|(?:speaking|spoke|talking|talked|comments|remarks)\s+(?:to|with)|interview\s+(?:with|to|for)"
    r"|according\s+to|per|(?:reported|quoted|cited|carried|published|released|as\s+saying)\s+by|quoting|citing|via)"
)
_KIND = (
    r"(?:(?:state\s+|state-run\s+)?(?:news\s+)?(?:agency|outlet|website|channel|broadcaster|newspaper|daily|magazine))"
)
_REPORT_OF = r"(?:(?:an?|the)\s+(?:\w+\s+)?(?:report|article|story|dispatch)\s+(?:by|in|from)\s+)?"
_HEAD, _LINE = 140, 60  # characters in which a dateline ends, and of a line that is a credit and nothing else
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


Naming = Callable[[str], Span | None]
"""Where a report names this outlet as the way by which it has a statement's words."""


def published_by_whom_one_names(here: Report, there: Report, by_here: Naming, by_there: Naming) -> Collapse | None:
    """Why two reports have a statement by one way: one names the outlet of the other as where it has it from."""
    for naming, named, where in ((here, there, by_here), (there, here, by_there)):
        if not named.outlet or named.outlet == naming.outlet:
            continue
        span = where(named.outlet)
        if span is not None:
            why = f"One report has the words through {named.outlet}, which published the other."
            return Collapse(tuple(sorted((naming.id, named.id))), why, ((naming.id, span),))
    return None


def names(report: Report, statement: Statement, outlet: str) -> Span | None:
    """The characters in which `report` names `outlet` as the way by which it has the statement's words, if any.

    It says so in the statement's sentence; or, where that names no other, in the credit of the whole report. Who speaks
    on a page of his own is no relay of himself.
    """
    name = _ARTICLE.sub("", outlet, count=1).casefold()
    who = (one.name for one in (statement.speaker, statement.principal) if one is not None)
    if name not in report.text.casefold() or outlet in who:
        return None
    said, credited = _patterns(outlet)
    for start, end in _beside(report.text, statement):
        found = said.search(report.text, start, end)
        if found is not None:
            return Span(*found.span())
    return None if statement.relay is not None else _credited(report, credited)


@lru_cache(maxsize=500)
def _patterns(outlet: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a sentence names an outlet as its source, and how a credit does."""
    letters = r"\s+".join(map(re.escape, _ARTICLE.sub("", outlet, count=1).split()))
    # In any letter case, but as a name: "a voice of halden" is none.
    name = rf"(?<![\w’'-])(?-i:(?=[^a-z]))(?:{letters})(?![\w-]|['’]\w)"
    called = rf"{_REPORT_OF}(?:the\s+)?(?:{_KIND}\s+)?{name}(?:\s+{_KIND})?"
    stops = r"(?!\s+(?!\w+day\b)(?-i:[A-Z]))"
    said = (
        rf"\b{_LEAD}\s+{called}{stops}|,\s+with\s+{called}(?=\s*[.;,]|\s*$)"
        rf"|,\s+{called}\s+(?:reported|reports|wrote|writes)\b"
    )
    return re.compile(said, re.IGNORECASE), re.compile(name, re.IGNORECASE)


def _beside(text: str, statement: Statement) -> Iterator[tuple[int, int]]:
    """The stretches of the statement's sentence that are neither its content nor who speaks."""
    whole = hull([*statement.source, *statement.cue, *statement.content])
    stops, afters = sentence_ends(text)
    before, after = bisect_right(afters, whole.start), bisect_left(stops, max(whole.start, whole.end - 2))
    start = max(0, whole.start - _REACH, *afters[before - 1 : before])
    # A sentence may end with the last of the words: "Ode said, according to Varn, that it holds."
    last = min(len(text), whole.end + _REACH, *stops[after : after + 1])
    for taken in sorted((*statement.source, *statement.content)):
        if start < taken.start:
            yield start, taken.start
        start = max(start, taken.end)
    if start < last:
        yield start, last


def _credited(report: Report, name: re.Pattern[str]) -> Span | None:
    """Where a report is credited to the outlet that `name` finds, as a whole: before its first sentence or at its end.

    An outlet with a name that no list of agencies has is no credit by itself: "(Northag)" may be any word in brackets.
    """
    text = report.text
    for zone in report.zones:
        if zone.kind in ("credit", "byline", "dateline"):
            found = name.search(text, zone.span.start, zone.span.end)
            if found is not None:
                return Span(*found.span())
    for found in name.finditer(text, 0, _HEAD):
        if text[: found.start()].endswith("(") and re.match(r"\)\s*(?:--|[-–—―])", text[found.end() :]):
            return Span(*found.span())
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    for found in name.finditer(text, start, end):
        bracketed = text[: found.start()].endswith("(") and text[found.end() : end] in (")", ").")
        alone = end - start <= _LINE and _is_one_of(text[start:end], found.group())
        if bracketed or alone:
            return Span(*found.span())
    return None


def _is_one_of(line: str, name: str) -> bool:
    """Whether a line lists names, and this among them: "Northag/Post staff"."""
    return name in (part.strip(" ()[]-–—.*") for part in re.split(r"[/&,]", line)) and line[-1:] not in "!?:"
