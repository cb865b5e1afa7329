from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes.extraction import extraction_of, report_of
from tests.fakes.records import COUNCIL, HARBOUR, add

from onrecord.errors import InputError, UnknownId, UsageError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.statement import Kind
from onrecord.record.linking import link
from onrecord.store.queries.selection import Selection, match_expression
from onrecord.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    reports = [
        report_of(HARBOUR, "a.txt", outlet="Shoreline", date="2023-03-08", title="Night ferry"),
        report_of(COUNCIL, "b.txt", outlet="L'Ancre", date="2023-06-14"),
        report_of("Ana Berg warned that Øre cafés recognise no ticket.", "c.txt"),
    ]
    add(tmp_path / "a.db", reports)
    opened = Store.open(tmp_path / "a.db", link)
    yield opened
    opened.close()


def _texts(store: Store, selection: Selection) -> list[str]:
    return [statement.text for statement in store.lookups.statements(selection)]


def test_by_date_undated_last(store: Store) -> None:
    """Statements come by date, those of one report in text order, the undated last."""
    assert [
        "that the ferry will sail",
        "The night is calm",
        "that the harbour is closed",
        "that the ferry will sail",
        "that Øre cafés recognise no ticket",
    ] == _texts(store, Selection())


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(speaker="karl"), ["The night is calm"]),
        (Selection(speaker="ODE karl"), ["The night is calm"]),
        (Selection(speaker="council"), ["that the harbour is closed"]),
        (Selection(speaker="the council"), ["that the harbour is closed"]),
        (Selection(speaker="uncil"), []),
        (Selection(text="recognised cafe"), ["that Øre cafés recognise no ticket"]),
        (Selection(text='"night is calm"'), ["The night is calm"]),
        (Selection(text="“calm night”"), []),
        (Selection(text="tick*"), ["that Øre cafés recognise no ticket"]),
        (Selection(text="harbour NOT closed"), []),
        (Selection(text="content_text:harbour"), []),
        (Selection(since="2023-06"), ["that the harbour is closed", "that the ferry will sail"]),
        (Selection(until="2023-03"), ["that the ferry will sail", "The night is calm"]),
        (Selection(since="2023-03-09", until="2023-06-13"), []),
        (Selection(outlet="shoreline", kind="direct"), ["The night is calm"]),
        (Selection(outlet="l’ancre", limit=1), ["that the harbour is closed"]),
        (Selection(outlet="shore", kind="direct"), ["The night is calm"]),
        (Selection(outlet="shore line"), []),
        (Selection(kind="mixed"), []),
    ],
)
def test_filters(store: Store, selection: Selection, expected: list[str]) -> None:
    """Each filter finds what a person means by it, and all of them hold together."""
    assert expected == _texts(store, selection)


def test_speaker_by_actor_id(store: Store) -> None:
    """A speaker may be named by the actor's id."""
    (calm,) = store.lookups.statements(Selection(speaker="ode"))
    assert ["The night is calm"] == _texts(store, Selection(speaker=calm.links.speaker))


@pytest.mark.parametrize(
    "selection",
    [
        Selection(since="soon"),
        Selection(text="..."),
        Selection(speaker=" "),
        Selection(since="2023-06", until="2023-03"),
        Selection(kind=cast(Kind, "spoken")),
    ],
)
def test_no_sense(store: Store, selection: Selection) -> None:
    """A date that is none, and words that are none, are refused in a sentence."""
    with pytest.raises(UsageError, match=r"\.$"):
        store.lookups.statements(selection)


def test_reports_by_words(store: Store) -> None:
    """Reports are found by words of title or text."""
    assert ["a.txt"] == [found.report.path for found in store.lookups.reports("night ferry")]
    assert ["a.txt", "b.txt"] == [found.report.path for found in store.lookups.reports("sails")]


def test_prefix_of_an_id(store: Store) -> None:
    """The beginning of an id is enough where it is unique; else the error names those it could be."""
    (calm,) = store.lookups.statements(Selection(speaker="ode"))
    assert calm == store.lookups.statement(calm.id)
    assert calm == store.lookups.statement(calm.id[:12])
    with pytest.raises(UnknownId, match="more than one"):
        store.lookups.statement("s")
    with pytest.raises(UnknownId, match="begins with"):
        store.lookups.statement("zzz")
    with pytest.raises(UnknownId):
        store.lookups.report("s%")


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(alphabet=st.characters(exclude_categories=()), max_size=20))
def test_any_words(store: Store, words: str) -> None:
    """Whatever a person types to search for is searched for, or refused in a sentence."""
    try:
        match_expression(words)
    except UsageError:
        return
    list(store.lookups.statements(Selection(text=words, speaker=words or None, outlet=words)))
    list(store.lookups.reports(words))


def test_reading_while_writing(store: Store) -> None:
    """Statements may be read while the same record is written to."""
    found = store.lookups.statements(Selection())
    first = next(found)
    add(store.path, [report_of("Karl Ode said that more is to come.", "d.txt")])
    assert first.text == "that the ferry will sail"
    assert 4 == len(list(found))


def test_undated_statements_count_by_their_report(tmp_path: Path) -> None:
    """A statement without a date of its own is found by its report's; without that it is found by no date."""

    def undated(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
        for report in reports:
            one = extraction_of(report)
            yield replace(one, statements=tuple(replace(s, date=None) for s in one.statements))

    other = "The Guild denied that the mill burns."  # it shares nothing with the first, by which it could be dated
    reports = [report_of(HARBOUR, "a.txt", date="2023-03-08"), report_of(other, "b.txt")]
    add(tmp_path / "b.db", reports, undated)
    opened = Store.open(tmp_path / "b.db", link)
    assert ["that the ferry will sail", "The night is calm"] == _texts(opened, Selection(since="2023", until="2023-03"))
    assert [] == _texts(opened, Selection(since="2023-04"))
    opened.close()
