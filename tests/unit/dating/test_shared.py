"""Dates of reports without one, from what they share with dated ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.statements import report as extraction

from onrecord.dating.links import Link, Pair
from onrecord.dating.shared import shared_date
from onrecord.dating.statement_date import statement_date
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.tags import Frame

SAID = "that the pier at Mbelu stays closed for now"
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def told(outlet: str, cue: str = "said", *, day: str | None = None, lead: str = "", end: str = "") -> Extraction:
    """A report with one statement, dated by its own words where these and the report's day tell."""
    found = extraction(outlet, ("Ida Novak", cue, SAID), date=day, lead=lead, end=end)
    return replace(
        found,
        statements=tuple(
            replace(s, date=statement_date(found.report.text, found.report.date, Frame(s.source, s.cue, s.content)))
            for s in found.statements
        ),
    )


def link(own: Extraction, dated: Extraction, odds: float = 4.0, story: float = 0.3) -> Link:
    return Link(dated.report, (Pair(own.statements[0], dated.statements[0], odds),), story)


def value(own: Extraction, *dated: Link) -> str | None:
    found = shared_date(own.report, dated)
    return found.value if found else None


def test_words_that_both_date_fix_the_day() -> None:
    """ "Yesterday" here and "on Tuesday" in a dated report make this report one of Wednesday, and say so."""
    own = told("Lantern", "said yesterday")
    dated = told("Harbour Post", "said on Tuesday", day="2031-05-30")
    found = shared_date(own.report, [link(own, dated)])

    assert found is not None
    assert ("2031-05-28", "day", "shared") == (found.value, found.precision, found.basis)
    assert ["that the pier at Mbelu stays closed for now", "yesterday"] == [
        span.of(own.report.text) for span in found.evidence
    ]
    assert "Both name the day: “yesterday” here, “on Tuesday”, 2031-05-27, there." in found.why


def test_today_with_its_weekday_is_the_day() -> None:
    """ "Today (Wednesday)" gives the day in the days around the dated report."""
    own = told("Lantern", lead="The pier reopens today (Wednesday). ")

    assert "2031-05-28" == value(own, link(own, told("Harbour Post", day="2031-05-29")))


def test_the_latest_weekday_of_the_news_leaves_that_day_and_the_next() -> None:
    """A report appears on the last day that it tells of, or the next; what it announces does not count."""
    own = told(
        "Lantern",
        lead="The pier was closed on Tuesday. The board met on Monday. It will meet on Friday. ",
        end="“We waited on Thursday,” he said.",
    )

    assert "2031-05-27/2031-05-28" == value(own, link(own, told("Harbour Post", day="2031-05-28")))


def test_without_weekdays_it_lies_within_a_day_of_the_dated_one() -> None:
    """What carries the same words appeared about then: three days, never a false one."""
    own = told("Lantern")

    assert "2031-05-27/2031-05-29" == value(own, link(own, told("Harbour Post", day="2031-05-28")))


@pytest.mark.parametrize(("odds", "story"), [(0.3, 0.1), (1.4, 0.0), (-1.0, 0.1)])
def test_what_is_shared_weakly_dates_nothing(odds: float, story: float) -> None:
    """A link that may be chance gives no date."""
    own = told("Lantern", "said on Tuesday")

    assert value(own, link(own, told("Harbour Post", "said on Tuesday", day="2031-05-28"), odds, story)) is None


def test_the_speakers_day_speaks_for_the_link_and_against_it() -> None:
    """A weak link holds where both reports say that the speaker spoke on one weekday, and not where they name two."""
    dated = told("Harbour Post", "said on Tuesday", day="2031-05-28")
    values = []
    for day in ("Tuesday", "Monday"):
        own = extraction(
            "Lantern", ("Ida Novak", f"spoke on {day} and said", "little else"), ("Ida Novak", "said", SAID)
        )
        pair = Pair(own.statements[1], dated.statements[0], 0.5)
        found = shared_date(own.report, [Link(dated.report, (pair,), 0.2)], own.statements)
        values.append(found and found.value)

    assert ["2031-05-27/2031-05-28", None] == values


