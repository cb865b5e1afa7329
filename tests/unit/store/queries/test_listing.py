"""Lists of the record, page by page."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, WEATHER, add

from onrecord import Record
from onrecord.store.queries.selection import Selection


def record_at(folder: Path) -> Path:
    path = folder / "story.db"
    add(
        path,
        [
            report_of(HARBOUR, outlet="Gazette", date="2023-03-08"),
            report_of(COUNCIL, "b.txt", outlet="Herald", date="2023-03-07"),
            report_of(WEATHER, "c.txt", outlet="Herald"),
            report_of(HARBOUR, "d.txt", outlet="Post"),
        ],
    )
    return path


def test_pages_of_statements_follow_each_other(tmp_path: Path) -> None:
    """All pages together are the list, each once, and each page knows how many there are."""
    with Record.open(record_at(tmp_path)) as record:
        pages = [record.statement_page(Selection(), offset=offset, size=2) for offset in (0, 2, 4)]
        assert [2, 2, 2] == [len(page.items) for page in pages]
        assert {6} == {page.total for page in pages}
        listed = [one.id for page in pages for one in page.items]
        assert sorted(one.id for one in record.statements()) == sorted(listed)
        assert ["2023-03-07", "2023-03-07", "2023-03-08", "2023-03-08", None, None] == [
            one.date.value if one.date else None for page in pages for one in page.items
        ]


def test_facets_count_what_fits(tmp_path: Path) -> None:
    """Speakers, outlets, forces and years are counted over the statements of the list."""
    with Record.open(record_at(tmp_path)) as record:
        facets = record.facets(Selection(force="denies"))
        assert [("The Council", 1)] == [(share.name, share.count) for share in facets.speakers]
        assert [("Herald", 1)] == [(share.name, share.count) for share in facets.outlets]
        assert [("2023", 1)] == [(share.name, share.count) for share in facets.years]
        assert 6 == record.facets(Selection()).counted


def test_a_selection_by_force_act_date_and_origins(tmp_path: Path) -> None:
    """Each narrows the list."""
    with Record.open(record_at(tmp_path)) as record:
        for selection, expected in (
            (Selection(force="denies"), 1),
            (Selection(act="attitude"), 0),
            (Selection(dated=False), 2),
            (Selection(dated=True), 4),
            (Selection(min_origins=2), 3),
            (Selection(until="2023-03-07"), 4),  # two in a report that is dated by what it shares with another
            (Selection(outlet="herald"), 2),
        ):
            assert expected == record.statement_page(selection).total, selection


def test_registers_leave_out_what_was_removed(tmp_path: Path) -> None:
    """Outlets, reports and actors are counted without removed reports; these have a list of their own."""
    with Record.open(record_at(tmp_path)) as record:
        report = record.report_page(outlet="Post").items[0]
        record.remove(report.id, by="Ana")
        assert 3 == record.report_page().total
        assert [report.id] == [one.id for one in record.report_page(removed=True).items]
        assert [("Herald", 2, 2), ("Gazette", 1, 2)] == [
            (one.name, one.reports, one.statements) for one in record.listed_outlets()
        ]
        assert ("Ana Berg", 2) == (record.listed_actors()[0].name, record.listed_actors()[0].statements)


def test_a_timeline_knows_bounds_and_weights(tmp_path: Path) -> None:
    """An utterance has the bounds of its date, or the day of its report, which it cannot be later than."""
    with Record.open(record_at(tmp_path)) as record:
        told = record.told(Selection())
        assert ["2023-03-07", "2023-03-07", "2023-03-08"] == [one.first for one in told]
        assert [(1, 1, 1), (1, 2, 2), (2, 3, 3)] == sorted((one.origins, one.outlets, one.statements) for one in told)
        assert [told[0]] == record.told_of([told[0].utterance, "unothing"])


def test_the_last_judgement_comes_first(tmp_path: Path) -> None:
    """The log is read page by page, backwards."""
    with Record.open(record_at(tmp_path)) as record:
        first = record.reject(next(record.statements()).id, by="Ana")
        last = record.undo(first.id, by="Ana")
        page = record.judgement_page(size=1)
        assert ([last.id], 2) == ([one.id for one in page.items], page.total)
