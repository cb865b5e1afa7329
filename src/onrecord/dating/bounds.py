"""Between which days a report can have appeared: after what it reports, and before what it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.dating.clause import sentence
from onrecord.dating.expressions import stated
from onrecord.dating.quoted import shown
from onrecord.dating.window import Window, window
from onrecord.model.date import DateEstimate
from onrecord.model.report import NOT_PROSE, Report
from onrecord.model.span import Span, Taken

_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|took|came|won|fell|began|said|told|wrote|met|held|left|died|went|made|gave|saw|rose|since)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|due|scheduled|expected|planned|plans?|set to|to be|upcoming|next"
    r"|deadline|expires?|if|ahead)\b|['’]ll\b"
)
_UNTIL = re.compile(r"\b(?:by|until|till|through|to|from|for|before|of|the)(?: the)?\s+$")
_ANNOUNCED = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:due|scheduled|expected|set|planned|to be)|upcoming|forthcoming)\b"
)
_DOUBT = re.compile(r"\b(?:would|was|were|had|been|if|until|last)\b")
_BETWEEN = re.compile(r"\b(?:\w{2,}ed|after|since|death|before|until)\b|[;:“”\"]")
_NEAR = 80  # characters between what announces and the date that it announces
_MOST = 1_000  # dates of one report that are looked at: with more of them it is a table


@dataclass(frozen=True, slots=True)
class Bound:
    """Days of which the report is not before the first (where it tells of them) or not after the last."""

    days: Window
    span: Span

    def told(self, text: str) -> str:
        """The words that show it."""
        return shown(self.span.of(text))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What bounds a report's day from below and from above; None where nothing does."""

    below: Bound | None
    above: Bound | None

    @property
    def window(self) -> Window | None:
        """The days between both; None where one is lacking, or they contradict each other."""
        if self.below is None or self.above is None or self.below.days.first > self.above.days.last:
            return None
        return Window(self.below.days.first, self.above.days.last)


def bounds(report: Report) -> Bounds:
    """The latest day that the text tells of as past, and the earliest that it announces; full dates, and months."""
    past: list[Bound] = []
    ahead: list[Bound] = []
    for bound in islice(_stated(report), _MOST):
        where = sentence(report.text, bound.span.start)
        words = report.text[where.start : bound.span.start] + report.text[bound.span.end : where.end]
        before = report.text[where.start : bound.span.start]
        announced = list(_ANNOUNCED.finditer(before))
        if announced and _announces(before[announced[-1].end() :]) and not _DOUBT.search(words):
            ahead.append(bound)
        elif _PAST.search(before) and not _AHEAD.search(words) and not _UNTIL.search(before):
            past.append(bound)
    return Bounds(
        max(past, key=lambda b: (b.days.first, -b.span.start), default=None),
        min(ahead, key=lambda b: (b.days.last, b.span.start), default=None),
    )


def _announces(between: str) -> bool:
    """Whether "will" and the like reach as far as the date, over the words `between` both."""
    return len(between) <= _NEAR and not _BETWEEN.search(between)


def _stated(report: Report) -> Iterator[Bound]:
    taken = Taken(zone.span for zone in report.zones if zone.kind in NOT_PROSE)
    for found in stated.find(report.text, None):
        # A year alone is as often a plan or a campaign as a past: "the front-runner in 2020".
        if found.value is None or found.precision == "year" or taken.overlaps(found.span):
            continue
        days = window(DateEstimate(found.value, found.precision, "stated"))
        if days is not None:
            taken.add(found.span)
            yield Bound(days, found.span)
