"""The date of a statement, from the words of its attribution."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.attribution.marked import marked
from tests.unit.dating.reports import frame

from onrecord.dating.statement_date import statement_date
from onrecord.dating.window import window
from onrecord.model.date import YEARS, DateEstimate
from onrecord.model.span import Span

REPORT = DateEstimate("2031-05-29", "day", "given")  # a Thursday
SAID = "the pier is closed"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
REPORT_DATES = st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31))


@pytest.mark.parametrize(
    ("words", "value", "precision", "basis", "evidence"),
    [
        ("Mr Oduya said on 16 June 2030 that", "2030-06-16", "day", "stated", "16 June 2030"),
        ("On June 16, 2030, Mr Oduya said", "2030-06-16", "day", "stated", "June 16, 2030"),
        ("Mr Oduya said in August 2030 that", "2030-08", "month", "stated", "August 2030"),
        ("In 2029, Mr Oduya said", "2029", "year", "stated", "2029"),
        ("Mr Oduya said on Tuesday that", "2031-05-27", "day", "relative", "on Tuesday"),
        ("Mr Oduya said last Friday that", "2031-05-23", "day", "relative", "last Friday"),
        ("Mr Oduya said on Thursday that", "2031-05-29", "day", "relative", "on Thursday"),
        ("Mr Oduya said late on Monday night that", "2031-05-26", "day", "relative", "late on Monday night"),
        ("Mr Oduya said on Tuesday, May 20, that", "2031-05-20", "day", "relative", "Tuesday, May 20"),
        ("At a briefing on 2 May, Mr Oduya said", "2031-05-02", "day", "relative", "2 May"),
        ("In February, Mr Oduya said", "2031-02", "month", "relative", "In February"),
        ("In December, Mr Oduya said", "2030-12", "month", "relative", "In December"),
        ("Mr Oduya said on Friday last week that", "2031-05-23", "day", "relative", "on Friday last week"),
        ("On Tuesday, Mr Oduya, who is a doctor, said", "2031-05-27", "day", "relative", "On Tuesday"),
        ("Mr Oduya today (Wednesday) said", "2031-05-28", "day", "relative", "today (Wednesday"),
        ("Mr Oduya said today that", "2031-05-29", "day", "relative", "today"),
        ("Yesterday, Mr Oduya said", "2031-05-28", "day", "relative", "Yesterday"),
        ("Mr Oduya said three days ago that", "2031-05-26", "day", "relative", "three days ago"),
        ("Mr Oduya said sıx days ago that", "2031-05-23", "day", "relative", "sıx days ago"),
        ("Mr Oduya said fİve days ago that", "2031-05-24", "day", "relative", "fİve days ago"),
        ("Mr Oduya said sıx months ago that", "2030-11", "month", "relative", "sıx months ago"),
        ("Mr Oduya said earlier this week that", "2031-05-26/2031-05-29", "interval", "relative", "earlier this week"),
        ("Mr Oduya said last Thursday that", "2031-05-22", "day", "relative", "last Thursday"),
        ("Two weeks ago, Mr Oduya said", "2031-05-12/2031-05-18", "interval", "relative", "Two weeks ago"),
        ("Mr Oduya said three months ago that", "2031-02", "month", "relative", "three months ago"),
        ("Mr Oduya said a year ago that", "2030", "year", "relative", "a year ago"),
        (
            "Mr Oduya said on Tuesday at 10:30 GMT that",
            "2031-05-27T10:30Z",
            "minute",
            "relative",
            "on Tuesday at 10:30 GMT",
        ),
        ("At 7.45pm yesterday Mr Oduya said", "2031-05-28T19:45", "minute", "relative", "At 7.45pm yesterday"),
        (
            "Mr Oduya said on Monday at 9am (MSK) that",
            "2031-05-26T09:00+03:00",
            "minute",
            "relative",
            "on Monday at 9am (MSK)",
        ),
        ("Last week, Mr Oduya said", "2031-05-19/2031-05-25", "interval", "relative", "Last week"),
        ("Mr Oduya said last month that", "2031-04", "month", "relative", "last month"),
        ("Over the weekend, Mr Oduya said", "2031-05-24/2031-05-25", "interval", "relative", "Over the weekend"),
        ("At Monday's hearing, Mr Oduya said", "2031-05-26", "day", "relative", "Monday"),
        ("On Tuesday, a day after the vote, Mr Oduya said", "2031-05-27", "day", "relative", "On Tuesday"),
        ("His letter, dated 3 May, said", "2031-05-03", "day", "relative", "3 May"),
        ("On New Year’s Day, Mr Oduya said", "2031-01-01", "day", "relative", "On New Year’s Day"),
        ("Mr Oduya said on Christmas Eve that", "2030-12-24", "day", "relative", "on Christmas Eve"),
        (
            "Two days before the vote on 12 May, Mr Oduya said",
            "2031-05-10",
            "day",
            "relative",
            "Two days before the vote on 12 May",
        ),
        (
            "The day after the storm of 2 May 2030, Mr Oduya said",
            "2030-05-03",
            "day",
            "stated",
            "The day after the storm of 2 May 2030",
        ),
        (
            "Mr Oduya said on the eve of the vote on 12 May that",
            "2031-05-11",
            "day",
            "relative",
            "on the eve of the vote on 12 May",
        ),
    ],
)
def test_the_words_of_the_attribution_date_it(
    words: str, value: str, precision: str, basis: str, evidence: str
) -> None:
    """Each kind of expression comes to its day, month, year or interval, with its own words as the evidence."""
    text = f"The pier was empty. {words} {SAID}. It opens on 3 June."
    found = statement_date(text, REPORT, frame(text, "said", SAID))

    assert found is not None
    assert (value, precision, basis) == (found.value, found.precision, found.basis)
    assert [evidence] == [span.of(text) for span in found.evidence]


@pytest.mark.parametrize(
    "words",
    [
        "Mr Oduya said",
        "Mr Oduya has said many times that",
        "Mr Oduya, who took office on Tuesday, said",
        "Since Tuesday, Mr Oduya has said",
        "After a storm on Tuesday Mr Oduya said",
        "Mr Oduya said after talks on Tuesday that",
        "Tuesday's storm, Mr Oduya said,",
        "Mr Oduya, elected in May 2029, said",
        "Mr Oduya may have said in march that",
        "Mr Oduya told Harbour Today and said",
        "Mr Oduya, who was born in 1971, said",
        "In June, Mr Oduya said",
        "MBELU, May 28 (ABN) -- Mr Oduya said",
        "On Tuesday came Ida Novak, who said",
        "Between Monday and Wednesday, Mr Oduya said",
        "A day earlier, Mr Oduya said",
        "Mr Oduya said on Good Friday that",
        "On Black Friday, Mr Oduya said",
        "Two days before the vote on Sunday, Mr Oduya said",
        "A day after the vote on Thursday, Mr Oduya said",
        "In the letter, Mr Oduya said",
        "Mr Oduya said in Monday's Lake Gazette that",
        "Mr Oduya has said on numerous occasions that",
        "Some three weeks ago Mr Oduya said",
        "The guest came on Wednesday evening, for what Mr Oduya said was a feast and",
    ],
)
def test_what_dates_something_else_dates_no_statement(words: str) -> None:
    """Without an expression, or with one that says when something else took place, there is no date."""
    text = f"The pier was empty. {words} {SAID}."

    assert statement_date(text, REPORT, frame(text, "said", SAID)) is None


@pytest.mark.parametrize(
    ("before", "words", "value", "evidence"),
    [
        ("Ms Novak spoke on Monday.", "Mr Oduya said the next day that", "2031-05-27", ["on Monday", "the next day"]),
        (
            "Ms Novak noted on Monday that it rained.",
            "Two days later he said",
            "2031-05-28",
            ["on Monday", "Two days later"],
        ),
        ("Ms Novak left on 3 May.", "A day earlier, Mr Oduya said", "2031-05-02", ["3 May", "A day earlier"]),
        ("It rained.\n\nShe left on Monday.\n\n", "The same day, he said", "2031-05-26", ["on Monday", "The same day"]),
        ("The council met on Monday.", "Mr Oduya told the meeting", "2031-05-26", ["on Monday", "told the meeting"]),
        ("Mr Oduya wrote to her on 3 May.", "In the letter, he said", "2031-05-03", ["3 May", "In the letter"]),
        ("It rained.", "She left on Monday and the next day he said", "2031-05-27", ["on Monday", "the next day"]),
    ],
)
def test_the_sentence_before_gives_the_day_that_words_point_back_to(
    before: str, words: str, value: str, evidence: list[str]
) -> None:
    """ "The next day" is counted from the one day told before, and what was said in a letter has the letter's day."""
    text = f"{before} {words} {SAID}."
    found = statement_date(text, REPORT, frame(text, "said" if "said" in words else "told", SAID))

    assert found is not None
    assert value == found.value
    assert evidence == [" ".join(span.of(text).split()) for span in found.evidence]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("It rained on Monday and on Tuesday.", "The next day, Mr Oduya said"),
        ("It had rained since Monday.", "The next day, Mr Oduya said"),
        ("The pier will open on Monday.", "A day earlier, Mr Oduya said"),
        ("It rained on Monday.", "Mr Oduya told the meeting"),
        ("The council meets every Monday.", "Mr Oduya told the meeting"),
        ("It rained on Thursday.", "The next day, Mr Oduya said"),
        ("Ms Novak spoke at the meeting on Monday.", "Before he came to the meeting, Mr Oduya said"),
    ],
)
def test_where_it_is_not_clear_which_day_is_meant_there_is_none(before: str, words: str) -> None:
    """Words that point back to several days, to none that is past, or to something else, give no day."""
    text = f"{before} {words} {SAID}."

    assert statement_date(text, REPORT, frame(text, "said" if "said" in words else "told", SAID)) is None


