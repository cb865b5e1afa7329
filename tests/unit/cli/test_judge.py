from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add, exported
from tests.fakes.terminal import run_on_terminal
from typer.testing import CliRunner, Result

from onrecord.cli.app import app
from onrecord.cli.faults import Exit


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record of two reports."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD", raising=False)
    add(tmp_path / "onrecord.db", [report_of(HARBOUR, "a.txt"), report_of(COUNCIL, "b.txt")])
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def first(command: str, *arguments: str) -> str:
    return run(command, *arguments).stdout.split("\t")[0]


def test_decided_and_taken_back(folder: Path) -> None:
    """Each decision is one line that says what was done and one that says how to take it back; typed, it does so."""
    before = exported(folder / "onrecord.db")
    statement, report = first("statements", "--text", "closed"), first("reports", "--text", "closed")
    for command in (["reject", statement], ["attribute", statement, "--to", "Ida Holt"], ["remove", report]):
        done = run(*command, "--by", "Ana", "--note", "why not")
        said, how = done.stdout.splitlines()
        assert (Exit.DONE, True) == (done.exit_code, said.startswith("Ana "))
        changed = exported(folder / "onrecord.db").count(b'"type": "statement"')
        assert {"reject": 3, "attribute": 4, "remove": 2}[command[0]] == changed
        undone = run(*how.removeprefix("To take it back: onrecord ").split())
        assert Exit.DONE == undone.exit_code
    kept = b"".join(
        line for line in exported(folder / "onrecord.db").splitlines(True) if b'"type": "judgement"' not in line
    )
    assert before == kept
    rows = [line.split("\t") for line in run("log").stdout.splitlines()]
    assert ["reject", "undo", "attribute", "undo", "remove", "undo"] == [row[3] for row in rows]
    assert "" == run("log", "--lost").stdout


def test_the_record_is_named_in_the_hint(folder: Path) -> None:
    """The way back names the record, where it is not the usual one."""
    add(folder / "other story.db", [report_of(HARBOUR)])
    statement = first("statements", "--record", "other story.db")
    assert run("reject", statement, "--record", "other story.db").stdout.rstrip().endswith("--record 'other story.db'")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["reject", "zzz"], "No statement"),
        (["reject", "s"], "more than one"),
        (["remove", "s0"], "No report"),
        (["undo", "j0"], "No judgement"),
    ],
)
def test_wrong_ids(arguments: list[str], words: str) -> None:
    """An id that is none is told in one line."""
    done = run(*arguments)
    assert (Exit.PARTLY, 1, True) == (done.exit_code, len(done.stderr.splitlines()), words in done.stderr)


def test_shown_as_rejected(folder: Path) -> None:
    """`show` finds a rejected statement, and says who took it out of the lists; `add` says what is removed."""
    statement, report = first("statements"), first("reports")
    run("reject", statement, "--by", "Ana")
    assert "out of the lists: Ana rejected statement s" in run("show", statement).stdout
    run("remove", report, "--by", "Ana")
    (folder / "a.txt").write_text(HARBOUR)
    (folder / "b.txt").write_text(COUNCIL)
    assert "1 removed from this record before" in run("add", "a.txt", "b.txt").stdout


def test_log_on_a_terminal(folder: Path) -> None:
    """On a terminal, the log is sentences with the words that were judged, and an empty one says so."""
    assert (0, "Nobody has decided anything yet.\n") == run_on_terminal(["log"], folder)
    run("reject", first("statements", "--text", "closed"), "--by", "Ana", "--note", "a headline")
    code, seen = run_on_terminal(["log"], folder)
    assert (0, True, True) == (code, "that the harbour is closed" in seen, "note: a headline" in seen)
