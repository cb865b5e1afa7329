"""The ladder of a report's date."""

from __future__ import annotations

import pytest
from tests.unit.dating.reports import report

from onrecord.dating import report_date
from onrecord.model.date import DateEstimate

BODY = "The harbour will be dredged, the minister said."


def test_a_given_date_is_kept() -> None:
    """What a person or the page's metadata says comes before what the text says."""
    given = DateEstimate("2023-03-01", "day", "given")
    stamp = "2 March 2023 10:00"

    assert given == report_date(report(f"{stamp}\n\n{BODY}", ("byline", stamp), date=given))


@pytest.mark.parametrize(
    ("stamp", "value", "precision"),
    [
        ("29 May 2031 19:02", "2031-05-29T19:02", "minute"),
        ("ABN | Mbelu | Updated: 16-06-2032 21:49 IST", "2032-06-16T21:49", "minute"),
        ("Published: June 3, 2033, 7:05 pm UTC", "2033-06-03T19:05Z", "minute"),
        ("2034-01-02T03:04:05+03:00", "2034-01-02T03:04+03:00", "minute"),
        ("Sunday, 5th of March 2034", "2034-03-05", "day"),
        ("2034/11/30", "2034-11-30", "day"),
        ("FEBRUARY 3, 2034", "2034-02-03", "day"),
    ],
)
def test_a_date_stamp_dates_the_report(stamp: str, value: str, precision: str) -> None:
    """A byline's full date is the report's, with the minute and the zone where they are certain."""
    text = f"{stamp}\n\n{BODY}"
    found = report_date(report(text, ("byline", stamp)))

    assert found is not None
    assert (value, precision, "stated") == (found.value, found.precision, found.basis)
    assert found.evidence[0].of(text) in stamp
    assert found.evidence[0].of(text) == found.evidence[0].of(text).strip()


def test_publication_comes_before_change() -> None:
    """Of two dates in a byline the one on which the report was published is taken, not that of an update."""
    for stamp in (
        "Updated: 18-06-2032 09:00 | Published: 16-06-2032 21:49",
        "Updated: 16-06-2032 22:00 | 16-06-2032 21:49",
    ):
        found = report_date(report(f"{stamp}\n\n{BODY}", ("byline", stamp)))

        assert found is not None
        assert found.value == "2032-06-16T21:49"


@pytest.mark.parametrize("stamp", ["06/07/2032", "31 February 2032", "19:02", "May 29", "Wednesday"])
def test_what_is_no_certain_date_gives_none(stamp: str) -> None:
    """An order of day and month that cannot be told, a day that is none, a time, a day without year: no date."""
    assert report_date(report(f"{stamp}\n\n{BODY}", ("byline", stamp))) is None


def test_a_dateline_with_its_year_dates_the_report() -> None:
    """A full date in a dateline is the report's, on the basis of the dateline."""
    line = "MBELU, Jun 16 2032 (ABN) -"
    found = report_date(report(f"{line} {BODY}", ("dateline", line)))

    assert found is not None
    assert ("2032-06-16", "day", "dateline") == (found.value, found.precision, found.basis)


def test_a_year_comes_from_nowhere() -> None:
    """A dateline's day without a year, and nothing else, gives no date."""
    line = "MBELU. May 29 (ABN) -"

    assert report_date(report(f"{line} {BODY}", ("dateline", line))) is None


def test_a_dateline_that_agrees_is_evidence_too() -> None:
    """The day in the dateline joins the evidence of a date-stamp that states the same day, and of no other."""
    stamp, line = "29 May 2031 19:02", "MBELU. May 29 (ABN) -"
    text = f"{stamp}\n\n{line} {BODY}"
    agreeing = report_date(report(text, ("byline", stamp), ("dateline", line)))
    other = text.replace("May 29", "May 28")
    differing = report_date(report(other, ("byline", stamp), ("dateline", line.replace("29", "28"))))

    assert agreeing is not None
    assert differing is not None
    assert ["29 May 2031 19:02", "May 29"] == [span.of(text) for span in agreeing.evidence]
    assert ["29 May 2031 19:02"] == [span.of(other) for span in differing.evidence]


def test_dates_in_the_prose_date_nothing() -> None:
    """A date that the report mentions is not the date of the report."""
    assert report_date(report("The bridge fell on 3 May 2019, officials said.")) is None