def test_what_is_said_does_not_date_the_saying() -> None:
    """A date inside the content, or in the next sentence, is not that of the statement."""
    text = "Mr Oduya said the pier closed on 3 May 2030. On Tuesday it rained."

    assert statement_date(text, REPORT, frame(text, "said", "the pier closed on 3 May 2030")) is None


@pytest.mark.parametrize(
    "known", [None, DateEstimate("2031-05", "month", "given"), DateEstimate("2031", "year", "given")]
)
def test_without_the_reports_day_only_a_full_date_counts(known: DateEstimate | None) -> None:
    """A weekday or a day without its year stays open where the report's day is not known; a stated date does not."""
    relative = f"Mr Oduya said on Tuesday {SAID}."
    yearless = f"Mr Oduya said on 2 May {SAID}."
    stated = f"Mr Oduya said on 2 May 2030 {SAID}."
    full = statement_date(stated, known, frame(stated, "said", SAID))

    assert statement_date(relative, known, frame(relative, "said", SAID)) is None
    assert statement_date(yearless, known, frame(yearless, "said", SAID)) is None
    assert full is not None
    assert full.value == "2030-05-02"


@given(day=REPORT_DATES, weekday=st.integers(0, 6), lead=st.sampled_from(["on ", "this ", "", "late "]))
def test_a_weekday_is_the_nearest_one_not_after_the_report(day: date, weekday: int, lead: str) -> None:
    """For any report date and any weekday: that weekday, at most six days back, never after the report."""
    text = f"Mr Oduya said {lead}{WEEKDAYS[weekday]} that {SAID}."
    found = statement_date(text, DateEstimate(day.isoformat(), "day", "given"), frame(text, "said", SAID))

    assert found is not None
    back = day - date.fromisoformat(found.value)
    assert weekday == date.fromisoformat(found.value).weekday()
    assert timedelta(0) <= back <= timedelta(days=6)


