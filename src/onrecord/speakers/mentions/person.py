"""One person of a report, as far as the report shows who it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.model.cast import Gender
from onrecord.model.span import Span
from onrecord.speakers.lexicon.word_classes import FEMININE, MASCULINE
from onrecord.speakers.mentions.descriptions import Description
from onrecord.speakers.mentions.names import Run

_NEAR = 300  # characters in which a last name is that of whom the report has just named
_MOST = 200  # mentions of somebody through which is looked
_APART = 100  # characters by which another must be further away in one paragraph: not "Ida Oduya and Jan Oduya"


@dataclass(slots=True)
class Person:
    """One person of one report; `mentions` in text order, `described` as the report has it, `introduced` if
    some words by the full name say who it is."""

    number: int
    keys: tuple[str, ...]
    introduced: bool = False
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Span] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    titles: Counter[Gender] = field(default_factory=Counter)
    pronouns: Counter[Gender] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The form used most; of several, the longest, then the first in the alphabet."""
        # A misspelt form is rarer than the full one, and has one word.
        full = [(n, form) for form, n in self.forms.items() if " " in form] or [(n, f) for f, n in self.forms.items()]
        return min(full, key=lambda pair: (-pair[0], -len(pair[1]), pair[1]))[1]

    @property
    def gender(self) -> Gender | None:
        """What titles say; else what the pronouns that can only mean this person say; else unknown."""
        for votes in (self.titles, self.pronouns):
            ranked = votes.most_common()
            if ranked and (len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1]):
                return ranked[0][0]
        return None


def foremost(holders: Sequence[Person], at: int, text: str) -> list[Person]:
    """Of several of one name the one whom the report names at least twice as often, and before `at`, else the one who
    is named right before `at`; else all."""
    if len(holders) < 2:
        return list(holders)
    ranked = sorted(holders, key=lambda p: -len(p.mentions))
    clear = len(ranked[0].mentions) >= 2 * len(ranked[1].mentions) and ranked[0].mentions[0].start < at
    if clear or len(ranked[0].mentions) > _MOST:
        return ranked[:1] if clear else ranked
    ends = {p.number: max((m.end for m in p.mentions if m.end <= at), default=-_APART) for p in holders}
    nearest, other = sorted(holders, key=lambda p: -ends[p.number])[:2]
    last, before = ends[nearest.number], ends[other.number]
    apart = last - before >= _APART or "\n" in text[max(before, 0) : last]
    return [nearest] if apart and at - last <= _NEAR else ranked


def noun_gender(*nouns: str | None) -> Gender | None:
    """What the first noun that says it says: "spokeswoman", "Mr."."""
    for noun in nouns:
        if noun in MASCULINE:
            return "man"
        if noun in FEMININE:
            return "woman"
    return None


def title_gender(run: Run) -> Gender | None:
    """What the title of a run says, or the word before it."""
    return noun_gender(*(w.key for w in run.title), run.after)
