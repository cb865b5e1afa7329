"""`kill -9` at random moments of `add`.

    make torture                                     # 200 kills
    ONRECORD_KILLS=1000 ONRECORD_SEED=7 python -m pytest tests/torture

A trial kills `add` on a new record one to three times, looks at what is there after each, then lets it end. The moments
are spread over the time that an undisturbed run takes after it has loaded; ONRECORD_SEED repeats a choice of them.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from random import Random

import pytest
from tests.fakes.records import exported, names_in
from tests.torture.adding import add

KILLS = int(os.environ.get("ONRECORD_KILLS", "4"))
SEED = int(os.environ.get("ONRECORD_SEED", "1"))
REPORTS = 60 if KILLS > 4 else 30
_TRIES = 5
TIES = {"speaker", "speaker_via", "principal", "utterance", "origin", "actor_via", "copies"}
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.torture.adding"])

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")


def news(folder: Path) -> Path:
    """A folder of reports, each with a number of statements of its own."""
    folder.mkdir()
    for number in range(REPORTS):
        said = (f"Ana Berg said that boat {number} is {late} minutes late." for late in range(number % 7))
        (folder / f"{number:03}.txt").write_text(f"Harbour news of day {number}.\n\n" + "\n\n".join(said))
    return folder


def start(record: Path, folder: Path) -> ForkServerProcess:
    """Start adding; the process has loaded everything when this returns."""
    here, there = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=add, args=(str(record), str(folder), there))
    process.start()
    assert "ready" == here.recv()
    return process


def end(process: ForkServerProcess) -> None:
    """Let it end, as it should."""
    process.join()
    assert 0 == process.exitcode


def looked_at(record: Path, whole: dict[str, list[str]]) -> int:
    """Check a record as a killed process left it; how many reports it holds. `whole` is what each report should be."""
    if not record.exists() or record.stat().st_size == 0:
        return 0
    connection = sqlite3.connect(record)
    try:
        assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()
        assert [] == connection.execute("PRAGMA foreign_key_check").fetchall()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        for words in {"report_words", "statement_words"} & tables:
            connection.execute(f"INSERT INTO {words} ({words}, rank) VALUES ('integrity-check', 1)")
    finally:
        connection.close()
    if "standing" not in tables:
        return 0  # killed while the tables were made: the next go makes them
    found = by_report(record)
    assert {report: whole[report] for report in found} == found
    return len(found)


def by_report(record: Path) -> dict[str, list[str]]:
    """For each report of the record, its line and those of its statements, but for what ties them to other reports.

    Every statement must be in the utterance that it names.
    """
    lines: dict[str, list[str]] = {}
    inside: dict[str, str] = {}
    told: dict[str, str] = {}
    for raw in exported(record).decode().splitlines():
        line = json.loads(raw)
        if line["type"] in ("report", "statement"):
            alone = {field: value for field, value in line.items() if field not in TIES}
            report = line["id"] if line["type"] == "report" else line["report"]
            lines.setdefault(report, []).append(json.dumps(alone))
        if line["type"] == "statement":
            told[line["id"]] = line["utterance"]
        elif line["type"] == "utterance":
            inside |= dict.fromkeys(line["statements"], line["id"])
    assert told == inside
    return lines


def test_killed_while_adding(tmp_path: Path) -> None:
    """However often `add` is killed, the record is sound and holds whole reports; in the end, as if it never was."""
    folder, calm = news(tmp_path / "news"), tmp_path / "calm.db"
    process = start(calm, folder)
    began = time.monotonic()
    end(process)
    takes = time.monotonic() - began
    expected, whole = exported(calm), by_report(calm)
    assert REPORTS == len(whole)
    chance, kills = Random(SEED), 0
    left: Counter[str] = Counter()
    for trial in range(_TRIES * KILLS):  # on a machine that is busy by fits, some end before they are to be killed
        place = tmp_path / f"trial{trial}"
        place.mkdir()
        record = place / "a.db"
        for _ in range(min(chance.randint(1, 3), KILLS - kills)):
            process = start(record, folder)
            time.sleep(chance.uniform(0, takes))
            process.kill()
            process.join()
            kills += process.exitcode == -signal.SIGKILL
            held = looked_at(record, whole)
            left["none" if held == 0 else "all" if held == REPORTS else "some"] += 1
        end(start(record, folder))
        assert expected == exported(record)
        assert ["a.db"] == names_in(place)
        shutil.rmtree(place)
        if kills >= KILLS:
            break
    print(f"\n{kills} kills with seed {SEED}; of {REPORTS} reports the record held", dict(left), file=sys.__stdout__)
    assert kills >= KILLS
