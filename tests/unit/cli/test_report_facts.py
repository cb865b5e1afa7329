"""Dates on the command line: shown with the chain behind them, and decided."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger
from typer.testing import CliRunner, Result

from onrecord import Record
from onrecord.cli.app import app
from onrecord.cli.facts import all_say
from onrecord.cli.faults import Exit
from onrecord.model.date import DateEstimate, Rejected
from onrecord.model.linked import Utterance
from onrecord.model.span import Span

FERRY = "Ana Berg said that the night ferry to the northern islands will sail again before the winter storms."
PAPERS = "Karl Ode said that the harbour master has signed the insurance papers for all seven lifeboats."
DATED = report_of(f"{FERRY} {PAPERS}", "dated.txt", outlet="Shoreline", date="2031-05-28")
SHARING = report_of(f"The crews met on Tuesday. {FERRY} {PAPERS}", "sharing.txt", outlet="Ancre")
ALONE = report_of("It will rain today (Friday), and on 3 May 2031 it rained.", "alone.txt", outlet="Mole")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    with Record.open(tmp_path / "onrecord.db", tagger=FakeTagger) as record:
        record.add([DATED, SHARING, ALONE])


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_a_report_is_shown_with_the_chain_behind_its_date() -> None:
    """`show` of a report gives its date, a sentence for each step, and what it rests on."""
    lines = run("show", SHARING.id).stdout.splitlines()

    assert "published: 2031-05-27/2031-05-28 (from what the report shares with dated ones)" in lines
    assert 2 == sum(line.startswith("because: ") for line in lines)
    assert f"report: {SHARING.id}" == lines[0]


def test_a_report_that_stays_undated_is_shown_with_what_is_known() -> None:
    """Where no date follows, `show` says what the text tells of its day."""
    lines = run("show", ALONE.id).stdout.splitlines()

    assert "published: not known" in lines
    assert "is known: The text says “today (Friday)”." in lines


def test_a_statement_is_shown_with_the_chain_behind_its_reports_date() -> None:
    """`show` of a statement tells how its report is dated, too."""
    statement = run("statements", "--outlet", "Ancre").stdout.split("\t")[0]

    assert "because: Shoreline of 2031-05-28" in run("show", statement).stdout


def test_a_date_is_decided_and_taken_back() -> None:
    """`date` says what was decided and how to take that back; typed, it does so."""
    said, how = run("date", ALONE.id, "2031-06-13", "--by", "Ana").stdout.splitlines()

    assert f"Ana dated report {ALONE.id} to 2031-06-13." == said
    assert "published: 2031-06-13 (decided by a person)" in run("show", ALONE.id).stdout
    assert Exit.DONE == run(*how.removeprefix("To take it back: onrecord ").split()).exit_code
    assert "published: not known" in run("show", ALONE.id).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((ALONE.id, "soon"), '"soon" is not a date that can be read'),
        ((ALONE.id, "2031-02-31"), '"2031-02-31" is not a day or time that exists'),
        ((ALONE.id, "2031-05-28/2031-05-01"), "ends before it begins"),
        (("r0000", "2031"), "No report of this record has an id that begins with 'r0000'."),
    ],
)
def test_what_cannot_be_decided_is_a_sentence(arguments: tuple[str, str], message: str) -> None:
    """A date that is none, and a report that is not there, end in one line and change nothing."""
    done = run("date", *arguments, "--by", "Ana")

    assert Exit.DONE != done.exit_code
    assert message in done.stderr
    assert 1 == len(done.stderr.splitlines())
    assert "" == run("log").stdout


def test_a_statement_is_shown_with_what_all_reports_say_of_its_day() -> None:
    """An utterance of several statements has its date by all of them, and who says otherwise, in rows of its own."""
    first, second = "s1111", "s2222"
    date = DateEstimate("2031-05-27", "day", "relative", (Span(0, 3),), (f"Statement {second} agrees.",))
    rejected = Rejected("2031-05-26", "Statement s3333 was made then, by its own report.")
    said = Utterance("u1", "o1", None, replace(date, rejected=(rejected,)), first, (first, second, "s3333"), ("g1",))

    assert [
        ("all reports", "2031-05-27 (reckoned from the report's date)"),
        ("because", "Statement s2222 agrees."),
        ("not", "2031-05-26: Statement s3333 was made then, by its own report."),
    ] == all_say(said)
    assert [] == all_say(replace(said, statements=(first,)))
