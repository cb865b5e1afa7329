"""Dates of reports that carry none, as reports come and go, and dates that a person decides."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import NothingToDo, UnknownId, UsageError
from onrecord.model.report import Report

FERRY = "Ana Berg said that the night ferry to the northern islands will sail again before the winter storms."
PAPERS = "Karl Ode said that the harbour master has signed the insurance papers for all seven lifeboats."
GATES = "Ida Roth said that the eastern lock gates were painted by volunteers from the rowing club."
DATED = report_of(f"{FERRY} {PAPERS}", "dated.txt", outlet="Shoreline", date="2031-05-28")  # a Wednesday
UNDATED = report_of(f"The crews met on Tuesday. {FERRY} {PAPERS} {GATES}", "undated.txt", outlet="Ancre")
SECOND = report_of(f"Nobody slept. {GATES} It was cold.", "second.txt", outlet="Quay")  # shares with UNDATED only
OTHER = report_of("Ole Brandt said that it rains.", "other.txt", outlet="Mole", date="2029-01-02")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with opened(tmp_path / "a.db") as record:
        yield record


def opened(path: Path) -> Record:
    return Record.open(path, tagger=FakeTagger)


def exported(record: Record) -> list[dict[str, Any]]:
    out = BytesIO()
    record.export("jsonl", out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def standing(record: Record) -> list[dict[str, Any]]:
    return [line for line in exported(record) if line["type"] != "judgement"]


def date_of(record: Record, report: Report) -> str | None:
    date = record.report(report.id).report.date
    return date.value if date else None


def test_a_dated_report_dates_what_shares_its_words(record: Record) -> None:
    """A report without a date gets one, with the chain in sentences; what shares nothing with a dated one gets none."""
    record.add([DATED, UNDATED, SECOND, OTHER])
    date = record.report(UNDATED.id).report.date

    assert date is not None
    assert ("2031-05-27/2031-05-28", "interval", "shared") == (date.value, date.precision, date.basis)
    assert [span.of(UNDATED.text) for span in date.evidence][-1] == "on Tuesday"
    assert date.why[0].startswith(
        f"Shoreline of 2031-05-28 (report {DATED.id}) carries “that the harbour master has signed"
    )
    assert "“on Tuesday”, 2031-05-27" in date.why[-1]


def test_no_circle(record: Record) -> None:
    """A date that was worked out so dates nothing further."""
    record.add([DATED, UNDATED, SECOND, OTHER])

    assert date_of(record, SECOND) is None


def test_the_order_of_arrival_does_not_matter(tmp_path: Path) -> None:
    """Every order of the same reports gives the same record."""
    found = set()
    for place, order in enumerate(permutations([DATED, UNDATED, SECOND, OTHER])):
        with opened(tmp_path / f"{place}.db") as record:
            for report in order:
                record.add([report])
            found.add(json.dumps(exported(record)))

    assert 1 == len(found)


def test_it_goes_with_the_report_that_it_rests_on(record: Record) -> None:
    """When the dated report is removed, the date goes; when that is undone, it is there again."""
    record.add([DATED, UNDATED, OTHER])
    before = standing(record)
    removed = record.remove(DATED.id, by="Ana")

    assert date_of(record, UNDATED) is None
    record.undo(removed.id, by="Ana")
    assert before == standing(record)


def test_what_is_learnt_later_moves_it(record: Record) -> None:
    """A report that turns out to be dated dates the others from then on, also where it was read long before."""
    without = report_of(DATED.text, "dated.txt", outlet="Shoreline")
    record.add([without, UNDATED])

    assert date_of(record, UNDATED) is None
    record.add([DATED])
    assert "2031-05-27/2031-05-28" == date_of(record, UNDATED)


def test_a_person_decides_a_date(record: Record) -> None:
    """A decided date holds, dates the report's statements and what shares with it, and can be taken back."""
    said = report_of(f"Ana Berg said on Tuesday. {FERRY}", "said.txt", outlet="Ancre")
    record.add([UNDATED, said])
    before = standing(record)
    judgement = record.date(UNDATED.id, "2031-06-05", by="Ida", note="The printed paper says so.")
    date = record.report(UNDATED.id).report.date

    assert date is not None
    assert ("2031-06-05", "day", "judged") == (date.value, date.precision, date.basis)
    assert (f"Ida decided it on {judgement.at[:10]} (judgement {judgement.id}).",) == date.why
    assert date_of(record, said) is not None
    record.undo(judgement.id, by="Ida")
    assert before == standing(record)


def test_a_decided_date_stays(record: Record) -> None:
    """Adding the report again, and more, does not touch what a person decided; the last decision holds."""
    record.add([DATED, UNDATED])
    record.date(UNDATED.id, "2031-06", by="Ida")
    record.date(UNDATED.id, "2031-06-05/2031-06-07", by="Ida")
    record.add([report_of(UNDATED.text, "again.txt", outlet="Ancre", date="2031-05-29"), SECOND])

    assert "2031-06-05/2031-06-07" == date_of(record, UNDATED)
    with pytest.raises(NothingToDo, match="is 2031-06-05/2031-06-07 already"):
        record.date(UNDATED.id, "2031-06-05/2031-06-07", by="Ida")


def test_a_person_decides_that_nobody_knows(record: Record) -> None:
    """Where a person says that the date is not known, none is worked out, and a given one does not hold."""
    record.add([DATED, UNDATED])
    record.date(UNDATED.id, None, by="Ida")
    record.date(DATED.id, None, by="Ida")

    assert [None, None] == [date_of(record, UNDATED), date_of(record, DATED)]


def test_what_is_no_date(record: Record) -> None:
    """What is no date, and what is no report, is told in a sentence, and nothing is written."""
    record.add([UNDATED])
    with pytest.raises(UsageError, match='"soon" is not a date that can be read'):
        record.date(UNDATED.id, "soon", by="Ida")
    with pytest.raises(UnknownId):
        record.date("r0000", "2031", by="Ida")

    assert [] == record.judgements()


def test_what_a_date_shows_to_lie_far_apart_is_parted(record: Record) -> None:
    """A statement leaves those of another season when its report is dated, and joins them again when it is not."""
    old = report_of(
        "Ida Roth said that volunteers from the rowing club painted the lock gates.", "old.txt", date="2029-05-02"
    )
    record.add([UNDATED, old])
    record.date(UNDATED.id, None, by="Tess")
    assert together(record, UNDATED, old)

    record.undo(record.judgements()[-1].id, by="Tess")
    record.add([DATED])
    assert "2031-05-27/2031-05-28" == date_of(record, UNDATED)
    assert not together(record, UNDATED, old)

    record.remove(DATED.id, by="Tess")
    record.date(UNDATED.id, None, by="Tess")
    assert together(record, UNDATED, old)


def together(record: Record, *reports: Report) -> bool:
    """Whether an utterance has statements of all these reports."""
    wanted = {report.id for report in reports}
    every = {s.id: s.statement.report for s in record.statements()}
    return any(wanted <= {every[id] for id in utterance.statements} for utterance in record.utterances())
