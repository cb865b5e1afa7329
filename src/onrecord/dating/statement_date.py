"""The date of a statement, from the words of its own attribution."""

from __future__ import annotations

import re
from datetime import date

from onrecord.dating.calendar_words import MONTH
from onrecord.dating.clause import BLANK, clause
from onrecord.dating.expressions import day_of_month, near_day, stated, stretch, weekday
from onrecord.dating.expressions.expression import Expression
from onrecord.model.date import DateEstimate
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame

# In this order: "Tuesday, July 12, 2022" is a full date before it is a weekday.
_KINDS = (stated.find, day_of_month.find, weekday.find, near_day.find, stretch.find)
# A day after these words is another one than that of the saying, or no single one.
_OTHER = re.compile(
    r"\b(?:since|until|till|by|after|before|from|between|every|each|next|coming|than|through|of|for|to|starting|beginning"
    r"|ending|expected|scheduled|due|ahead of|prior to|planned|as of|a day|days?|weeks?|and)"
    r"(?: the| on| late| early)?[ ,]*$",
    re.I,
)
_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|which|where|when|since|because|until|after|before|while|if|although|following|during which)\b"
)
_MONTH_BEFORE = re.compile(rf"{MONTH} $")  # "June this year" is no statement of this year
_DATELINE = re.compile(r"[.,]?\s*(?:\([^()]{2,40}\)|/[^/]{2,40}/)?[\s.]*(?:-{1,2}|[–—:])\s")
_SMALL = re.compile(r"\b[a-z]{3,}")
_INSIDE = re.compile(r"\b(?:who|whom|which|where)\b[^,]*$")  # the cue stands in a relative clause, the date outside
_OTHER_ACT = re.compile(r"\b(?:though|although|because|while|when|after|before|but)\b")
_DONE = re.compile(
    r"\b(?!(?:published|released|issued|posted|dated|aired|televised|attended|organised|organized)\b)\w+ed\b"
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_WITHIN = re.compile(r"\b(?:at|in|during|on)(?: the| an?)?[ ]*$", re.I)
_ANY = re.compile(rf"\d|day\b|night|morning|evening|afternoon|\bweek|month|\byear|\bago\b|{MONTH}", re.IGNORECASE)
_NEAR = 2  # words between the cue and a bare year


def statement_date(text: str, report_date: DateEstimate | None, frame: Frame) -> DateEstimate | None:
    """When it was said, as the words of the attribution state it; None where they state nothing.

    Looks in the sentence of the cue, outside the content. Days of the week, "yesterday" and the like are counted
    from `report_date`, if that is a day; without it only a date with its year counts. The report's date is a bound,
    not an answer.
    """
    start, words = clause(text, frame)
    if not _ANY.search(words):  # most sentences state no time: look once, not five times
        return None
    cue = hull(frame.cue)
    at = Span(cue.start - start, cue.end - start)
    taken: list[Expression] = []
    for find in _KINDS:
        for found in find(words, _day(report_date)):
            if not any(found.span.overlaps(other.span) for other in taken):
                taken.append(found)
    told = [e for e in taken if e.value is not None and _tells(words, at, e)]
    if not told:
        return None
    best = min(told, key=lambda e: (_gap(at, e.span), e.span))
    assert best.value is not None
    span = Span(best.span.start + start, best.span.end + start)
    return DateEstimate(best.value, best.precision, best.basis, (span,))


def _day(report_date: DateEstimate | None) -> date | None:
    if report_date is None or report_date.precision not in {"day", "minute"}:
        return None
    return date.fromisoformat(report_date.value[:10])


def _gap(cue: Span, span: Span) -> int:
    return max(span.start - cue.end, cue.start - span.end, 0)


def _tells(words: str, cue: Span, found: Expression) -> bool:
    """Whether the expression says when the cue's act took place, and not when something else did."""
    before, after = words[: found.span.start], words[found.span.end :]
    if BLANK in found.span.of(words) or _OTHER.search(before) or _MONTH_BEFORE.search(before):
        return False
    if _DATELINE.match(after) and not _SMALL.search(before):
        return False
    if _POSSESSIVE.match(after) and not _WITHIN.search(before):
        return False
    if found.span.overlaps(cue):
        return True
    if found.span.start >= cue.end:
        between = words[cue.end : found.span.start]
        part = _last_part(between)
        if _OTHER_ACT.search(between) or _CLAUSE.search(part) or _DONE.search(part):
            return False
        return found.precision != "year" or found.basis != "stated" or len(between.split()) <= _NEAR
    between = words[found.span.end : cue.start]
    if _OTHER_ACT.search(between) or _INSIDE.search(between):
        return False
    part = _last_part(before).lstrip()
    part = part[:1].lower() + part[1:]
    if _CLAUSE.search(part) or (len(part) < len(before.lstrip()) and _DONE.match(part)):
        return False
    return found.precision != "year" or found.basis != "stated" or len(before.split()) <= _NEAR


def _last_part(words: str) -> str:
    """What stands after the last comma or blank."""
    return re.split(rf"[,;:—–{BLANK}]", words)[-1]
