from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.extraction import report_of

from onrecord.model.date import DateEstimate
from onrecord.model.report import Report, Zone
from onrecord.model.span import Span
from onrecord.store.queries.given import combined, updated

BARE = report_of("The ferry sails.", "a.txt")
GIVEN = DateEstimate("2023-03-08", "day", "given")
FOUND = DateEstimate("2023-03-07T10:00", "minute", "metadata")


def test_what_one_path_leaves_open_another_fills() -> None:
    """The report has the date that only the second path says, and the first path as its own."""
    other = replace(BARE, path="b.txt", date=GIVEN)
    assert replace(BARE, date=GIVEN) == combined({"a.txt": BARE, "b.txt": other})


def test_a_person_before_a_page() -> None:
    """A date that a person gave holds over a finer one that a page gives."""
    reports = {"a.txt": replace(BARE, date=FOUND), "b.txt": replace(BARE, path="b.txt", date=GIVEN)}
    assert GIVEN == combined(reports).date


def test_a_correction_holds() -> None:
    """What is given for the same path later replaces what was given before; silence replaces nothing."""
    corrected = replace(GIVEN, value="2023-03-09")
    assert corrected == updated(replace(BARE, date=GIVEN), replace(BARE, date=corrected)).date
    assert GIVEN == updated(replace(BARE, date=GIVEN), BARE).date


def _reports() -> st.SearchStrategy[list[Report]]:
    words = st.none() | st.sampled_from(["", "North", "South"])
    date = st.none() | st.sampled_from([GIVEN, FOUND, replace(FOUND, value="2024-01-01T00:00")])
    zones = st.sampled_from([(), (Zone("title", Span(0, 3)),), (Zone("credit", Span(4, 9), "VELTA"),)])
    made = st.builds(lambda path, title, date, zones: replace(BARE, path=path, title=title, date=date, zones=zones),
                     st.sampled_from("abcd"), words, date, zones)  # fmt: skip
    return st.lists(made, min_size=1, max_size=4, unique_by=lambda report: report.path)


@given(_reports(), st.randoms(use_true_random=False))
def test_order_makes_no_difference(reports: list[Report], random: Random) -> None:
    """However the paths come, the report is the same."""
    expected = combined({report.path: report for report in reports})
    random.shuffle(reports)
    assert expected == combined({report.path: report for report in reports})
