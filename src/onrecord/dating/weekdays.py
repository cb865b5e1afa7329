"""The days of the week on which a report says that something happened: "resigned on Friday", "On Tuesday, she said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dating.calendar_words import WEEKDAY, weekday_number
from onrecord.dating.clause import sentence
from onrecord.dating.quoted import in_quotation
from onrecord.dating.rungs.lead import prose_start
from onrecord.model.report import Report
from onrecord.model.span import Span

_DAY = re.compile(rf"(?:\b(?:[Oo]n|[Ll]ate|[Ee]arly)(?: on)? )?\b{WEEKDAY}\b")
_BEFORE = re.compile(
    r"\b(?:next|last|the|a|every|each|until|till|by|since|for|from|through|between|before|after|coming|upcoming|this"
    r"|ahead of|scheduled|due|planned|set|as soon as|as early as|super|black|good|easter|bloody)"
    r"(?: on)? (?:on |late |early )?$",
    re.I,
)
_AFTER = re.compile(rf"['’]s?\b| (?:next|last|before|a week|of last|and {WEEKDAY})\b")
_IRREGULAR = (
    "was|were|had|took|came|won|fell|began|said|told|wrote|met|held|left|died|went|made|gave|saw|rose|drew|spoke|sent|put"
    "|led|ran|broke|struck|found|got|kept|lost|paid|sued|stood|sought"
)
_NO_VERB = "need|speed|indeed|hundred|supposed|based|United"
_AHEAD = (
    r"will|would|shall|could|may|might|plans?|expects?|hopes?|if|when|where|who|which|that"
    r"|(?:is|are) \w+ing"
    r"|to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)[a-z]+"
)
_WILL = re.compile(r"\b(?:will|shall)\b|['’]ll\b")
_VERB = re.compile(rf"\b(?:(?P<past>(?!{_NO_VERB})\w{{2,}}ed|{_IRREGULAR})|(?P<ahead>{_AHEAD}))\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A weekday that the text names as past: 0 for Monday, where, and how many characters below its beginning."""

    weekday: int
    span: Span
    depth: int


def named(report: Report) -> Iterator[Named]:
    """Those outside quotation marks that stand with a verb in the past and with nothing that points ahead, in order."""
    start = prose_start(report)
    aside = [
        zone.span for zone in report.zones if zone.kind in {"furniture", "crosshead", "byline", "credit", "caption"}
    ]
    for match in _DAY.finditer(report.text):
        span = Span(*match.span())
        if any(span.overlaps(zone) for zone in aside) or in_quotation(report.text, span.start):
            continue
        where = sentence(report.text, span.start)
        before, after = report.text[where.start : span.start], report.text[span.end : where.end]
        if not _BEFORE.search(before) and not _AFTER.match(after) and _past(before, after):
            yield Named(weekday_number(match.group().split()[-1]), span, span.start - start)


def _past(before: str, after: str) -> bool:
    """Whether the nearest verb before, or else the first after, tells of what has happened."""
    if _WILL.search(before):
        return False
    verbs = list(_VERB.finditer(before))
    if verbs:
        return verbs[-1]["past"] is not None
    first = _VERB.search(after)
    return first is not None and first["past"] is not None
