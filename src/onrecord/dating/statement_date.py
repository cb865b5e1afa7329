"""The date of a statement, from the words of its own attribution."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.dating import clock
from onrecord.dating.calendar_words import MONTH
from onrecord.dating.clause import BLANK, blanked, clause
from onrecord.dating.expressions import ago, counted, day_of_month, holidays, near_day, stated, stretch, weekday
from onrecord.dating.expressions.expression import Expression, interval
from onrecord.dating.told_before import IN_THE_SAME, NEXT, counted_from, is_same, one_day, sentence_before
from onrecord.dating.window import Window, window
from onrecord.model.date import DateEstimate
from onrecord.model.span import Span, Taken, hull
from onrecord.model.tags import Frame
from onrecord.wording.numbers import UNITS

# In this order: "two days before 12 May" is not that day, and "Tuesday, July 12, 2022" is a full date before it is a
# weekday.
_KINDS = (
    counted.find,
    holidays.find,
    stated.find,
    day_of_month.find,
    weekday.find,
    near_day.find,
    ago.find,
    stretch.find,
)
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
_INSIDE = re.compile(
    r"\b(?:who|whom|which|where|what|that)\b[^,]*$"
)  # the cue stands in a relative clause, the date outside
_OTHER_ACT = re.compile(r"\b(?:though|although|because|while|when|after|before|but)\b")
_DONE = re.compile(
    r"\b(?!(?:published|released|issued|posted|dated|aired|televised|attended|organised|organized)\b)\w+ed\b"
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_WITHIN = re.compile(r"\b(?:at|in|during|on)(?: the| an?)?[ ]*$", re.I)
_DATED = re.compile(r"\bdated(?: on)? $")
# "On Monday, a day after the vote, she said": what tells more of the day is no other act.
_MORE = re.compile(
    rf",\s+(?:just |only )?(?:an?|\d+|{'|'.join(UNITS[1:13])})\s+(?:hour|day|week|month|year)s?"
    r"\s+(?:before|after)\b[^,;:]{2,60},"
)
_AND = re.compile(r"\b(?:and|but)\s+$")
# "In Monday's Lake Gazette": what a paper prints was said before.
_PRINTED = re.compile(
    r"['’]s? (?:edition|issue|paper|newspaper)\b|['’]s? (?:[A-Z][\w’'-]+ ?){1,5}"
    r"(?= as\b| that\b| to have\b|[,.;\x00]|\s*$)"
)
_ANY = re.compile(
    rf"\d|days?\b|\beve\b|halloween|night|morning|evening|afternoon|\bweek|month|\byear|\bago\b|{MONTH}", re.IGNORECASE
)
# What is done now was not done on a day that is past ("are evidence of"), but in a headline ("says on Monday").
_PRESENT = re.compile(r"(?:is|are|am|has|have|remains?|\w{2,}(?<!s)s)\b(?! (?:been )?\w+(?:ed|en)\b)", re.I)
# "Will say on Wednesday": the day is still to come, and which one it is, the words do not tell.
_TO_COME = re.compile(
    r"\b(?:will|shall)\b|[’']ll\b"
    r"|\b(?:is|are|was|were|be)(?: (?:also|now|then|still|not|\w+ly))* (?:(?:expected|set|due|scheduled|planning|going"
    r"|likely) )?to\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:will|would|shall|due|scheduled|upcoming|coming)\b", re.IGNORECASE)
# "Has outlined a risk of floods on Saturday": what has been done is told without its day, so this is the floods'.
_PERFECT = re.compile(r"\b(?:has|have)\b(?: (?:not|also|now|already|\w+ly))* \w+(?:ed|en|id|ld|wn)\b", re.IGNORECASE)
_NOW = re.compile(r"today|tonight|\bthis\b", re.I)
_SHORT = 25  # characters of "is now expected to" before a cue
_NEAR = 2  # words between the cue and a bare year
_MOST = 20  # expressions of time in one sentence that are looked at, the nearest to the cue first
_WEEK = 7  # days: what is less certain is left open


def statement_date(
    text: str, report_date: DateEstimate | None, frame: Frame, contents: Iterable[Span] = ()
) -> DateEstimate | None:
    """When it was said, as the words of the attribution state it; None where they state nothing.

    Looks in the sentence of the cue, outside the content, and outside the `contents` of other statements. Days of the
    week, "yesterday" and the like are counted from `report_date`: where that is not one day, a day follows only if it
    is the same counted from each, and else the few days that are possible. Without it only a date with its year counts.
    The report's date is a bound, not an answer.
    """
    start, words = clause(text, frame, contents)
    if not _ANY.search(words) and not IN_THE_SAME.search(words):  # most state no time: look once, not five times
        return None
    cue = hull(frame.cue)
    at = Span(cue.start - start, cue.end - start)
    near = sorted(
        (e for e in expressions(words, window(report_date)) if e.value), key=lambda e: (_gap(at, e.span), e.span)
    )
    told = next((e for e in near[:_MOST] if _tells(words, at, e) and not _other_day(words, at, e)), None)
    back = _told_before(text, start, words, at, told, window(report_date), contents)
    if back is not None:
        return back if back.value else None
    if told is None:
        return None
    best = _timed(words, told)
    assert best.value is not None
    span = Span(best.span.start + start, best.span.end + start)
    return DateEstimate(best.value, best.precision, best.basis, (span,))


def _told_before(
    text: str, start: int, words: str, cue: Span, told: Expression | None, base: Window | None, contents: Iterable[Span]
) -> DateEstimate | None:
    """The day that "the next day" comes to, or that of "the meeting", by the sentence before; None where the words
    point to none, and no value where they do and it is not clear to which."""
    later = (Expression(Span(*m.span()), None, "day") for m in NEXT.finditer(words) if BLANK not in m.group())
    found = min((e for e in later if _tells(_apart(words, e), cue, e)), key=lambda e: _gap(cue, e.span), default=None)
    if (
        found is not None
        and told is not None
        and (told.span.overlaps(found.span) or _gap(cue, told.span) < _gap(cue, found.span))
    ):
        return None
    pointing = NEXT.match(words, found.span.start) if found is not None else None
    same = IN_THE_SAME.search(words) if told is None and pointing is None else None
    if same is not None and not _tells(words, cue, Expression(Span(*same.span()), None, "day")):
        return None  # "before she spoke at the meeting"
    before = sentence_before(text, start)
    match = pointing or same
    if base is None or match is None or (before is None and pointing is None):
        return None
    unclear = DateEstimate("", "day", "relative") if pointing is not None else None
    if pointing is not None and (ahead := [e for e in expressions(words[: pointing.start()], base) if e.value]):
        said, at, named = words, start, ahead[0] if len(ahead) == 1 else None
    elif before is not None:
        said, at = blanked(text, before, contents), before.start
        named = one_day(said, expressions(said, base))
    else:
        return unclear
    if named is None or (same is not None and not is_same(same, said, named)):
        return unclear
    day = counted_from(named, pointing)
    if day is None or day > base.last:
        return unclear
    evidence = (Span(named.span.start + at, named.span.end + at), Span(match.start() + start, match.end() + start))
    return DateEstimate(day.isoformat(), "day", named.basis, evidence)


def expressions(words: str, base: Window | None) -> list[Expression]:
    """The expressions of time in `words`, none over another, counted from a day of which `base` is what is known."""
    taken: list[Expression] = []
    covered = Taken()
    for find in _KINDS:
        if base is None:
            found = list(find(words, None))
        else:
            ends = zip(find(words, base.first), find(words, base.last), strict=True)
            found = [first if base.length == 1 else _either(first, last) for first, last in ends]
        free = [one for one in found if not covered.overlaps(one.span)]
        taken += free
        for one in free:
            covered.add(one.span)
    return taken


def _either(first: Expression, last: Expression) -> Expression:
    """What an expression comes to where only the first and the last day are known that it may be counted from.

    The later the one, the later the other: where both ends come to the same, so does all between them.
    """
    if first.value == last.value and first.precision == last.precision:
        return first
    if first.value is None or last.value is None:
        return replace(first, value=None)
    ends = [window(DateEstimate(one.value or "", one.precision, one.basis)) for one in (first, last)]
    if ends[0] is None or ends[1] is None or (ends[1].last - ends[0].first).days >= _WEEK:
        return replace(first, value=None)
    return replace(first, value=interval(ends[0].first, ends[1].last), precision="interval")


def _apart(words: str, found: Expression) -> str:
    """The words with a comma for an "and" right before the expression: "she left on Monday and the next day said"."""
    before = _AND.sub(lambda m: ",".ljust(len(m.group())), words[: found.span.start])
    return before + words[found.span.start :]


def _timed(words: str, found: Expression) -> Expression:
    """The expression with the time of day beside it."""
    time = clock.beside(words, found.span) if found.precision == "day" else None
    return replace(found, value=f"{found.value}T{time[0]}", precision="minute", span=time[1]) if time else found


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
    if before.endswith("in ") and _PRINTED.match(after):
        return False
    if found.span.overlaps(cue):
        return True
    beside = words[min(cue.end, found.span.end) : max(cue.start, found.span.start)].strip() == ""
    dated = _DATED.search(before) is not None  # "the letter, dated 3 May, says"
    if _PRESENT.match(cue.of(words)) and not beside and not dated and not _NOW.search(found.span.of(words)):
        return False
    if found.span.start >= cue.end:
        between = words[cue.end : found.span.start]
        part = _last_part(between)
        if _OTHER_ACT.search(between) or _CLAUSE.search(part) or _DONE.search(part):
            return False
        return found.precision != "year" or found.basis != "stated" or len(between.split()) <= _NEAR
    between = _MORE.sub(",", words[found.span.end : cue.start])
    if _OTHER_ACT.search(between) or _INSIDE.search(between):
        return False
    part = _last_part(before).lstrip()
    part = part[:1].lower() + part[1:]
    if _CLAUSE.search(part) or (len(part) < len(before.lstrip()) and _DONE.match(part)):
        return False
    return found.precision != "year" or found.basis != "stated" or len(before.split()) <= _NEAR


def _other_day(words: str, cue: Span, found: Expression) -> bool:
    """Whether the day is one still to come, or that of something else than an act that "has been" done."""
    if found.basis == "stated":
        return False
    group = _last_part(words[max(0, cue.start - _SHORT) : cue.start]) + words[cue.start : cue.end]
    if _TO_COME.search(group):
        return True
    between = words[cue.end : found.span.start]
    if found.span.start < cue.end:
        return False
    apart = BLANK in between and not _NOW.search(found.span.of(words))
    return _AHEAD.search(_last_part(between)) is not None or (apart and _PERFECT.search(group) is not None)


def _last_part(words: str) -> str:
    """What stands after the last comma or blank."""
    return re.split(rf"[,;:—–{BLANK}]", words)[-1]
