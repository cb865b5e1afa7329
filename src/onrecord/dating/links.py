"""What an undated report shares with a dated one, and how likely both are about the same days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from onrecord.dating.calendar_words import MONTH, month_number
from onrecord.dating.clause import clause
from onrecord.dating.window import window
from onrecord.model.report import Report
from onrecord.model.span import shared
from onrecord.model.statement import Statement
from onrecord.model.tags import Frame

_MOST = 5.0  # log-odds that one pair counts: no single pair outweighs many
_STORY, _CHANCE = 10.0, 0.1  # log-odds that a whole story in common counts; the share that two stories have by chance
_RECALLED = timedelta(days=7)  # what was said longer ago tells nothing of the day of who repeats it
# "Since March, when the ministry insisted that …", "Four months ago …": what is recalled so is not new.
_BACK = re.compile(
    rf"(?i:\b(?:since|in|last|early|late|until)) (?P<month>{MONTH})(?: \d{{4}})?|(?i:\b(?:since|in)) (?:19|20)\d\d\b"
    r"|\w+ (?:months?|years?|decades?) (?:ago|earlier)\b|(?i:\blast) (?:month|year|spring|summer|autumn|winter)\b"
)
_OPENS, _WHEN = re.compile(r"\W*"), re.compile(r",? when\b")
_WORDS = 5  # a content of fewer says too little to be known again: a name, "the deal"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one utterance: `own` of the undated report, `other` of the dated one, dated by its own words.

    `log_odds` is how likely they are one.
    """

    own: Statement
    other: Statement
    log_odds: float


@dataclass(frozen=True)  # without slots: what follows from the pairs is worked out once
class Link:
    """All pairs with one dated report, whose date is not itself a shared one.

    Pairs that say next to nothing do not count, nor do words that the dated report recalls from long before; `story`
    is the share of their telling words that both have, 0 to 1.
    """

    dated: Report
    pairs: tuple[Pair, ...]
    story: float

    def __post_init__(self) -> None:
        if self.dated.date is None or self.dated.date.basis == "shared":
            raise ValueError(f"report {self.dated.id} has no date of its own")

    @cached_property
    def telling(self) -> tuple[Pair, ...]:
        """The pairs that count, the likeliest first; what stands on the same characters counts once."""
        kept: list[Pair] = []
        recalled = [pair.other for pair in self.pairs if self._recalled(pair.other)]
        for pair in sorted(self.pairs, key=lambda p: (-p.log_odds, p.own.id, p.other.id)):
            if not (_tells(pair.own) and _tells(pair.other)) or any(_overlap(pair.other, one) for one in recalled):
                continue
            if not any(_overlap(pair.own, one.own) or _overlap(pair.other, one.other) for one in kept):
                kept.append(pair)
        return tuple(kept)

    def _recalled(self, other: Statement) -> bool:
        said, published = window(other.date), window(self.dated.date)
        if published is None:
            return False
        if said is not None:
            return published.first - said.last > _RECALLED
        _, words = clause(self.dated.text, Frame(other.source, other.cue, other.content))
        opens, months = _OPENS.match(words), {published.first.month, published.last.month}
        return any(
            ((opens is not None and found.start() == opens.end()) or _WHEN.match(words, found.end()))
            and not (found["month"] and month_number(found["month"]) in months)
            for found in _BACK.finditer(words)
        )

    @cached_property
    def strength(self) -> float:
        """How likely the two tell of the same days, in log-odds: all pairs together, and what the stories share."""
        words = sum(min(_MOST, max(0.0, pair.log_odds)) for pair in self.telling)
        return words + _STORY * (self.story - _CHANCE)


def _overlap(left: Statement, right: Statement) -> bool:
    return bool(shared(left.content, right.content))


def _tells(statement: Statement) -> bool:
    return len(statement.content_text.split()) >= _WORDS
