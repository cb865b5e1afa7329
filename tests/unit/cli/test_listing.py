from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console
from tests.fakes.extraction import extraction_of, report_of
from tests.fakes.records import add

from onrecord.cli.listing import id_length, plain_line, print_statement, short_day
from onrecord.errors import InputError
from onrecord.model.date import DateEstimate
from onrecord.model.extraction import Extraction
from onrecord.model.recorded import RecordedStatement
from onrecord.model.report import Report
from onrecord.record.linking import link
from onrecord.store.queries.selection import Selection
from onrecord.store.store import Store

TEXT = (
    "Ana Berg denied that the ferry will sail. Karl Ode said that it rains. "
    "The Council said that it rains. Then, at last, Karl Ode said that it rains."
)


def _nested(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    """The second statement inside the first; the third of nobody."""
    for report in reports:
        extraction = extraction_of(report)
        first, second, third, *rest = extraction.statements
        third = replace(third, speaker=None, repeats=None)
        yield replace(extraction, statements=(first, replace(second, inside=first.id), third, *rest))


@pytest.fixture
def found(tmp_path: Path) -> list[RecordedStatement]:
    add(tmp_path / "a.db", [report_of(TEXT, "news/a.txt", outlet="The Shoreline")], _nested)
    store = Store.open(tmp_path / "a.db", link)
    listed = list(store.lookups.statements(Selection()))
    store.close()
    return listed


def _screen(statement: RecordedStatement, width: int = 90) -> list[str]:
    """The line that says who, and the words."""
    out = io.StringIO()
    print_statement(Console(file=out, width=width), statement, 8)
    return out.getvalue().split("\n", 1)


def test_who(found: list[RecordedStatement]) -> None:
    """The first line names the speaker, what else the cue does than assert, and what the statement is to another."""
    who = [" ".join(_screen(statement)[0].split()[2:]) for statement in found]
    assert [
        "Ana Berg denies The Shoreline",
        "Karl Ode (inside another) The Shoreline",
        "somebody The Shoreline",
        "Karl Ode (printed again) The Shoreline",
    ] == who


def test_where(found: list[RecordedStatement]) -> None:
    """Where no outlet is known, the file stands there; an undated statement has the date of its report beside it."""
    heading = replace(found[0].heading, outlet=None)
    assert _screen(replace(found[0], heading=heading))[0].endswith("  a.txt")
    dated = replace(heading, date=report_of("", date="2023-03-08").date)
    assert _screen(replace(found[0], heading=dated))[0].endswith("  a.txt of 2023-03-08")


def test_words_are_quoted_once(found: list[RecordedStatement]) -> None:
    """Direct speech is in quotation marks, those of the report where it has them."""
    for words, expected in (("It rains.", "“It rains.”"), ("“It rains.”", "“It rains.”")):
        direct = replace(found[0].statement, kind="direct", content_text=words)
        assert expected == plain_line(replace(found[0], statement=direct), 8).split("\t")[-1]


def test_ids_grow_with_the_record() -> None:
    """Short ids are long enough that two of one record are seldom the same."""
    assert [8, 8, 8, 11, 14] == [id_length(rows) for rows in (0, 1, 1000, 100_000, 5_000_000)]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2024-05-28", "2024-05-28"),
        ("2024-05-28T19:02+03:00", "2024-05-28"),
        ("2024-05-28/2024-05-29", "2024-05-28/29"),
        ("2024-05-31/2024-06-01", "2024-05-31/06-01"),
        ("2023-12-31/2024-01-01", "2023-12-31/2024-01-01"),
        ("2024-05/2024-09", "2024-05/09"),
        ("2024/2024-05", "2024/2024-05"),
    ],
)
def test_an_interval_is_short(value: str, shown: str) -> None:
    """Of the end of an interval a person sees what differs from its beginning."""
    assert shown == short_day(DateEstimate(value, "interval", "given"))
