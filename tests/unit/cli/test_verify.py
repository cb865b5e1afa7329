from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.fakes.embedder import FakeEmbedder
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, exported
from tests.fakes.tagger import FakeTagger
from typer.testing import CliRunner, Result

import onrecord.embedding
from onrecord import Record
from onrecord.cli.app import app
from onrecord.cli.faults import Exit


@pytest.fixture(autouse=True)
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of two reports."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    monkeypatch.setattr(onrecord.embedding, "load_embedder", FakeEmbedder)
    with Record.open("onrecord.db", tagger=FakeTagger, embedder=FakeEmbedder) as opened:
        opened.add([report_of(HARBOUR, "a.txt"), report_of(COUNCIL, "b.txt")])
    return tmp_path / "onrecord.db"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def change(record: Path, statement: str) -> None:
    with closing(sqlite3.connect(record)) as connection, connection:
        connection.execute(statement)


def test_a_sound_record_is_called_sound() -> None:
    """Of a sound record one line says that it is, and the exit code is 0."""
    found = run("verify", "onrecord.db")
    assert (Exit.DONE, "onrecord.db is sound.\n") == (found.exit_code, found.stdout)


def test_each_fault_is_a_line(record: Path) -> None:
    """Each fault is one line that says what to do, the last line counts them, and the exit code is 1."""
    change(record, "UPDATE report SET text = replace(text, 'calm', 'warm')")
    change(record, "INSERT INTO report_words (report_words, rowid, text) VALUES ('delete', 1, 'ferry')")
    found = run("verify", "onrecord.db")
    text, words, last = found.stdout.splitlines()
    assert Exit.PARTLY == found.exit_code
    assert (True, True) == ("is not the text that was read. Restore a backup" in text, "`onrecord relink`" in words)
    assert "onrecord.db is not sound: 2 faults." == last


def test_what_is_not_there_or_no_record(tmp_path: Path) -> None:
    """What is no record is told as by every command, with its exit code."""
    (tmp_path / "a.txt").write_text("No record, but a text that is long enough to be taken for one of these files.")
    assert [Exit.RECORD, Exit.RECORD] == [run("verify", name).exit_code for name in ("a.txt", "b.db")]


def test_relink_puts_right_what_follows(record: Path) -> None:
    """What is wrong with what follows from reports is right after `relink`, which says what it did."""
    before = exported(record)
    change(record, "UPDATE statement SET utterance = 'u0', occasion = 'c0'")
    assert Exit.PARTLY == run("verify", "onrecord.db").exit_code
    done = run("relink")
    assert (Exit.DONE, "Linked anew: 2 reports with 4 statements.\n") == (done.exit_code, done.stdout)
    assert before == exported(record)
    assert Exit.DONE == run("verify", "onrecord.db").exit_code


def test_a_damaged_text_is_not_exported(record: Path) -> None:
    """An export says that a text is damaged, and does not give it out as if it were whole."""
    change(record, "UPDATE report SET text = replace(text, 'calm', 'warm')")
    found = run("export")
    assert (Exit.RECORD, False) == (found.exit_code, "warm" in found.stdout)
    assert "not the text that was read" in found.stderr
