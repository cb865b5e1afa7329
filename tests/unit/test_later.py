"""What a command imports: one that only reads a record starts at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add
from tests.fakes.terminal import plain_environment

from onrecord import Record

HEAVY = frozenset(
    # what finds statements, and what reads files
    "openvino openvino_telemetry tokenizers numpy onrecord.inference onrecord.tagging onrecord.embedding"
    " trafilatura htmldate lxml charset_normalizer onrecord.record.extraction"
    # the reading room, and what writes Parquet
    " fastapi pydantic starlette uvicorn anyio jinja2 onrecord.web duckdb"
    # what changes a record
    " onrecord.store.judgements.about_statements onrecord.store.changes.utterances onrecord.store.changes.writing"
    " onrecord.record.linking.actors".split()
)
PROGRAM = (
    "import sys; from onrecord.cli.app import app\n"
    "try: app(sys.argv[2:], standalone_mode=False)\n"
    "finally: print(*sorted(set(sys.argv[1].split()) & set(sys.modules)), file=sys.stderr)"
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two reports and a decision."""
    path = tmp_path_factory.mktemp("read") / "onrecord.db"
    add(path, [report_of(HARBOUR, date="2023-03-08"), report_of(COUNCIL, "b.txt", date="2023-03-07")])
    with Record.open(path) as opened:
        opened.reject(next(iter(opened.statements(speaker="Karl"))).id, by="Ana")
    return path


@pytest.mark.parametrize(
    "line",
    [
        *("--version", "--help", "add --help", "statements", "statements --speaker Ana --text ferry --from 2023"),
        *("statements --format jsonl", "statements --format csv", "utterances", "utterances --format jsonl"),
        *("utterance u", "timeline", "show s", "show r", "reports", "log", "log --lost", "actors", "actor Ana"),
        *("export", "export --format csv", "export --format csv --table reports"),
    ],
)
def test_what_only_reads_imports_nothing_heavy(record: Path, line: str) -> None:
    """No inference runtime, no arrays, no reader of pages, no web framework: reading is a matter of SQL."""
    with Record.open(record) as opened:
        statement = next(iter(opened.statements(speaker="Ana")))
        ids = {"u": statement.links.utterance, "s": statement.id, "r": statement.heading.id}
    arguments = [ids.get(word, word) for word in line.split()]
    command = [sys.executable, "-c", PROGRAM, " ".join(sorted(HEAVY)), *arguments]
    done = subprocess.run(command, cwd=record.parent, env=plain_environment(), capture_output=True, text=True)
    assert (0, "\n") == (done.returncode, done.stderr)


def test_a_program_that_only_reads_imports_nothing_heavy(record: Path) -> None:
    """The same holds for the library, until something is added, checked or decided."""
    program = (
        "import sys; from onrecord import Record\n"
        "with Record.open('onrecord.db') as record:\n"
        "    assert list(record.statements(text='ferry')) and list(record.utterances()) and record.actors()\n"
        "print(*sorted(set(sys.argv[1].split()) & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, " ".join(sorted(HEAVY))]
    done = subprocess.run(command, cwd=record.parent, env=plain_environment(), capture_output=True, text=True)
    assert (0, "\n", "") == (done.returncode, done.stdout, done.stderr)
