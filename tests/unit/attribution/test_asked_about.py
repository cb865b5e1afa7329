"""What is said as somebody goes on belongs to the occasion of the words before it."""

from __future__ import annotations

from dataclasses import replace

from tests.fakes.statements import report

from onrecord.attribution.asked_about import going_on
from onrecord.model.date import DateEstimate
from onrecord.model.statement import Evidence, Statement

MONDAY = DateEstimate("2021-05-03", "day", "relative")
TUESDAY = DateEstimate("2021-05-04", "day", "relative")


def gone_on(
    *rows: tuple[str, str, str], channels: dict[int, str], dates: dict[int, DateEstimate]
) -> tuple[Statement, ...]:
    """Statements in rows of one report, some with a channel or a date of their own."""
    made = report("Ondapress", *rows)
    given = [
        replace(
            one,
            channel=Evidence(channels[place], one.cue[0]) if place in channels else None,
            date=dates.get(place),
        )
        for place, one in enumerate(made.statements)
    ]
    return going_on(made.report.text, given)


def test_what_somebody_adds_was_said_where_the_rest_was() -> None:
    """Who goes on is heard in the same place on the same day; the channel is that of the words before."""
    first, second = gone_on(
        ("Ilse Varga", "told reporters", "that the pier would stay"),
        ("Ilse Varga", "added", "that the ferry would return"),
        channels={0: "told reporters"},
        dates={0: MONDAY},
    )
    assert (first.channel, first.date) == (second.channel, second.date)
    assert MONDAY == second.date


def test_plain_words_elsewhere_in_a_report_stay_without_a_channel() -> None:
    """Nothing shows that what the same person is only said to have said was said there."""
    _, second = gone_on(
        ("Ilse Varga", "told reporters", "that the pier would stay"),
        ("Ilse Varga", "said", "that the ferry would return"),
        channels={0: "told reporters"},
        dates={0: MONDAY},
    )
    assert second.channel is None
    assert second.date is None


def test_another_day_or_another_person_is_another_occasion() -> None:
    """What has a date of its own, or is somebody else's, does not go on with it."""
    _, second, third = gone_on(
        ("Ilse Varga", "told reporters", "that the pier would stay"),
        ("Ilse Varga", "added", "that the ferry would return"),
        ("Bruno Keita", "added", "that he doubted it"),
        channels={0: "told reporters"},
        dates={0: MONDAY, 1: TUESDAY},
    )
    assert second.channel is None
    assert third.channel is None


def test_a_letter_does_not_go_on() -> None:
    """A text says all of itself at once: what its author adds may be said anywhere."""
    _, second = gone_on(
        ("Ilse Varga", "wrote", "that the pier would stay"),
        ("Ilse Varga", "added", "that the ferry would return"),
        channels={0: "in a letter to the council"},
        dates={0: MONDAY},
    )
    assert second.channel is None


def test_the_conference_is_the_one_that_the_report_dates() -> None:
    """ "The press conference" without a day is the only one whose day is told; of two, it may be either."""
    rows = (
        ("Ilse Varga", "told the press conference", "that the pier would stay"),
        ("Ilse Varga", "said at a press conference on Monday", "that the ferry would return"),
        ("Ilse Varga", "said at a press conference on Tuesday", "that the mole would go"),
    )
    channels = dict(enumerate(("told the press conference", "at a press conference", "at a press conference")))
    assert MONDAY == gone_on(*rows[:2], channels=channels, dates={1: MONDAY})[0].date
    assert gone_on(*rows, channels=channels, dates={1: MONDAY, 2: TUESDAY})[0].date is None
