"""Several programs on one record, and what a person sees while one waits for another."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.fakes.command import ENVIRONMENT, PROGRAM, run_bounded
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add, exported, names_in

from onrecord import Record
from onrecord.cli.faults import Exit

READERS = (["statements"], ["reports"], ["export"], ["statements", "--text", "ferry"], ["export", "--format", "csv"])


def _started(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *command],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_two_adds_and_ten_readers(tmp_path: Path) -> None:
    """Two `add` of overlapping reports and ten readers: nothing is lost, and nobody hears of a locked database."""
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"{HARBOUR} Ana Berg said that boat {number} is late.")
    files = [path.name for path in sorted(tmp_path.glob("*.txt"))]
    add(tmp_path / "a.db", [])
    commands = [["add", *files[:20]], ["add", *files[10:]], *(READERS * 2)]
    processes = [_started([*command, "--record", "a.db"], tmp_path) for command in commands]
    ended = [(*process.communicate(), process.returncode) for process in processes]
    # On a slow machine one of them may tell that it waits for the other; that is no complaint.
    complaints = [told for _, told, _ in ended if told and not told.startswith(b"waiting for another program")]
    assert ([], {Exit.DONE}) == (complaints, {code for *_, code in ended})
    run_bounded(["add", *files, "--record", "b.db"], tmp_path)
    assert exported(tmp_path / "b.db") == exported(tmp_path / "a.db")
    assert [*files, "a.db", "b.db"] == names_in(tmp_path)


def test_waiting_is_shown(tmp_path: Path) -> None:
    """While another program writes for long, `add` and `reject` say that they wait, and then do their work."""
    record = tmp_path / "onrecord.db"
    add(record, [report_of(HARBOUR)])
    with Record.open(record) as opened:
        statement = next(iter(opened.statements())).id
    (tmp_path / "a.txt").write_text("Ana Berg said that it rains.")
    other = sqlite3.connect(record, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = [_started(command, tmp_path) for command in (["add", "a.txt"], ["reject", statement])]
    done = run_bounded(["log"], tmp_path)
    assert (Exit.DONE, "") == (done.exit, done.err)
    for process in waiting:
        assert process.stderr is not None
        assert process.stderr.readline().startswith(b"waiting for another program")
    other.execute("ROLLBACK")
    other.close()
    assert [(0, b""), (0, b"")] == [(process.wait(), process.communicate()[1]) for process in waiting]
    assert 2 == exported(record).count(b'{"type": "report"')
