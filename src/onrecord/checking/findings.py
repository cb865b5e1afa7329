"""What a check finds: a verdict on words, and the statements that come nearest to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.wording.versions import Versions

How = Literal["verbatim", "in other words", "alike"]
Verdict = Literal[
    "verbatim",
    "in other words",
    "by someone else",
    "quoted or denied by another",
    "said otherwise",
    "only an attitude",
    "not found",
]

Against = Literal["denied", "quoted", "attitude", "someone else", "otherwise"]
"""What keeps a statement from being the sentence: "otherwise" where one negates what the other does not, names
another figure or day, says the opposite, sets a condition that the other does not, or asks."""


@dataclass(frozen=True, slots=True)
class Near:
    """A statement near the sentence: how near, 0 to 1, and what differs between the sentence and its words.

    `note` says after the speaker's name what is to be known beside, "only passes on what another said", and is empty
    where there is nothing. `lacks`: the sentence has a figure or a date, and the statement none in its place.
    """

    statement: str
    utterance: str
    speaker: str | None
    how: How
    score: float
    against: Against | None
    differs: Versions
    note: str = ""
    lacks: bool = False


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the record says of a sentence: a verdict, why in a sentence, and the nearest statement of each utterance.

    Of a text of several sentences that is not on the record word for word, `sentences` holds the same of each.
    """

    verdict: Verdict
    why: str
    near: tuple[Near, ...]
    sentences: tuple[CheckedSentence, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence of a longer text, each white space one blank, and what the record says of it."""

    text: str
    result: CheckResult
