"""Figures and days among the words of a text."""

from __future__ import annotations

import pytest

from onrecord.wording.figures import days, figures
from onrecord.wording.terms import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("forty-five men", [45]),
        ("two hundred and eighty men and six boats", [280, 6]),
        ("three million 200 thousand crowns", [3_200_000]),
        ("110 billion euros, 143 billion crowns", [110e9, 143e9]),
        ("a dozen herons, a hundred geese", [12, 100]),
        ("seven eight nine crowns", []),
        ("on June 3 in 2019", []),
        ("hundreds of one-eyed pilots and 1.2.3 keepers", []),
    ],
)
def test_a_number_is_read_from_all_its_words(text: str, expected: list[float]) -> None:
    """A number in words is one number, and a date is none."""
    assert expected == [figure.value for figure in figures(words(text))]


def test_days_are_told_from_other_words() -> None:
    """May and March are months only where they stand like one; "this year" is a year like 2019."""
    assert [("month", "may"), ("calendar year", "2019")] == [
        (day.kind, day.name) for day in days(words("they may march in May 2019"))
    ]
    assert [("weekday", "monday"), ("week", "next week")] == [
        (day.kind, day.name) for day in days(words("on Monday or next week"))
    ]


def test_a_raised_digit_is_no_day_of_a_month() -> None:
    """What is written like a digit but is none, as the mark of a footnote, dates nothing and breaks nothing."""
    assert ["april"] == [day.name for day in days(("april", "²"))]
    assert ["may"] == [day.name for day in days(("in", "may", "²"))]
