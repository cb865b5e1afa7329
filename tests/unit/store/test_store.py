"""Several processes on one record, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import signal
import sqlite3
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.fakes.extraction import extract, report_of
from tests.fakes.records import HARBOUR, add, exported, names_in

from onrecord.errors import InputError
from onrecord.model.extraction import Extraction
from onrecord.model.report import Report

SPAWN = multiprocessing.get_context("spawn")


def _report(number: int) -> Report:
    return report_of(f"{HARBOUR} Ana Berg said that boat {number} is late.", f"{number}.txt")


def _slowly(reports: Iterable[Report]) -> Iterator[Extraction | InputError]:
    for extraction in extract(reports):
        time.sleep(0.002)
        yield extraction


def _add_in_process(path: Path, first: int, last: int) -> None:
    add(path, [_report(number) for number in range(first, last)], _slowly)


def test_two_writers_and_a_reader(tmp_path: Path) -> None:
    """Two processes add overlapping reports to one new record while others read it: nothing is lost or given twice."""
    together, alone = tmp_path / "together.db", tmp_path / "alone.db"
    writers = [SPAWN.Process(target=_add_in_process, args=(together, *bounds)) for bounds in ((0, 60), (30, 90))]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        if together.exists() and together.stat().st_size:
            exported(together)
    for writer in writers:
        writer.join()
    assert [0, 0] == [writer.exitcode for writer in writers]
    add(alone, [_report(number) for number in range(90)])
    assert exported(alone) == exported(together)
    assert ["alone.db", "together.db"] == names_in(tmp_path)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed(tmp_path: Path) -> None:
    """A process killed while it adds leaves a sound record of whole reports, which a second go completes."""
    killed, calm = tmp_path / "killed.db", tmp_path / "calm.db"
    for stop_after in (1, 7, 20):
        process = SPAWN.Process(target=_add_in_process, args=(killed, 0, 300))
        process.start()
        while process.is_alive() and _stored(killed) < stop_after:
            time.sleep(0.005)
        process.kill()
        process.join()
        connection = sqlite3.connect(killed)
        assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()
        assert [] == connection.execute("PRAGMA foreign_key_check").fetchall()
        whole = "SELECT count(*) FROM report r WHERE (SELECT count(*) FROM statement s WHERE s.report = r.n) <> 3"
        assert (0,) == connection.execute(whole).fetchone()
        connection.close()
    _add_in_process(killed, 0, 300)
    add(calm, [_report(number) for number in range(300)])
    assert exported(calm) == exported(killed)
    assert ["calm.db", "killed.db"] == names_in(tmp_path)


def _stored(path: Path) -> int:
    if not path.exists():
        return 0
    connection = sqlite3.connect(path, timeout=5)
    try:
        return int(connection.execute("SELECT count(*) FROM report").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # the process has not made the tables yet
    finally:
        connection.close()
