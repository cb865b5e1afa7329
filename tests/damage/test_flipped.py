"""One byte of a record is another: `make torture` tries more of them (ONRECORD_FLIPS, ONRECORD_SEED)."""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from tests.fakes.decisions import DECISIONS
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, WEATHER
from tests.fakes.tagger import FakeTagger
from typer.testing import CliRunner

import onrecord.embedding
import onrecord.tagging
from onrecord import Record, verify
from onrecord.cli.app import app
from onrecord.cli.faults import Exit
from onrecord.errors import OnRecordError

FLIPS = int(os.environ.get("ONRECORD_FLIPS", "40"))
SEED = int(os.environ.get("ONRECORD_SEED", "1"))
TOLD = (Exit.DONE, Exit.PARTLY, Exit.RECORD)
NEWS = "The Minister of Ports, Ida Holt, warned that the ferry is late. Holt said that it will sail."


def new(path: Path) -> Record:
    return Record.open(path, tagger=FakeTagger, embedder=FakeEmbedder)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small record with something in every table."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / "actors.toml").write_text('[[actor]]\nname = "Ana Berg"\nkind = "person"\naliases = ["Anna Berg"]\n')
    with new(folder / "sound.db") as record:
        texts = [HARBOUR, COUNCIL, WEATHER, NEWS, NEWS + " " + HARBOUR, COUNCIL + " " + NEWS]
        dates = ["2023-03-08", None, "2023-06-14", "2023-03-09", None, "2023-03-10"]
        for number, (text, date) in enumerate(zip(texts, dates, strict=True)):
            outlet = ("Shoreline", "Radio Lake", None)[number % 3]
            record.add([report_of(text, f"{number}.txt", outlet=outlet, date=date)])
        record.set_owners('[owners]\n"Lake Press" = ["Shoreline", "Radio Lake"]\n')
        record.know_actors(folder / "actors.toml")
        for kind, a, b in (("attribute", 3, 1), ("same", 2, 5), ("rename", 1, 0), ("reject", 3, 2), ("date", 1, 0)):
            DECISIONS[kind](record, a, b)
    return folder / "sound.db"


def flipped(sound: Path, path: Path, seed: int) -> bytes:
    """The record with one byte that is another, at `path`; its bytes."""
    for old in path.parent.glob(path.name + "*"):
        old.unlink()
    random = Random(seed)
    raw = bytearray(sound.read_bytes())
    raw[random.randrange(len(raw))] ^= random.randrange(1, 256)
    path.write_bytes(raw)
    return bytes(raw)


def exported(path: Path) -> bytes | None:
    """The export, None where the record says that it cannot be used."""
    out = BytesIO()
    try:
        with Record.open(path, create=False, tagger=FakeTagger, embedder=FakeEmbedder) as record:
            record.export("jsonl", out)
    except OnRecordError:
        return None
    return out.getvalue()


def test_each_flip_that_changes_an_export_is_told(sound: Path, tmp_path: Path) -> None:
    """Where an export is another than that of the sound record, `verify` finds a fault; it leaves the file as it is."""
    before = exported(sound)
    path = tmp_path / "flipped.db"
    untold = []
    for seed in range(SEED * 1_000_000, SEED * 1_000_000 + FLIPS):
        raw = flipped(sound, path, seed)
        try:
            faults = len(verify(path).faults)
        except OnRecordError:
            faults = 1
        assert raw == path.read_bytes()
        if exported(path) != before and not faults:
            untold.append(seed)
    assert [] == untold


@pytest.fixture
def commands(sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands of every kind that read or write a record, `flipped.db`."""
    monkeypatch.setattr(onrecord.tagging, "load_tagger", FakeTagger)
    monkeypatch.setattr(onrecord.embedding, "load_embedder", FakeEmbedder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD", "flipped.db")
    with new(sound) as record:
        one, other = (statement.id for statement in list(record.statements())[:2])
        utterance = next(iter(record.utterances())).id
        report = next(iter(record.reports())).report.id
    (tmp_path / "new.txt").write_text("Ana Berg said that the harbour is open.")
    return [
        ["statements"], ["statements", "--text", "ferry"], ["utterances"], ["timeline"], ["utterance", utterance],
        ["show", one], ["reports"], ["actors"], ["actor", "Ana Berg"], ["actors", "review"],
        ["check", "the ferry will sail"], ["log"], ["export"], ["export", "--format", "csv"], ["verify", "flipped.db"],
        ["backup", "copy.db"], ["add", "new.txt"], ["reject", one], ["attribute", other, "--to", "Ana Berg"],
        ["same", one, other], ["remove", report], ["date", report, "2023-03-01"],
        ["actors", "merge", "Ana Berg", "Karl Ode"], ["reextract"], ["relink"],
    ]  # fmt: skip


def test_every_command_says_so_in_a_sentence(sound: Path, tmp_path: Path, commands: list[list[str]]) -> None:
    """On a record with a damaged byte each command does its work, or says in a sentence that it could not."""
    path = tmp_path / "flipped.db"
    wrong = []
    for number, command in enumerate(commands):
        shutil.copy(sound, path)
        done = CliRunner().invoke(app, command)
        assert done.exit_code in TOLD, (command, done.output)
        for seed in range(number, FLIPS, len(commands)) if FLIPS < 200 else range(FLIPS):
            flipped(sound, path, SEED * 2_000_000 + seed)
            (tmp_path / "copy.db").unlink(missing_ok=True)
            done = CliRunner().invoke(app, command)
            if done.exit_code not in TOLD or "fault in OnRecord" in done.output:
                wrong.append((seed, command, done.exit_code, done.output[-300:]))
    assert [] == wrong
