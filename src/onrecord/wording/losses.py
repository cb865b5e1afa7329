"""What a second wording has lost of a first, or says otherwise: a condition, a hedge, a "not", a figure, a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from onrecord.wording.alignment import Stretch
from onrecord.wording.conditions import lost_condition
from onrecord.wording.contrasts import Kind, exchanges, said_again
from onrecord.wording.figures import days
from onrecord.wording.terms import negated
from onrecord.wording.tokens import Word

Loss = Literal[
    "cut short",
    "hedge lost",
    "condition lost",
    "negation differs",
    "figure differs",
    "day differs",
    "opposite",
    "direct made indirect",
]

_CUT = 0.6  # a version is a cut of the other where it has fewer than this share of its words, nearly all of them
_HEDGES = frozenset(
    "may might could perhaps possibly probably likely apparently seems seem appears appear hopefully".split()
)
_ALLOWED = frozenset("who whoever nobody no none any anyone anybody every everyone everybody each only neither".split())
_OWNED = frozenset("all our the his her their its my your military".split())  # with all their might
_MARKS: dict[Kind, Loss] = {"figures": "figure differs", "days": "day differs", "opposites": "opposite"}


def losses(here: Sequence[Word], there: Sequence[Word], found: Sequence[Stretch]) -> tuple[Loss, ...]:
    """What `there` has lost of `here`; these are their stretches.

    A clause that is missing as a whole takes its "not" and its "may" with it: that it is gone is a cut, and what is
    left says what it said.
    """
    left, right = tuple(word.folded for word in here), tuple(word.folded for word in there)
    rest, other = _compared(here, [(s.a, s.b, s) for s in found]), _compared(there, [(s.c, s.d, s) for s in found])
    marks: list[Loss] = []
    if right and len(right) < _CUT * len(left) and sum(word in set(left) for word in right) >= 0.9 * len(right):
        marks.append("cut short")
    if hedged(left, rest) and not hedged(right, range(len(right))):
        marks.append("hedge lost")
    if lost_condition(here, right, found):
        marks.append("condition lost")
    if negated(left[n] for n in rest) != negated(right[n] for n in other) and not said_again(left, right):
        marks.append("negation differs")
    marks += dict.fromkeys(_MARKS[one.kind] for one in exchanges(left, right))
    return tuple(marks)


def _compared(words: Sequence[Word], found: Sequence[tuple[int, int, Stretch]]) -> list[int]:
    """The places of the words that are not cut off with all their clause."""
    kept = [False] * len(words)
    for first, end, stretch in found:
        other = stretch.d - stretch.c + stretch.b - stretch.a - (end - first)
        if stretch.change == "same" or (stretch.change == "changed" and 2 * other >= end - first):
            kept[first:end] = [True] * (end - first)
    if not any(stretch.change == "same" for _, _, stretch in found):  # all of it in other words
        return list(range(len(words)))
    clauses = {word.clause for word, stays in zip(words, kept, strict=True) if stays}
    return [n for n, word in enumerate(words) if word.clause in clauses]


def hedged(words: Sequence[str], among: Sequence[int]) -> bool:
    """Whether one of the words in these places makes less sure; not May, and not "who may bake it"."""
    months = {at for day in days(words) for at in range(day.first, day.end)}
    return any(words[n] in _HEDGES and n not in months and not _no_hedge(words, n) for n in among)


def _no_hedge(words: Sequence[str], at: int) -> bool:
    before, after = words[max(0, at - 3) : at], words[at + 1 : at + 3]
    match words[at]:
        case "may":
            allowed = not _ALLOWED.isdisjoint(before)
            return allowed or (after[:1] == ("not",) and after[1:] not in (("be",), ("have",)))
        case "might":
            return bool(before) and before[-1] in _OWNED
        case "could":
            return after[:1] == ("not",)
    return False
