from __future__ import annotations

from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add
from tests.fakes.terminal import run_on_terminal

from onrecord.cli.progress import watch
from onrecord.errors import NotFound
from onrecord.record.adding import AddResult

MISSING = NotFound("a\n.txt", "there is no such file")


def test_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Into a pipe, each failure is told once, on one line, and so is a long wait for another program."""
    with watch() as shown:
        shown.progress(AddResult(read=1))
        shown.progress(AddResult(read=1, failed=(MISSING,)))
        shown.progress(AddResult(read=2, failed=(MISSING,)))
        for seconds in (0.5, 2.5, 3.0):
            shown.waiting(seconds)
    assert AddResult(read=2, failed=(MISSING,)) == shown.result
    lines = ["not read: a .txt: there is no such file", "waiting for another program that writes to the record ..."]
    assert lines == capsys.readouterr().err.splitlines()


def test_bar(tmp_path: Path) -> None:
    """On a terminal a bar counts reports, those of files not opened yet included, and is gone at the end."""
    (tmp_path / "a.txt").write_text(HARBOUR)
    add(tmp_path / "onrecord.db", [report_of(HARBOUR)])
    code, screen = run_on_terminal(["add", "a.txt", "missing.txt"], tmp_path)
    assert 1 == code
    assert "not read: missing.txt: " in screen
    assert "1 report read: 0 new, 1 known; 0 statements found. 1 failed, each named above.\n" in screen
    assert screen.rstrip().endswith("onrecord statements")
