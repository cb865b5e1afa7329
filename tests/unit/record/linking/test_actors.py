"""Who in all reports is one, as the record knows it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.extraction import report_of
from tests.fakes.records import add, exported
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import InputError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.record.extraction import extract
from onrecord.speakers.identity.actors import identify

TEXTS = (
    "Ida Oduya, the French foreign minister, spoke. Ida Oduya said that the ferry will sail.",
    "Minister Oduya spoke. Oduya said that the bridge is closed.",
    "Iida Oduya, the foreign minister of France, was there. Iida Oduya said that she knows.",
    "Jan Oduya, a coach, ran. Jan Oduya said that he won.",
    "It rained. The French Foreign Minister said that all is well.",
    "The Harbour Workers Union (HWU) met. The Harbour Workers Union said that it strikes.",
    "HWU said that the strike is over.",
    "Kabul said that it agrees.",
)
DATES = ("2024-01-05", "2024-02-05", None, "2023-12-01", "2024-03-05", None, "2022-01-01", "2021-05-05")
REPORTS = [report_of(text, f"{n}.txt", date=date) for n, (text, date) in enumerate(zip(TEXTS, DATES, strict=True))]


def found(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    """What the rules find in reports that the fake tagger has labelled."""
    return extract(reports, FakeTagger())


def record_of(path: Path, reports: Iterable[Report]) -> bytes:
    """What is exported of a record to which the reports were added one by one."""
    path.unlink(missing_ok=True)
    for report in reports:
        add(path, [report], found)
    return exported(path)


def test_the_order_of_reports_makes_no_difference(tmp_path: Path) -> None:
    """The same reports in any order give the same record, byte by byte."""
    first = record_of(tmp_path / "a.db", REPORTS[:5])
    for order in itertools.islice(itertools.permutations(REPORTS[:5]), 1, None, 17):
        assert first == record_of(tmp_path / "b.db", order)


def test_the_record_agrees_with_all_reports_at_once(tmp_path: Path) -> None:
    """Report by report the record comes to the actors that all reports together come to."""
    record_of(tmp_path / "a.db", REPORTS)
    casts = [one.cast for one in found(REPORTS) if isinstance(one, Extraction) and one.cast]
    together = identify(casts)
    with Record.open(tmp_path / "a.db") as record:
        for cast in casts:
            for statement, number in zip(record.statements_in(cast.report), cast.speakers, strict=True):
                assert number is not None
                membership = together.of_chain[cast.report, number]
                assert (membership.actor, membership.via) == (statement.links.speaker, statement.links.via)
                assert together.actors[membership.actor].name == record.actor(membership.actor).name


_NAMES = st.sampled_from(
    ["Ida Oduya", "Iida Oduya", "Oduya", "Jan Oduya", "HWU", "The Harbour Workers Union (HWU)", "Kabul", "The Envoy"]
)
_ROLES = st.sampled_from(["", ", the French foreign minister,", ", a coach,", ", mayor of Mbelu,", ", mayor of Velta,"])
_DATES = st.sampled_from([None, "2021-01-01", "2023-05-05", "2024-02-02"])
_SAID = st.tuples(_NAMES, _ROLES)


@st.composite
def invented(draw: st.DrawFn) -> list[Report]:
    """A few invented reports."""
    reports = []
    for n in range(draw(st.integers(2, 4))):
        said = draw(st.lists(_SAID, min_size=1, max_size=3))
        text = " ".join(f"{name}{role} spoke. {name.split(' (')[0]} said that it is {n}." for name, role in said)
        reports.append(report_of(text, f"{n}.txt", date=draw(_DATES)))
    return list({report.id: report for report in reports}.values())


@settings(max_examples=15, deadline=None)
@given(invented(), st.randoms(use_true_random=False))
def test_any_reports_in_any_order(tmp_path_factory: object, reports: list[Report], random: object) -> None:
    """Whatever the reports and their order, the record is the same; a report that was taken out leaves nothing."""
    folder = tmp_path_factory.mktemp("orders")  # type: ignore[attr-defined]
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert record_of(folder / "a.db", reports) == record_of(folder / "b.db", shuffled)
    record_of(folder / "c.db", reports[1:])
    with Record.open(folder / "c.db") as without, Record.open(folder / "b.db") as record:
        record.remove(reports[0].id, by="Ana")
        assert without.actors() == record.actors()
