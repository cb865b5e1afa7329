from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.tables.columns import days


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-05-29", ("2024-05-29", "2024-05-29")),
        ("2024-05-29T19:02+03:00", ("2024-05-29", "2024-05-29")),
        ("2024-05-01/2024-05-29", ("2024-05-01", "2024-05-29")),
        ("2023-12/2024", ("2023-12-01", "2024-12-31")),
        ("2024-05-29/2024-05-01", None),
        ("2024-13", None),
        ("2023-02-29", None),
        ("May 2024", None),
        ("20240529", None),
        ("", None),
        ("/", None),
    ],
)
def test_bounds(value: str, expected: tuple[str, str] | None) -> None:
    """Every form of a date has a first and a last day; what is no date has none."""
    assert expected == days(value)


@given(st.dates())
def test_a_day_is_its_own_bounds(day: date) -> None:
    """A day begins and ends on itself."""
    assert (day.isoformat(), day.isoformat()) == days(day.isoformat())


@given(st.text(alphabet="0123456789-/T:+Z ", max_size=25))
def test_any_text(value: str) -> None:
    """Whatever is written, the answer is two ordered days or none."""
    bounds = days(value)
    assert bounds is None or bounds[0] <= bounds[1]
