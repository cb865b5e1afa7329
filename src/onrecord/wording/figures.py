"""Figures and days among the words of a text: what number a phrase gives and what it counts, what day it names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.wording.calendar_names import MONTHS, WEEKDAYS
from onrecord.wording.numbers import in_figures
from onrecord.wording.terms import stem

_TIMES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12, "dozen": 12}
_ABOUT = frozenset(
    "about around almost nearly roughly approximately some over under than least most to estimated up".split()
)
_NEAR = 1.25  # times: "about 400" and 430 are one number
_BEFORE_A_MONTH = frozenset(
    "in by of until till since from this next last early late mid before after during on and to".split()
)
_WHICH = frozenset({"this", "next", "last"})
_UNITS = frozenset("day week weekend fortnight month spring summer autumn fall winter season term year decade".split())
_DATING = frozenset({*WEEKDAYS, *MONTHS, *_WHICH})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, its words from `first` up to `end`, the stem of what it counts, and whether it says "about"."""

    value: float
    first: int
    end: int
    counts: str
    about: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday, month, day of a month, year, or this, next or last year: its kind, its name, and its words."""

    kind: str
    name: str
    first: int
    end: int


def figures(words: Sequence[str]) -> list[Figure]:
    """The numbers among folded words that are no part of a date; "six hundred" is one number, 600."""
    dated = {at for day in days(words) for at in range(day.first, day.end)}
    found: list[Figure] = []
    at = 0
    while at < len(words):
        value, end = _number(words, at)
        if value is None or at in dated:
            at += 1
            continue
        about = not _ABOUT.isdisjoint(words[max(0, at - 2) : at])
        beside = (*words[max(0, at - 1) : at], *words[end : end + 1])
        if not any(_value(word) for word in beside):  # what is written 18:41, or 4 1/2, is none of its numbers
            found.append(Figure(value, at, end, stem(words[end]) if end < len(words) else "", about))
        at = end
    return found


def one_number(a: Figure, b: Figure) -> bool:
    """Whether two figures may tell the same number: one of them rounded, or told as about so many."""
    less, more = sorted((a.value, b.value))
    if a.about or b.about:
        return more <= _NEAR * less
    return less == more or any(less == float(f"{more:.{n}g}") or more == float(f"{less:.{n}g}") for n in (1, 2))


def _number(words: Sequence[str], at: int) -> tuple[float | None, int]:
    """The number that begins here, None for none, and where it ends."""
    whole, part, begun, least, end = 0.0, None, at, math.inf, at  # 3 million 200 thousand: 3,000,000 and 200,000
    while end < len(words):
        value, times = _value(words[end]), _TIMES.get(words[end])
        if value is not None and (part is None or _goes_on(part, value)):
            begun = begun if part else end
            part = (part or 0.0) + value
        elif times and (part or words[max(0, end - 1)] in ("a", "several", "few")):
            if times >= least:  # 110 billion 143 billion are two
                return whole, begun
            part = (part or 1.0) * times
            if times >= 1_000:
                whole, part, least = whole + part, 0.0, times
        elif not (words[end] == "and" and part and part % 100 == 0 and end + 1 < len(words) and _value(words[end + 1])):
            break
        end += 1
    return (None, at) if part is None else (whole + part, end)


def _goes_on(part: float, value: float) -> bool:
    """Whether the number goes on with this value: twenty, two; two hundred, eighty; three thousand, 200."""
    return part == 0 or (part % 100 == 0 and value < 100) or (part % 100 >= 20 and part % 10 == 0 and value < 10)


def _value(word: str) -> float | None:
    try:
        return float(in_figures(word) or "")
    except ValueError:
        return None


def days(words: Sequence[str]) -> list[Day]:
    """The days, months and years that folded words name."""
    found: list[Day] = []
    for at, word in enumerate(words):
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if word in WEEKDAYS:
            found.append(Day("weekday", word, at, at + 1))
        elif word in MONTHS and (word not in ("may", "march") or before in _BEFORE_A_MONTH or _dated(before, after)):
            if before.isdecimal() and int(before) <= 31:
                found.append(Day("day of the month", f"{before} {word}", at - 1, at + 1))
            elif after.isdecimal() and int(after) <= 31:
                found.append(Day("day of the month", f"{after} {word}", at, at + 2))
            found.append(Day("month", word, at, at + 1))
        elif len(word) == 4 and word.isdigit() and "1900" <= word <= "2099":
            found.append(Day("calendar year", word, at, at + 1))
        elif word in _WHICH and after in _UNITS:
            found.append(Day(after, f"{word} {after}", at, at + 1))
    return found


def counts_or_dates(word: str) -> bool:
    """Whether a folded word may be part of a figure or of a day."""
    return word in _DATING or word in _TIMES or _value(word) is not None


def _dated(before: str, after: str) -> bool:
    return before.isdecimal() or after.isdecimal()
