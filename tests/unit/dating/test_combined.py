"""The date of an utterance, from those of its statements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.dating.combined import combined_date
from onrecord.model.date import Basis, DateEstimate, Precision


def date(value: str, precision: Precision = "day", basis: Basis = "relative") -> DateEstimate:
    return DateEstimate(value, precision, basis)


def test_no_dates_give_none() -> None:
    """Statements without dates leave the utterance without one."""
    assert combined_date({}) is None


def test_the_most_precise_of_those_that_agree() -> None:
    """A month, an interval and a day within both come to the day, and the others are named as agreeing."""
    found = combined_date(
        {
            "s1": date("2031-05", "month", "stated"),
            "s2": date("2031-05-26/2031-05-29", "interval"),
            "s3": date("2031-05-27"),
        }
    )

    assert found is not None
    assert ("s3", "2031-05-27") == (found[0], found[1].value)
    assert ("Statements s1, s2, s3 agree.",) == found[1].why
    assert () == found[1].rejected


def test_disagreement_is_shown() -> None:
    """What most say is taken; what differs stays beside it, with its statement."""
    found = combined_date({"s1": date("2031-05-26"), "s2": date("2031-05-27"), "s3": date("2031-05-27")})

    assert found is not None
    assert "2031-05-27" == found[1].value
    assert [("2031-05-26", "Statement s1 was made then, by its own report.")] == [
        (one.value, one.why) for one in found[1].rejected
    ]


@given(st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from(["2031-05-26", "2031-05-27", "2031-05-29"])))
def test_every_date_agrees_or_is_rejected(values: dict[str, str]) -> None:
    """Whatever the dates, the answer is one of them, and no other is lost."""
    found = combined_date({id: date(value) for id, value in values.items()})

    assert (found is None) == (not values)
    if found is not None:
        assert values[found[0]] == found[1].value
        assert sorted(v for v in values.values() if v != found[1].value) == sorted(r.value for r in found[1].rejected)
