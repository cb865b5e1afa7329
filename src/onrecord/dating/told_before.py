"""The day of a saying that points back to a day told before: "the next day", or in "the letter" of the sentence before.

The council met on Monday. Envoy Ida Oduya told the meeting that the pier was shut.
"""

from __future__ import annotations

import re
from datetime import date

from onrecord.dating.calendar_words import shifted
from onrecord.dating.clause import BLANK, sentence
from onrecord.dating.expressions.counted import COUNT, number
from onrecord.dating.expressions.expression import Expression
from onrecord.model.span import Span

NEXT = re.compile(
    rf"\b(?:(?:on )?(?:the|that) (?:(?P<next>next|following)|(?P<previous>previous)|(?P<same>same|very)) day"
    rf"|(?P<count>{COUNT}) days? (?P<way>later|earlier|afterwards?)"
    r"|(?P<before>the day before)(?=[,.]| (?:he|she|they)\b|\s*$)"
    r"|(?P<after>the day after)(?=[,.]| (?:he|she|they)\b|\s*$))(?!\w)",
    re.IGNORECASE,
)
# What the saying was done in or to, and the words by which the sentence before tells of the same.
_SAME = {
    "letter": r"letters?|wrote|written",
    "statement": r"statement",
    "meeting": r"meeting|met",
    "rally": r"rally|rallied",
    "speech": r"speech|spoke|addressed",
    "hearing": r"hearing|heard",
    "interview": r"interview|interviewed",
    "briefing": r"briefing|briefed",
    "press conference": r"press conference",
    "news conference": r"news conference",
    "ceremony": r"ceremony",
    "session": r"session|sat|met",
    "debate": r"debate|debated",
    "inquest": r"inquest|opened",
    "funeral": r"funeral|buried",
}
IN_THE_SAME = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Dd]uring|told|to|addressed|[Aa]ddressing) (?:the|that|his|her|their|its) (?:same )?"
    rf"(?P<what>{'|'.join(_SAME)})\b"
)
_TO_COME = re.compile(r"\b(?:will|shall|would|due|expected|scheduled|set|planned|plans|to be|next)\b|[’']ll\b")
_NO_DAY = re.compile(
    r"\b(?:before|after|until|till|by|since|from|between|every|each|next|coming|than|through|of|to) (?:the )?$", re.I
)


def sentence_before(text: str, start: int) -> Span | None:
    """The sentence that ends right before the one that begins at `start`."""
    end = start
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in '”"»“'):
        end -= 1
    if end == 0:
        return None
    found = sentence(text, end - 1)
    return Span(found.start, min(found.end, start)) if found.start < start else None


def one_day(words: str, found: list[Expression]) -> Expression | None:
    """The only day that a sentence tells of as past; None where it tells of several, or of other times."""
    told = [one for one in found if BLANK not in one.span.of(words)]
    if len(told) != 1 or told[0].value is None or told[0].precision not in ("day", "minute"):
        return None
    if _TO_COME.search(words) or _NO_DAY.search(words[: told[0].span.start]):
        return None
    return told[0]


def counted_from(named: Expression, match: re.Match[str] | None) -> date | None:
    """The day that a match of `NEXT` comes to, counted from the one that is named; without a match, that one."""
    if match is None or match["same"]:
        days = 0
    elif match["next"] or match["after"]:
        days = 1
    elif match["previous"] or match["before"]:
        days = -1
    else:
        days = number(match["count"]) * (-1 if match["way"].lower() == "earlier" else 1)
    return shifted(date.fromisoformat((named.value or "")[:10]), days)


def is_same(match: re.Match[str], words: str, named: Expression) -> bool:
    """Whether a sentence with one day tells of what a match of `IN_THE_SAME` speaks of, right beside that day."""
    told = re.compile(rf"\b(?:{_SAME[match['what'].lower()]})\b", re.IGNORECASE)
    return any(
        not re.search(r"[,;:]", words[min(one.end(), named.span.end) : max(one.start(), named.span.start)])
        for one in told.finditer(words)
    )
