"""The ladder of a report's date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.dating.reports import report

from onrecord.dating.report_date import report_date
from onrecord.model.date import DateEstimate
from onrecord.model.report import Zone
from onrecord.model.span import Span

BODY = "The harbour will be dredged, the minister said."


def test_a_given_date_is_kept() -> None:
    """What a person or the page's metadata says comes before what the text says."""
    said = DateEstimate("2023-03-01", "day", "given")
    stamp = "2 March 2023 10:00"

    found = report_date(report(f"{stamp}\n\n{BODY}", ("byline", stamp), date=said))

    assert found is not None
    assert (said.value, said.basis) == (found.value, found.basis)
    assert ["2023-03-02T10:00"] == [one.value for one in found.rejected]


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


@pytest.mark.parametrize(
    ("address", "value", "precision"),
    [
        ("https://lantern.example/2031/05/29/harbour-opens", "2031-05-29", "day"),
        ("https://lantern.example/news/2031/5/9/harbour-opens", "2031-05-09", "day"),
        ("https://lantern.example/2031/may/29/harbour-opens", "2031-05-29", "day"),
        ("https://lantern.example/news/2031-05-29-harbour-opens", "2031-05-29", "day"),
        ("https://lantern.example/news/harbour-opens-2031-05-29/", "2031-05-29", "day"),
        ("https://lantern.example/20310529/c.html", "2031-05-29", "day"),
        ("https://lantern.example/article/29/05/2031/harbour-opens", "2031-05-29", "day"),
        ("https://lantern.example/2031/05/harbour-opens", "2031-05", "month"),
    ],
)
def test_an_address_dates_the_report(address: str, value: str, precision: str) -> None:
    """A day or month that is a part of the address is the report's, whether the address is given or printed above."""
    for one in (replace(report(BODY), url=address), report(f"{address}\n\n{BODY}", ("furniture", address))):
        found = report_date(one)

        assert found is not None
        assert (value, precision, "metadata") == (found.value, found.precision, found.basis)
        assert all(span.of(one.text) in address for span in found.evidence)
        assert found.why


@pytest.mark.parametrize(
    "address",
    [
        "https://lantern.example/news/what-2031-05-29-means-to-us",
        "https://lantern.example/article/06/07/2031/harbour-opens",
        "https://lantern.example/2031/harbour-opens",
        "https://lantern.example/2031/13/45/harbour-opens",
        "https://lantern.example/article/20311399",
        "https://lantern.example/view?ud=20310529000198",
    ],
)
def test_an_address_without_a_certain_day_dates_nothing(address: str) -> None:
    """A day amid the words of an address, a year alone, and an order that cannot be told: no date."""
    assert report_date(replace(report(BODY), url=address)) is None


def test_an_address_that_is_older_than_what_the_text_tells_is_rejected() -> None:
    """A report comes after what it tells: an address with an earlier day is about that day, and is shown as such."""
    text = "The harbour was opened on 3 June 2031. The mayor came."
    stamp = "4 June 2031 10:00"
    one = report(f"{stamp}\n\n{text}", ("byline", stamp))
    found = report_date(replace(one, url="https://lantern.example/2031/05/29/harbour"))

    assert found is not None
    assert "2031-06-04T10:00" == found.value
    assert ["2031-05-29"] == [one.value for one in found.rejected]
    assert ["The text tells of “3 June 2031”, which is later."] == [one.why for one in found.rejected]


def test_a_later_rung_makes_the_date_more_precise() -> None:
    """A month in the address and a date-stamp within it give the stamp's minute; one that disagrees is rejected."""
    address = "https://lantern.example/2031/05/harbour-opens"
    within, without = "29 May 2031 19:02", "3 July 2031 08:00"
    fine = report_date(replace(report(f"{within}\n\n{BODY}", ("byline", within)), url=address))
    other = report_date(replace(report(f"{without}\n\n{BODY}", ("byline", without)), url=address))

    assert fine is not None
    assert other is not None
    assert ("2031-05-29T19:02", "stated") == (fine.value, fine.basis)
    assert ("2031-05", ["2031-07-03T08:00"]) == (other.value, [one.value for one in other.rejected])


