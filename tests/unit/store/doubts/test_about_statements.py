"""What the record is not sure of beyond actors: statements that may be one, dates that reports do not say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from tests.fakes.doubts import SAID, UNDATED, nearly
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import NothingToDo


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Two statements that are nearly one, and a report without a date."""
    with Record.open(tmp_path / "doubt.db", tagger=FakeTagger) as opened:
        opened.add(
            [
                report_of(SAID, outlet="Gazette", date="2023-03-08"),
                report_of(nearly(), "b.txt", outlet="Herald", date="2023-03-08"),
                report_of(UNDATED, "c.txt", outlet="Herald"),
            ]
        )
        yield opened


def test_statements_near_the_threshold_are_in_doubt(record: Record) -> None:
    """A doubt shows both statements, how likely they are one, and what speaks for and against it."""
    (doubt,) = record.review("statements")
    assert {"Gazette", "Herald"} == {record.statement(id).heading.outlet for id in (doubt.left, doubt.right)}
    assert doubt.score is not None
    assert 0 < doubt.score < 1
    assert doubt.why
    ((report, span),) = doubt.left_evidence
    assert span.of(record.report(report).report.text) == record.statement(doubt.left).text


@pytest.mark.parametrize("answer", ["same", "different", "unsure"])
def test_statements_that_were_judged_do_not_come_back(record: Record, answer: str) -> None:
    """Whatever was decided; they do when that is undone."""
    (doubt,) = record.review("statements")
    made = getattr(record, answer)(doubt.left, doubt.right, by="Ana")
    assert [] == list(record.review("statements"))
    record.undo(made.id, by="Ana")
    assert [doubt] == list(record.review("statements"))


def test_nobody_is_asked_about_two_utterances_twice(record: Record) -> None:
    """What is settled of one pair is settled of the copies of both."""
    record.add([report_of(SAID, "d.txt", outlet="Post", date="2023-03-08")])
    (doubt,) = record.review("statements")
    record.different(doubt.left, doubt.right, by="Ana")
    assert [] == list(record.review("statements"))


def test_a_date_that_the_report_does_not_say_is_in_doubt(record: Record) -> None:
    """Until a person gives one, or leaves it open; it comes back when that is undone."""
    (doubt,) = record.review("date")
    assert ("c.txt", None, None) == (doubt.names[0], doubt.value, doubt.score)
    for settle in (
        partial(record.date, doubt.left, "2023-03-09", by="Ana"),
        partial(record.unsure_date, doubt.left, by="Ana"),
    ):
        made = settle()
        assert [] == list(record.review("date"))
        record.undo(made.id, by="Ana")
        assert [doubt.left] == [one.left for one in record.review("date")]


def test_a_date_is_left_open_once(record: Record) -> None:
    """It changes nothing but that nobody is asked again."""
    (doubt,) = record.review("date")
    record.unsure_date(doubt.left, by="Ana")
    assert None is record.report(doubt.left).report.date
    with pytest.raises(NothingToDo):
        record.unsure_date(doubt.left, by="Ana")


def test_all_kinds_come_one_after_the_other(record: Record) -> None:
    """And are counted."""
    assert ["statements", "date"] == [doubt.kind for doubt in record.review()]
    assert {"actors": 0, "statements": 1, "date": 1} == record.doubted()
    assert {"actors": 0, "statements": 0, "date": 0} == record.doubted(most=0)
