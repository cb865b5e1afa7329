"""Offices written with capitals up to the name of who holds them: "Minister of Mines Tumelo Rand"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.speakers.lexicon.word_classes import OFFICE_WORDS
from onrecord.speakers.report_words import words

if TYPE_CHECKING:
    from onrecord.speakers.mentions.names import Run

_HOLDERS = frozenset(
    """minister secretary commissioner head director chief chair chairman chairwoman chairperson president mayor
    governor premier speaker leader governor-general director-general secretary-general undersecretary superintendent
    dean rector archbishop bishop""".split()
)
MATTERS = OFFICE_WORDS | frozenset(
    """affairs antiquities aviation business businesses change children climate communication construction
    cooperation digital economic economy endowments enterprises equality exports families family fisheries
    forestry forests gender higher housing immigration industries industry infrastructure innovation
    integration investment investments maritime migration mines mining natural petroleum production protection
    railways reconstruction reform religious research resources roads rural science services small social
    technology telecommunications trade urban welfare women youth""".split()
)
_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?")
_AND = re.compile(r",?\s(?:and|&)\s(?:the\s)?|,\s")
_LONGEST = 4  # matters that one office is for: "Environment, Climate Change and Fisheries"
_NAME = 2  # words that are left for the name, at least


def with_offices(text: str, runs: Sequence[Run]) -> list[Run]:
    """The runs, with an office and what it is for as the title of the name that follows.

    "Minister of Mines Tumelo Rand" is Tumelo Rand: between "of" and a name stands one word at least that is none of it.
    """
    found: list[Run] = []
    at = 0
    while at < len(runs):
        holder = _holder(text, runs, at)
        found.append(holder[0] if holder is not None else runs[at])
        at = holder[1] if holder is not None else at + 1
    return found


def _holder(text: str, runs: Sequence[Run], at: int) -> tuple[Run, int] | None:
    """The run of who holds the office with which run `at` ends, and the number of the run after it; None if none."""
    office = runs[at]
    if office.kind != "title" or office.title[-1].key not in _HOLDERS or office.possessive:
        return None
    link = _OF
    for place in range(at + 1, min(at + 1 + _LONGEST, len(runs))):
        run = runs[place]
        if not link.fullmatch(text, runs[place - 1].end, run.start) or run.kind != "name" or run.possessive:
            return None
        link = _AND
        cut = _matters(run)
        if cut is not None:
            name = run.name[cut:]
            title = words(text, office.start, name[0].start)
            return replace(office, kind="name", title=tuple(title), name=name), place + 1
    return None


def _matters(run: Run) -> int | None:
    """How many words of the name are what the office is for; None where a name may be all of it."""
    if any(word.key not in MATTERS for word in run.title):
        return None
    if not run.title and len(run.name) <= _NAME:
        return None
    cut = 0 if run.title else 1  # "Foreign Affairs Jan Novak"
    while len(run.name) - cut > 1 and run.name[cut].key in MATTERS:
        cut += 1
    return cut