@given(
    day=REPORT_DATES, month=st.sampled_from(["January", "Feb.", "May", "Sept.", "December"]), number=st.integers(1, 31)
)
def test_a_day_without_year_never_lies_after_the_report(day: date, month: str, number: int) -> None:
    """For any report date a day of the month is open, or lies within half a year before it."""
    text = f"Mr Oduya said on {month} {number} that {SAID}."
    found = statement_date(text, DateEstimate(day.isoformat(), "day", "given"), frame(text, "said", SAID))

    if found is not None:
        assert timedelta(0) <= day - date.fromisoformat(found.value) <= timedelta(days=183)


@given(
    day=REPORT_DATES,
    words=st.sampled_from(
        ["today", "yesterday", "this week", "last week", "last month", "last year", "over the weekend", "this weekend"]
    ),
)
def test_no_expression_reaches_beyond_the_report(day: date, words: str) -> None:
    """For any report date a relative expression ends with the report's day at the latest."""
    text = f"Mr Oduya said {words} that {SAID}."
    found = statement_date(text, DateEstimate(day.isoformat(), "day", "given"), frame(text, "said", SAID))

    assert found is not None
    first, _, last = found.value.partition("/")
    assert first <= day.isoformat()
    assert last <= day.isoformat()


@given(
    day=st.dates(max_value=date(1, 12, 31)), words=st.sampled_from(["on Monday", "yesterday", "last year", "on May 3"])
)
def test_the_first_year_of_the_calendar_is_no_special_case(day: date, words: str) -> None:
    """Where the calendar has no such day, there is no date, and nothing crashes."""
    text = f"Mr Oduya said {words} that {SAID}."
    found = statement_date(text, DateEstimate(day.isoformat(), "day", "given"), frame(text, "said", SAID))

    assert found is None or found.value <= day.isoformat()


@given(text=st.text(max_size=60), cue=st.integers(0, 60), length=st.integers(1, 9))
def test_any_text_gives_a_date_with_its_evidence_inside_or_none(text: str, cue: int, length: int) -> None:
    """Whatever the text, nothing crashes, and evidence lies inside the text."""
    whole = f"{text} on Tuesday said {SAID}"
    found = statement_date(whole, REPORT, frame(whole, whole[cue % len(whole) :][:length], SAID))

    if found is not None:
        assert all(span.end <= len(whole) for span in found.evidence)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Tuesday", "2031-05-27"),
        ("yesterday", "2031-05-27/2031-05-29"),
        ("on Thursday", None),
        ("last month", "2031-04"),
        ("on 20 May", "2031-05-20"),
    ],
)
def test_where_the_report_lies_within_days_a_day_follows_if_it_is_the_same_from_each(words: str, value: str) -> None:
    """Counted from an interval, what comes to one day is that day; else a few days, or open."""
    text = f"Mr Oduya said {words} {SAID}."
    known = DateEstimate("2031-05-28/2031-05-30", "interval", "shared")
    found = statement_date(text, known, frame(text, "said", SAID))

    assert value == (found.value if found else None)


