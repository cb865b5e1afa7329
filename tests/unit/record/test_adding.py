from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.extraction import extract, report_of
from tests.fakes.records import COUNCIL, HARBOUR, WEATHER, add, exported

from onrecord.errors import InputError, NotFound
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.record.adding import Adding, AddResult
from onrecord.record.linking import link
from onrecord.store.store import Store

REPORTS = [
    report_of(HARBOUR, "a.txt", outlet="Shoreline", date="2023-03-08"),
    report_of(HARBOUR, "b.txt", outlet="Ondapress"),
    report_of(COUNCIL, "c.txt"),
    report_of(COUNCIL, "d.txt", date="2023-06-14"),
    report_of(WEATHER, "e.txt", url="https://shoreline.example/rain"),
]


def test_twice_changes_nothing(tmp_path: Path) -> None:
    """Adding the same reports again finds all of them known, asks for no extraction, and exports the same bytes."""
    path = tmp_path / "a.db"
    add(path, REPORTS)
    before = exported(path)

    def none(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
        assert [] == list(reports)
        return iter(())

    assert AddResult(read=5, known=5) == add(path, REPORTS, none)
    assert before == exported(path)


def test_counts(tmp_path: Path) -> None:
    """The result counts new reports, those known, those changed by what is given now, statements and failures."""
    failure = NotFound("f.txt", "there is no such file")
    assert AddResult(read=5, new=4, changed=1, statements=8, failed=(failure,)) == add(
        tmp_path / "a.db", [failure, *REPORTS]
    )


def test_one_text_two_paths(tmp_path: Path) -> None:
    """The same text given twice without outlet and URL is one report: two paths, with the date that one of them has."""
    add(tmp_path / "a.db", REPORTS)
    reports = [row for row in _rows(tmp_path / "a.db") if row["type"] == "report"]
    (council,) = [row for row in reports if row["text"] == COUNCIL]
    assert ("c.txt", ["c.txt", "d.txt"], "2023-06-14") == (council["path"], council["paths"], council["date"]["value"])


def test_one_text_two_outlets(tmp_path: Path) -> None:
    """The same text in two outlets is two reports, each of which names the other as a copy."""
    add(tmp_path / "a.db", REPORTS)
    first, second = (row for row in _rows(tmp_path / "a.db") if row["type"] == "report" and row["text"] == HARBOUR)
    assert ([second["id"]], [first["id"]]) == (first["copies"], second["copies"])
    assert {"Shoreline", "Ondapress"} == {first["outlet"], second["outlet"]}


def test_a_date_given_later(tmp_path: Path) -> None:
    """When a known report is given again with a date, its statements are found again, with that date."""
    path = tmp_path / "a.db"
    undated = report_of(HARBOUR)
    add(path, [undated])
    dated = report_of(HARBOUR, date="2023-03-08")
    assert AddResult(read=1, changed=1, statements=2) == add(path, [dated])
    assert {"2023-03-08"} == {row["date"]["value"] for row in _rows(path) if row["type"] in ("report", "statement")}
    assert AddResult(read=1, known=1) == add(path, [undated])


@pytest.mark.parametrize(
    ("title", "expected", "dates"),
    [
        (None, AddResult(read=1, known=1), [None]),
        ("Night ferry", AddResult(read=1, changed=1, statements=2), [None, "2023-03-08"]),
    ],
)
def test_what_another_stored_meanwhile(
    tmp_path: Path, title: str | None, expected: AddResult, dates: list[str | None]
) -> None:
    """A report that another program stored meanwhile is known; where both together know more, it is extracted again."""
    path = tmp_path / "a.db"
    seen: list[Report] = []

    def overtaken(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
        for extraction in extract(reports):
            assert isinstance(extraction, Extraction)
            if not seen:
                add(path, [report_of(HARBOUR, "b.txt", date="2023-03-08")])
            seen.append(extraction.report)
            yield extraction

    assert expected == add(path, [report_of(HARBOUR, "a.txt", title=title)], overtaken)
    assert dates == [report.date and report.date.value for report in seen]
    (report,) = [row for row in _rows(path) if row["type"] == "report"]
    found = (report["paths"], report["title"], report["date"]["value"])
    assert (["a.txt", "b.txt"], title, "2023-03-08") == found


def test_interruption(tmp_path: Path) -> None:
    """What was stored before an interruption is kept; a second go completes it to the record of an undisturbed one."""
    disturbed, calm = tmp_path / "disturbed.db", tmp_path / "calm.db"

    def stopped(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
        for number, extraction in enumerate(extract(reports)):
            if number == 2:
                raise KeyboardInterrupt
            yield extraction

    with contextlib.suppress(KeyboardInterrupt):
        add(disturbed, REPORTS, stopped)
    assert 2 == sum(row["type"] == "report" for row in _rows(disturbed))
    add(disturbed, REPORTS)
    add(calm, REPORTS)
    assert exported(calm) == exported(disturbed)


def test_progress(tmp_path: Path) -> None:
    """Progress is told after each report, and ends with the result."""
    seen: list[AddResult] = []
    store = Store.open(tmp_path / "a.db", link)
    result = Adding(store, extract).add(REPORTS, seen.append)
    store.close()
    assert result == seen[-1]
    assert sorted(one.read for one in seen) == [one.read for one in seen]


@st.composite
def _reports(draw: st.DrawFn) -> list[Report]:
    sentence = st.sampled_from([HARBOUR, COUNCIL, WEATHER]) | st.text(st.characters(exclude_categories=()), min_size=1)
    texts = draw(st.lists(sentence, min_size=1, max_size=3))
    reports = st.builds(
        report_of,
        st.sampled_from(texts),
        outlet=st.none() | st.sampled_from(["Shoreline", "=1+1", "\ud800"]),
        title=st.none() | st.text(st.characters(exclude_categories=()), max_size=5),
        date=st.none() | st.dates().map(str),
    )
    listed = draw(st.lists(reports, min_size=1, max_size=6))
    return [replace(report, path=f"{number}.txt") for number, report in enumerate(listed)]


@settings(max_examples=40, deadline=None)
@given(reports=_reports(), random=st.randoms(use_true_random=False), cut=st.integers(0, 6))
def test_order_and_number_of_goes(reports: list[Report], random: Random, cut: int) -> None:
    """The same reports give the same bytes in every format: in any order, in one go or two, given once or twice."""
    with TemporaryDirectory() as folder:
        one, other = Path(folder, "one.db"), Path(folder, "other.db")
        add(one, reports)
        shuffled = [*reports]
        random.shuffle(shuffled)
        add(other, shuffled[:cut])
        add(other, [*shuffled[cut:], *shuffled[:2]])
        assert exported(one) == exported(other)
        assert exported(one, "csv") == exported(other, "csv")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(path).splitlines()]