def test_a_name_in_common_dates_nothing() -> None:
    """A content of a few words is no passage, however sure the pair is."""
    own, dated = told("Lantern"), told("Harbour Post", day="2031-05-28")
    few = [replace(one.statements[0], content_text="the Harbour Board") for one in (own, dated)]

    assert shared_date(own.report, [Link(dated.report, (Pair(few[0], few[1], 9.0),), 0.3)]) is None


def test_what_the_text_says_of_its_day_must_go_with_the_link() -> None:
    """A day of the month that lies far from the dated report: no date."""
    own = told("Lantern", lead="The pier closes today, 3 March. ")

    assert value(own, link(own, told("Harbour Post", day="2031-05-28"))) is None


def test_a_report_follows_what_it_tells() -> None:
    """A full date in the past bounds the days from below."""
    own = told("Lantern", lead="The pier was closed on 28 May 2031. ")

    assert "2031-05-28/2031-05-29" == value(own, link(own, told("Harbour Post", day="2031-05-28")))


def test_two_dated_reports_that_disagree() -> None:
    """The likelier one by far is taken and the other kept as rejected; where neither is, there is no date."""
    own = told("Lantern")
    near, far = told("Harbour Post", day="2031-05-28"), told("Coast", day="2029-05-28")
    found = shared_date(own.report, [link(own, far, 1.0), link(own, near, 5.0)])

    assert found is not None
    assert "2031-05-27/2031-05-29" == found.value
    assert ["2029-05-27/2029-05-29"] == [one.value for one in found.rejected]
    assert value(own, link(own, far, 4.0), link(own, near, 5.0)) is None


def test_no_circle() -> None:
    """A report whose date was itself worked out so, or that has none, can date no other."""
    own, dated = told("Lantern"), told("Harbour Post", day="2031-05-28")
    shared = replace(dated.report, date=DateEstimate("2031-05-28", "day", "shared"))
    for report in (shared, replace(shared, date=None)):
        with pytest.raises(ValueError, match="no date of its own"):
            Link(report, (Pair(own.statements[0], dated.statements[0], 4.0),), 0.3)


@given(
    day=st.dates(min_value=date(1900, 1, 20), max_value=date(2099, 12, 1)),
    spoken=st.integers(0, 4),
    phrase=st.sampled_from(["on {}", "late {}", "yesterday", "today"]),
)
def test_for_any_days_the_answer_lies_where_the_words_allow(day: date, spoken: int, phrase: str) -> None:
    """For any dated report and any day in its words: a few days, none before the words were spoken; one with "today"
    or "yesterday", and evidence that lies in the text.
    """
    then = day - timedelta(days=spoken)
    dated = told("Harbour Post", f"said on {NAMES[then.weekday()]}", day=day.isoformat())
    own = told("Lantern", f"said {phrase.format(NAMES[then.weekday()])}")
    found = shared_date(own.report, [link(own, dated)])

    assert found is not None
    first, _, last = found.value.partition("/")
    assert then.isoformat() <= first
    assert (date.fromisoformat(last or first) - date.fromisoformat(first)).days <= 2
    if phrase in {"today", "yesterday"}:
        assert (then + timedelta(days=phrase == "yesterday")).isoformat() == found.value
    assert all(span.end <= len(own.report.text) for span in found.evidence)


def test_the_order_of_links_does_not_matter() -> None:
    """Every order of the same links gives the same answer, to the letter."""
    own = told("Lantern", "said on Tuesday")
    links = [
        link(own, told("Harbour Post", "said on Tuesday", day="2031-05-28"), 4.0),
        link(own, told("Coast", "said late Tuesday", day="2031-05-27"), 4.0),
        link(own, told("Mole", day="2031-05-29"), 3.0),
        link(own, told("Quay", day="2030-05-29"), 1.5),
    ]

    assert 1 == len({shared_date(own.report, order) for order in permutations(links)})


@pytest.mark.parametrize(
    ("lead", "dated"),
    [
        ("In October, when the ministry changed its mind, ", False),
        ("Four months ago ", False),
        ("In June ", True),
        ("In the harbour ", True),
    ],
)
def test_what_is_recalled_dates_nothing(lead: str, dated: bool) -> None:
    """Words that a report recalls from months ago say nothing of when another report with them appeared."""
    own = told("Own", lead="On Monday it rained. ")
    other = told("Other", day="2023-06-14", lead=lead)
    assert dated == bool(link(own, other).telling)