@given(
    first=REPORT_DATES,
    length=st.integers(0, 40),
    words=st.sampled_from(
        [*(f"on {day}" for day in WEEKDAYS), "yesterday", "last week", "last month", "last Friday", "two weeks ago"]
    ),
)
def test_counted_from_an_interval_it_holds_what_each_of_its_days_gives(first: date, length: int, words: str) -> None:
    """Whatever the report's true day in the interval, the statement's date holds what that day would have given."""
    last = min(date.max, first + timedelta(days=length)) if first.year < 9999 else first
    text = f"Mr Oduya said {words} that {SAID}."
    known = DateEstimate(f"{first.isoformat()}/{last.isoformat()}", "interval", "shared")
    found = window(statement_date(text, known, frame(text, "said", SAID)))

    for day in {first, first + (last - first) // 2, last}:
        one = window(statement_date(text, DateEstimate(day.isoformat(), "day", "given"), frame(text, "said", SAID)))
        assert found is None or (one is not None and one.within(found))


@given(day=REPORT_DATES, hour=st.integers(0, 23), minute=st.integers(0, 59), zone=st.integers(-12, 14))
def test_the_time_of_day_keeps_its_zone(day: date, hour: int, minute: int, zone: int) -> None:
    """For any time and any zone: the minute, with the zone as it is written."""
    text = f"Mr Oduya said today at {hour}:{minute:02} GMT{zone:+d} that {SAID}."
    found = statement_date(text, DateEstimate(day.isoformat(), "day", "given"), frame(text, "said", SAID))

    assert found is not None
    written = f"{zone:+03d}:00" if zone else "Z"
    assert f"{day.isoformat()}T{hour:02}:{minute:02}{written}" == found.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A visit on 2 May, and the new pier, are evidence of a new spirit.", None),
        ("Founded in 1972, the board supports a new spirit.", None),
        ("Mr Oduya says on Monday he has a new spirit.", "2031-05-26"),
        ("Today, Mr Oduya supports a new spirit.", "2031-05-29"),
    ],
)
def test_what_holds_now_is_not_of_a_day_that_is_past(text: str, value: str | None) -> None:
    """A cue in the present is dated by today, or by the words right beside it, and by no other day."""
    cue = next(word for word in ("are evidence of", "supports", "says") if word in text)
    found = statement_date(text, REPORT, frame(text, cue, "a new spirit"))

    assert value == (found.value if found else None)


def test_what_another_statement_tells_dates_nothing() -> None:
    """A day inside the content of another statement is that speaker's, unless it holds this statement, too."""
    text = "He came on Monday, said Ida Roth, adding that it rained."
    adding = frame(text, "adding", "that it rained")
    content = frame(text, "said", "He came on Monday").content

    assert statement_date(text, REPORT, adding, content) is None
    assert statement_date(text, REPORT, adding, (Span(0, len(text) - 1),)) is not None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The court <will say> on Wednesday [whether it opens].", None),
        ("The mayor on Thursday <will drive home> [that it opens].", None),
        ("The board <is set to push for> [a pier] on Wednesday.", None),
        ("The board <is> now <expected to announce> on Friday [that it opens].", None),
        ("The weather office <has outlined> [a risk of floods] on Saturday.", None),
        ("Oduya <said>, at a race that will take place this weekend, [that it opens].", None),
        ("Oduya <has said> on Monday [that it opens].", "2031-05-26"),
        ("The board <has announced> [a new pier] today.", "2031-05-30"),
        ("[It opens], Oduya, who will retire, <said> on Monday.", "2031-05-26"),
        ("Oduya, who was expected to leave the harbour, <said> on Monday [that it opens].", "2031-05-26"),
        ("Oduya <was quick to say> on Monday [that it opens].", "2031-05-26"),
        ("The board <announced> [a new pier] on Saturday.", "2031-05-24"),
    ],
)
def test_a_day_to_come_is_not_one_of_last_week(words: str, value: str | None) -> None:
    """A weekday of what will be said, or of what has been told of, is not counted back from the report's day."""
    text, found = marked(words)
    date = statement_date(text, DateEstimate("2031-05-30", "day", "given"), found)
    assert value == (date.value if date else None)
