"""How the nearest sentence of a statement contradicts the sentence that a person asks about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.wording.alignment import stretches
from onrecord.wording.conditions import lost_condition
from onrecord.wording.contrasts import contrary, said_again
from onrecord.wording.figures import Day, Figure, days, figures, one_number
from onrecord.wording.losses import hedged, losses
from onrecord.wording.terms import negated, words
from onrecord.wording.tokens import Word, spelled

_NAMES = {"figures": "with another figure", "days": "with another date", "opposites": "with the opposite"}


_UNSURE = "with a “may”, “perhaps” or the like that your words leave out"


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What differs, each as it stands behind "she said it": `against` makes another statement of it.

    `exchanged` where that is a word in the place of another, so that it is another statement whoever denies it too;
    `lacks` where there is nothing in the place of a figure or day that the sentence has.
    """

    against: tuple[str, ...]
    beside: tuple[str, ...]
    exchanged: bool = False
    lacks: bool = False


def otherwise(asked: str, held: str, *, verbatim: bool) -> Otherwise:
    """How `held`, a sentence of the record, says otherwise than `asked`.

    What is long may do all of this in words that the sentence has nothing to do with. A condition, or a "perhaps",
    around words that stand there verbatim does not make them other words, but has to be told.
    """
    sentence, there = spelled(asked), spelled(held)
    left, right = [word.folded for word in there], [word.folded for word in sentence]
    found = stretches(left, right)
    lost = losses(there, sentence, found)
    condition = lost_condition(there, right, found)
    unless = [f"under a condition that your words leave out: “{_spelt_out(held, condition)}”"] if condition else []
    asked_only = ["as a question"] if asks(held) and not asks(asked) else []
    if verbatim:
        unsure = hedged(left, range(len(left))) and "hedge lost" in lost
        return Otherwise(tuple(asked_only), (*unless, *([_UNSURE] if unsure else [])))
    against = _exchanged(words(asked), words(held))
    exchanged = bool(against)
    if len(left) <= 2 * len(right) + 4:
        against += [] if against else _figures(right, left)
        if "negation differs" in lost:
            against.append("without your “not”" if negated(right) else "with a “not” that your words lack")
        against += unless
    numbers, dates = _missing(right, left)
    missing = [" ".join(right[one.first : one.end]) for one in numbers] + [_spelt(day.name) for day in dates[:1]]
    lacking = [] if against or not missing else [f"without your “{missing[0]}”"]
    return Otherwise((*against, *asked_only), tuple(lacking), exchanged, bool(lacking))


def _spelt_out(text: str, those: Sequence[Word]) -> str:
    return text[those[0].span.start : those[-1].span.end]


def asks(sentence: str) -> bool:
    """Whether the sentence is a question."""
    return sentence.rstrip(" \"”’'»)").endswith("?")


def negation_differs(asked: str, held: str) -> bool:
    """Whether one of two sentences negates and the other does not."""
    left, right = words(asked), words(held)
    return negated(left) != negated(right) and not said_again(left, right)


def _exchanged(asked: tuple[str, ...], held: tuple[str, ...]) -> list[str]:
    """A word that stands in the place of another: "with another date: Monday instead of Sunday"."""
    found = contrary(asked, held)
    if found is None:
        return []
    left, right = (_spelt(words) if found.kind == "days" else words for words in (found.left, found.right))
    return [f"{_NAMES[found.kind]}: {right} instead of {left}"]


def _figures(asked: Sequence[str], held: Sequence[str]) -> list[str]:
    """A figure, or a date, of which the other has one as well, and not this one, in whatever words."""
    numbers, dates = _missing(asked, held)
    if numbers and figures(held):
        return ["with another figure"]
    kinds = {day.kind for day in days(held)}
    return ["with another date"] if any(day.kind in kinds for day in dates) else []


def _missing(asked: Sequence[str], held: Sequence[str]) -> tuple[list[Figure], list[Day]]:
    """The figures and days of a sentence that are not in another."""
    told, named = figures(held), {(day.kind, day.name) for day in days(held)}
    numbers = [one for one in figures(asked) if not any(one_number(one, other) for other in told)]
    return numbers, [day for day in days(asked) if (day.kind, day.name) not in named]


def _spelt(day: str) -> str:
    """A day as one writes it: "22 March"; "this" and "next" as they are."""
    return day if day.startswith(("this ", "next ", "last ")) else day.title()