@pytest.mark.parametrize(
    ("words", "value", "basis"),
    [
        ("The mayor today (July 28, 2032) opened the harbour.", "2032-07-28", "stated"),
        ("The mayor today, Wednesday, 28 July 2032, opened the harbour.", "2032-07-28", "stated"),
        ("Around 7:45pm yesterday (July 25, 2032) a man came.", "2032-07-26", "relative"),
        ("The harbour opens tomorrow, 1 March 2032.", "2032-02-29", "relative"),
    ],
)
def test_the_day_called_today_dates_the_report(words: str, value: str, basis: str) -> None:
    """A full date that the text calls today, yesterday or tomorrow dates the report."""
    found = report_date(report(words))

    assert found is not None
    assert (value, "day", basis) == (found.value, found.precision, found.basis)


@pytest.mark.parametrize(
    "words",
    [
        '"Come today (July 28, 2032)," the mayor said.',
        "The mayor today (Wednesday) opened the harbour.",
        "The mayor came today. On July 28, 2032, it rained.",
        "The mayor today, July 28, opened the harbour.",
    ],
)
def test_what_is_not_the_reports_own_day_dates_nothing(words: str) -> None:
    """Somebody's own words, a weekday without a week, a day without a year: no date."""
    assert report_date(report(words)) is None


def test_a_day_without_year_chooses_within_a_month_that_is_known() -> None:
    """Year-less words give no date alone, and the day where month or year are known otherwise."""
    line = "MBELU. May 29 (ABN) -"
    text = f"{line} {BODY}"
    for known in ("2031", "2031-05", "2031-05-20/2031-06-03"):
        precision = "interval" if "/" in known else "year" if len(known) == 4 else "month"
        known_date = DateEstimate(known, precision, "given")  # type: ignore[arg-type]
        found = report_date(report(text, ("dateline", line), date=known_date))

        assert found is not None
        assert ("2031-05-29", "dateline") == (found.value, found.basis)
        assert ["May 29"] == [span.of(text) for span in found.evidence]


def test_weekday_words_choose_within_the_bounds() -> None:
    """The lead's day bounds the week, and "today (Thursday)" chooses the day in it."""
    lead = "The mayor opened the harbour on Tuesday, 27 May 2031. It was crowded."
    week = report_date(report(lead))
    day = report_date(report(f"{lead}\nThe mayor today (Thursday) said more."))

    assert week is not None
    assert day is not None
    assert ("2031-05-27/2031-06-02", "interval", "relative") == (week.value, week.precision, week.basis)
    assert ("2031-05-29", "day", "relative") == (day.value, day.precision, day.basis)
    assert ["Tuesday, 27 May 2031", "today (Thursday"] == [
        span.of(f"{lead}\nThe mayor today (Thursday) said more.") for span in day.evidence
    ]


def test_what_is_told_and_what_is_announced_bound_the_report() -> None:
    """A day in the past and one to come leave the time between them, in months where it is long."""
    short = "The pier was closed on 3 May 2031. It will open on 20 May 2031."
    long = "The pier was closed on 3 May 2031. It will open in September 2031."
    contradicting = "The pier was closed on 3 May 2031. It will open on 20 May 2030."
    values = [found and found.value for found in map(report_date, map(report, (short, long, contradicting)))]

    assert ["2031-05-03/2031-05-20", "2031-05/2031-09", None] == values


@given(
    day=st.dates(min_value=date(1900, 1, 8), max_value=date(2099, 12, 20)),
    after=st.integers(0, 6),
    near=st.sampled_from([("today", 0), ("yesterday", -1), ("tomorrow", 1)]),
)
def test_any_day_in_the_lead_and_any_weekday_give_a_day_that_fits_both(
    day: date, after: int, near: tuple[str, int]
) -> None:
    """For any lead and any weekday of the week after it, the one day that fits, never one outside of that week."""
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    own = day + timedelta(days=after)
    named = names[(own + timedelta(days=near[1])).weekday()]
    lead = f"The mayor opened the pier on {names[day.weekday()]}, {day.day} {day:%B} {day.year}."
    found = report_date(report(f"{lead} It rains {near[0]} ({named}) as well."))

    assert found is not None
    assert (own.isoformat(), "day") == (found.value, found.precision)


@given(text=st.text(alphabet='today yesr(Wn)dJul28,13/:Ma-\n"', max_size=80), head=st.integers(0, 80))
def test_any_text_gives_a_date_with_its_evidence_inside_or_none_for_reports(text: str, head: int) -> None:
    """Whatever the text and its zones, nothing crashes, and evidence lies inside the text."""
    end = min(head, len(text))
    one = replace(report(text), zones=(Zone("byline", Span(0, end)),) if end else ())
    found = report_date(one)

    if found is not None:
        assert all(span.end <= len(text) for span in found.evidence)
