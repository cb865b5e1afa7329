from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR
from tests.fakes.tagger import FakeTagger

from onrecord import Record
from onrecord.errors import Failed, InputError, NotFound, RecordBusy
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report, Zone
from onrecord.model.tags import Passage, Tags
from onrecord.reading import read, reader
from onrecord.reading.formats import page
from onrecord.record.inputs import extractions
from onrecord.wording.meaning import Vectors

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
    fault = "OnRecord failed on it, by a fault of its own (ZeroDivisionError: too much); report it, please"
    assert ["0.txt", f"1.txt: {fault}", "2.txt", f"3.txt: {fault}", "4.txt", "x: gone", "0.txt"] == extracted


def test_all_are_stored(tmp_path: Path) -> None:
    """A report that the program fails on is kept without statements, and told; adding goes on after it."""
    reports = [report_of(text, f"{n}.txt") for n, text in enumerate([POISON, HARBOUR, POISON, COUNCIL])]
    with Record.open(tmp_path / "a.db", tagger=Choking) as record:
        result = record.add(reports)
        assert (4, 3, 1, 1) == (result.read, result.new, result.known, len(result.failed))
        assert (3, 4) == record.counts()
        assert POISON in [one.report.text for one in record.reports()]
        [told] = result.failed
        assert "without statements; onrecord reextract looks for them again" in told.reason


def test_statements_are_found_once_the_fault_is_mended(tmp_path: Path) -> None:
    """`reextract` fails on the report as long as the fault is there, and finds its statements after."""
    with Record.open(tmp_path / "a.db", tagger=Choking) as record:
        record.add([report_of(POISON)])
        again = record.reextract()
        assert (1, 0, 1) == (again.outdated, again.renewed, len(again.failed))
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        again = record.reextract()
        assert (1, 1, 0) == (again.outdated, again.renewed, len(again.failed))
        assert record.counts()[1] > 0


def test_a_fault_in_linking(tmp_path: Path) -> None:
    """A report that cannot be tied to the others is kept without statements, and the others are tied."""

    class Stumbling(FakeEmbedder):
        def embed(self, texts: Sequence[str]) -> Vectors:
            if any("council" in text for text in texts):
                raise IndexError("out of range")
            return super().embed(texts)

    texts = [HARBOUR, "Ana Berg said that the council is late.", COUNCIL]
    with Record.open(tmp_path / "a.db", tagger=FakeTagger, embedder=Stumbling) as record:
        result = record.add([report_of(text, f"{n}.txt") for n, text in enumerate(texts)])
        assert (3, 3, ["1.txt"]) == (result.read, result.new, [one.path for one in result.failed])
        assert (3, 4) == record.counts()


def test_a_fault_in_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong while a file is read costs no file after it; where the text is known, the text is kept."""

    def zones(text: str, title: str | None, headings: frozenset[str]) -> tuple[Zone, ...]:
        if "rained" in text:
            raise IndexError("out of range")
        return ()

    def broken(raw: bytes, path: str) -> Iterator[Report]:
        raise KeyError("x")

    monkeypatch.setattr(reader, "find_zones", zones)
    monkeypatch.setattr(page, "page", broken)
    for name, text in (("a.html", HARBOUR), ("b.txt", f"It rained. {HARBOUR}"), ("c.txt", HARBOUR)):
        (tmp_path / name).write_text(text)
    outcomes = list(read([str(tmp_path)]))
    assert [Failed, Failed, Report, Report] == [type(one) for one in outcomes]


@pytest.mark.parametrize("error", [RecordBusy("held"), ZeroDivisionError("in reading")])
def test_what_fails_elsewhere(error: Exception) -> None:
    """What goes wrong in the record or in reading is not taken for a report's fault."""

    def broken() -> Iterator[Report | InputError]:
        yield report_of(HARBOUR)
        raise error

    with pytest.raises(type(error)):
        list(extractions(broken(), FakeTagger))
