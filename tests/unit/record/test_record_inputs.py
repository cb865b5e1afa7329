from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import InputError, NotFound, RecordBusy
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report
from onrecord.model.tags import Passage, Tags
from onrecord.record.inputs import extractions

POISON = "Karl Ode said that nothing is wrong with this text."


class Choking(FakeTagger):
    """Fails on one text."""

    def tag(self, passages: Iterable[Passage]) -> Iterator[Tags]:
        """The tags of each passage, up to the one that it fails on."""
        for passage in passages:
            if passage.text == POISON:
                raise ZeroDivisionError("too much")
            yield from super().tag([passage])


def test_one_report_that_the_program_fails_on() -> None:
    """The one report on which the program fails is an error that says so; those around it are extracted, in order."""
    reports = [report_of(text, f"{n}.txt") for n, text in enumerate([HARBOUR, POISON, COUNCIL, POISON, "It rained."])]
    found = list(extractions([*reports, NotFound("x", "gone"), reports[0]], Choking))
    extracted = [one.report.path if isinstance(one, Extraction) else str(one) for one in found]
    fault = "OnRecord failed on it, by a fault of its own (ZeroDivisionError: too much)"
    assert ["0.txt", f"1.txt: {fault}", "2.txt", f"3.txt: {fault}", "4.txt", "x: gone", "0.txt"] == extracted


def test_the_rest_is_stored(tmp_path: Path) -> None:
    """Adding goes on after a report that the program fails on, also where its text comes under two paths."""
    reports = [report_of(text, f"{n}.txt") for n, text in enumerate([POISON, HARBOUR, POISON, COUNCIL])]
    with Record.open(tmp_path / "a.db", tagger=Choking) as record:
        result = record.add(reports)
        assert (4, 2, 2) == (result.read, result.new, len(result.failed))
        assert (2, 4) == record.counts()


@pytest.mark.parametrize("error", [RecordBusy("held"), ZeroDivisionError("in reading")])
def test_what_fails_elsewhere(error: Exception) -> None:
    """What goes wrong in the record or in reading is not taken for a report's fault."""

    def broken() -> Iterator[Report | InputError]:
        yield report_of(HARBOUR)
        raise error

    with pytest.raises(type(error)):
        list(extractions(broken(), FakeTagger))
