"""Dates that somebody writes."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.model.date import YEARS
from onrecord.reading import given_date


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        ("2031", "2031", "year"),
        (" 2031-05 ", "2031-05", "month"),
        ("2031-05-06", "2031-05-06", "day"),
        ("2031-05-06T19:02", "2031-05-06T19:02", "minute"),
        ("2031-05-06 19:02:59.123Z", "2031-05-06T19:02Z", "minute"),
        ("2031-05-06T19:02:00+0530", "2031-05-06T19:02+05:30", "minute"),
        ("2031-05-06T19:02+00:00", "2031-05-06T19:02Z", "minute"),
        ("2031-05-06T19:02-03", "2031-05-06T19:02-03:00", "minute"),
        ("2031-05/2031-06-07", "2031-05/2031-06-07", "interval"),
        ("2031-05-06/2031-05", "2031-05-06/2031-05", "interval"),
    ],
)
def test_forms(written: str, value: str, precision: str) -> None:
    """ISO 8601 years, months, days, times and intervals are read, with the precision they are written with."""
    estimate = given_date(written)
    assert (value, precision, "given", ()) == (estimate.value, estimate.precision, estimate.basis, estimate.evidence)


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "06/05/2031", "2031-13", "2031-02-30", "2031-5-6", "2031-05-06T25:00", "20310506", "0000",
     "2031-05-06T10:00+99:00", "2031-06/2031-05", "2031-05-06/", "a/b", "２０３１"],
)  # fmt: skip
def test_anything_else_is_refused(written: str) -> None:
    """What is no ISO date, or no day that exists, is a UsageError that names it."""
    with pytest.raises(UsageError) as refused:
        given_date(written)
    assert written in str(refused.value)


@given(st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)))
def test_every_day_stays_as_it_is(day: date) -> None:
    """Any day in ISO 8601 is its own value."""
    assert day.isoformat() == given_date(day.isoformat()).value


@given(st.datetimes(datetime(YEARS.start, 1, 1), datetime(YEARS.stop - 1, 12, 31)), st.integers(-12 * 60, 14 * 60))
def test_every_moment_keeps_its_zone(moment: datetime, offset: int) -> None:
    """Any moment with any zone is the same moment, to the minute."""
    zoned = moment.replace(second=0, microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    assert zoned == datetime.fromisoformat(given_date(zoned.isoformat()).value)


@given(st.text())
def test_any_text_is_a_date_or_a_sentence(written: str) -> None:
    """No input raises anything but UsageError, and its message is one line."""
    message = ""
    try:
        given_date(written)
    except UsageError as refused:
        message = str(refused)
    assert len(message.splitlines()) <= 1


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31", "0900", "2024-05/9999-01"])
def test_no_year_of_news(written: str) -> None:
    """A year in which there is no news is refused: days around it may not exist."""
    with pytest.raises(UsageError, match="no year in which there is news"):
        given_date(written)
