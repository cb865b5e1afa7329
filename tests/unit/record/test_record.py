from __future__ import annotations

import io
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, names_in
from tests.fakes.tagger import FakeTagger

import onrecord
from onrecord import AddResult, Record
from onrecord.errors import InputError, NoRecord, NotFound, UnknownId, UsageError
from onrecord.model.report import Report


class Loader:
    """Makes taggers, and counts them."""

    def __init__(self) -> None:
        self.loaded = 0

    def __call__(self) -> FakeTagger:
        self.loaded += 1
        return FakeTagger()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "b.txt").write_text(COUNCIL)
    return folder


def test_from_a_folder_to_answers(tmp_path: Path, news: Path) -> None:
    """Files in, statements out, each with its speaker, words, outlet and date."""
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        result = record.add(news, outlet="Shoreline", date="2023-03-08")
        assert (2, 2, 4) == (result.read, result.new, result.statements)
        (found,) = record.statements(speaker="council")
        assert ("that the harbour is closed", "denies", "Shoreline") == (found.text, found.force, found.outlet)
        assert found == record.statement(found.id[:10])
        assert HARBOUR in {one.report.text for one in record.reports()}
        assert COUNCIL == record.report(found.heading.id).report.text
        assert (2, 4) == record.counts()
    assert ["a.db", "news"] == names_in(tmp_path)


def test_the_model_is_loaded_when_it_is_needed(tmp_path: Path, news: Path) -> None:
    """Neither opening, asking, adding nothing nor adding what is known loads a model; a new report does, once."""
    loader = Loader()
    with Record.open(tmp_path / "a.db", tagger=loader) as record:
        record.add([])
        record.add(["missing.txt"])
        assert 0 == loader.loaded
        record.add(news)
        assert 1 == loader.loaded
        record.add(news)
        list(record.statements())
        assert 1 == loader.loaded


def test_what_can_be_added(tmp_path: Path, news: Path) -> None:
    """Paths, reports and errors may be mixed; what cannot be read is in the result, and everything else is added."""
    seen: list[AddResult] = []
    failure = NotFound("somewhere", "it was there yesterday")
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        inputs: list[Path | str | InputError | Report] = [
            news / "a.txt",
            "missing.txt",
            failure,
            report_of("Karl Ode said that it rains.", "c.txt"),
            news / "b.txt",
        ]
        result = record.add(inputs, on_progress=seen.append)
    assert (3, 3, ["missing.txt", "somewhere"]) == (result.read, result.new, [error.path for error in result.failed])
    assert result == seen[-1]


def test_export(tmp_path: Path, news: Path) -> None:
    """A record is exported to a stream or to a file, with the same bytes."""
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        record.add(news)
        stream = io.BytesIO()
        record.export("jsonl", stream)
        record.export("jsonl", tmp_path / "out.jsonl")
        record.export("csv", tmp_path / "out.csv")
    assert stream.getvalue() == (tmp_path / "out.jsonl").read_bytes()
    assert b"id,report,outlet," == (tmp_path / "out.csv").read_bytes()[:17]


def test_errors(tmp_path: Path, news: Path) -> None:
    """Each thing that can go wrong has an error of its own."""
    with pytest.raises(NoRecord):
        Record.open(tmp_path / "none.db", create=False)
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        with pytest.raises(UsageError):
            record.add(news, date="yesterday")
        with pytest.raises(InputError):
            record.add(news, meta="none.csv")
        with pytest.raises(UsageError):
            record.statements(since="yesterday")
        with pytest.raises(UnknownId):
            record.statement("zzz")


def test_adding_while_asking(tmp_path: Path, news: Path) -> None:
    """A record may be added to while its statements are being read."""
    with Record.open(tmp_path / "a.db", tagger=FakeTagger) as record:
        record.add(news / "a.txt")
        texts = []
        for found in record.statements():
            texts.append(found.text)
            record.add(news / "b.txt")
        assert ["that the ferry will sail", "The night is calm"] == texts
        assert (2, 4) == record.counts()


def test_no_other_names() -> None:
    """The package has the names that it lists, and says which one it lacks."""
    assert all(hasattr(onrecord, name) for name in onrecord.__all__)
    with pytest.raises(AttributeError, match="Recorder"):
        onrecord.Recorder  # noqa: B018
