"""What is fed with anything: each function takes what was generated, and must neither fail nor break its promise."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from tests.fakes.careless import CarelessTagger
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.tagger import FakeTagger
from tokenizers import Tokenizer
from typer.testing import CliRunner

import onrecord.tagging
from onrecord import Record
from onrecord.cli.app import app
from onrecord.cli.faults import Exit
from onrecord.dating.report_date import report_date
from onrecord.errors import InputError, UsageError
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.model.tags import Passage
from onrecord.reading import find_zones, given_date, read
from onrecord.reading.decoding import NotText, decode
from onrecord.record.extraction import extract
from onrecord.store.tables.columns import days
from onrecord.tagging.sections import sections
from onrecord.tagging.tagger import WEIGHTS, read_tokenizer

NAMES = ("a.txt", "a.html", "a.jsonl", "a.json", "a.txt.gz", "a.jsonl.gz", "a.html.gz", "a.json.gz")


def decoding(raw: bytes) -> None:
    """Bytes become text that can be stored, or NotText."""
    with contextlib.suppress(NotText):
        text = decode(raw)
        text.encode("utf-8")


def reading(raw: bytes) -> None:
    """A file of any kind with any bytes gives reports and errors, one line each, and nothing is raised."""
    with tempfile.TemporaryDirectory() as folder:
        name = NAMES[raw[0] % len(NAMES)] if raw else NAMES[0]
        path = Path(folder, name)
        path.write_bytes(raw[1:])
        for found in read([str(path)]):
            if isinstance(found, InputError):
                assert "\n" not in str(found)
                assert found.path
            else:
                for zone in found.zones:
                    assert zone.span.end <= len(found.text)


def extraction(text: str) -> None:
    """Any text as a report gives statements whose spans lie in it, whatever the model labels in it."""
    for tagger in (FakeTagger(), CarelessTagger()):
        (found,) = extract([_report(text)], tagger)
        assert not isinstance(found, InputError)
        for statement in found.statements:
            for span in (*statement.source, *statement.cue, *statement.content):
                assert span.end <= len(text)
                assert span.of(text)


def recording(texts: list[str], date: str | None = None) -> None:
    """Reports of any texts are stored and linked; what was said in them is found again, and exported."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        with Record.open(path, tagger=CarelessTagger, embedder=FakeEmbedder) as record:
            reports = []
            for number, text in enumerate(texts):
                with contextlib.suppress(UnicodeEncodeError):  # no text that was read has half a pair
                    text.encode()
                    given = given_date(date) if date and number % 2 else None
                    reports.append(replace(_report(text), path=f"{number}.txt", date=given))
            assert record.add(reports).failed == ()
            for text in texts:
                record.check(text[:300])
            record.export("jsonl", path.with_suffix(".jsonl"))
            record.export("csv", path.with_suffix(".csv"))


def _report(text: str) -> Report:
    return Report(report_id(None, None, text), "a.txt", text, text_sha256(text), zones=find_zones(text))


def tokenising(text: str) -> None:
    """Any text is cut into sections whose wordpieces lie in it, in order."""
    passage = Passage(text, (Span(0, len(text)),) if text else ())
    for section in sections(passage, _tokenizer()):
        assert len(section.ids) == len(section.start) == len(section.end) == len(section.features)
        assert (section.start < section.end).all()
        assert (section.end <= len(text)).all()
        assert (section.start[1:] >= section.start[:-1]).all()


def dates(text: str) -> None:
    """Anything given as a date is one that can be searched for, or is refused; anything in a text is dated or not."""
    with contextlib.suppress(UsageError):
        assert days(given_date(text).value) is not None
    days(text)
    report_date(Report("r", "a.txt", text, "", zones=find_zones(text)))


def command_line(arguments: list[str]) -> None:
    """Whatever is typed ends with an exit code that is documented, and never with a fault of the program."""
    with _scene():
        done = CliRunner().invoke(app, arguments, input=b"")
    assert done.exit_code in {code.value for code in Exit} - {Exit.FAULT.value}, done.stderr
    assert "Traceback" not in done.stderr
    if done.exit_code != Exit.DONE and arguments:
        assert done.stderr.strip() or done.stdout.strip()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decoding": decoding,
    "reading": reading,
    "extraction": lambda raw: extraction(raw.decode("utf-8", "surrogateescape")),
    "recording": lambda raw: recording(raw.decode("utf-8", "replace").split("\0")[:4]),
    "tokenising": lambda raw: tokenising(raw.decode("utf-8", "surrogateescape")),
    "dates": lambda raw: dates(raw.decode("utf-8", "surrogateescape")),
    "command_line": lambda raw: command_line(raw.decode("utf-8", "surrogateescape").split("\n")),
}
"""Each target, fed with bytes."""


@contextlib.contextmanager
def _scene() -> Iterator[None]:
    """An empty folder to be in, with a file to read, a tagger without weights, and nothing from the environment."""
    before, load, record = Path.cwd(), onrecord.tagging.load_tagger, os.environ.pop("ONRECORD", None)
    with tempfile.TemporaryDirectory() as above:
        folder = Path(above, "inner")  # so that ".." is an empty place, too
        folder.mkdir()
        (folder / "a.txt").write_text('Ana Berg said that it rains. "Well," Karl Ode said.')
        os.chdir(folder)
        onrecord.tagging.load_tagger = FakeTagger  # type: ignore[assignment]
        try:
            yield
        finally:
            os.chdir(before)
            onrecord.tagging.load_tagger = load
            if record is not None:
                os.environ["ONRECORD"] = record


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    return read_tokenizer(WEIGHTS / "tokenizer.json")
