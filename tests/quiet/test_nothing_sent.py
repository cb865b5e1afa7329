"""Nothing is sent, and nothing is written but where it was named: not by us, and not by what we stand on."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sys
import urllib.request
import uuid
from collections.abc import Mapping
from pathlib import Path

import pytest
import typer
from tests.quiet.watched import Watched

import onrecord
from onrecord import Record
from onrecord.cli.app import app

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the guard knows POSIX paths")
SAMPLE = Path(onrecord.__file__).parent / "sample" / "reports"
ADDED = "Ida Noor said on Monday that the lighthouse is dark. It rained."

# A command line for each command; those in a list are what a person does with one command in several ways.
LINES: Mapping[str, tuple[str, ...]] = {
    "": ("--version", "--help"),
    "add": ("add more.txt",),
    "statements": ("statements --text ferry",),
    "utterances": ("utterances",),
    "utterance": ("utterance {utterance}",),
    "timeline": ("timeline",),
    "check": ("check ferry",),
    "show": ("show {statement}",),
    "reports": ("reports",),
    "export": ("export", "export --format csv", "export --format parquet"),
    "extract": ("extract more.txt",),
    "reject": ("reject {statement} --by Ana",),
    "attribute": ("attribute {statement} --to Nobody --by Ana",),
    "date": ("date {report} 2024-05-01 --by Ana",),
    "same": ("same {statement} {other} --by Ana",),
    "different": ("different {statement} {other} --by Ana",),
    "remove": ("remove {report} --by Ana",),
    "undo": ("undo {judgement} --by Ana",),
    "log": ("log",),
    "reextract": ("reextract",),
    "verify": ("verify onrecord.db",),
    "relink": ("relink",),
    "backup": ("backup copy.db",),
    "demo": ("demo --record copy.db",),
    "actor": ("actor {actor}",),
    "actors": ("actors",),
    "actors merge": ("actors merge {actor} {another} --by Ana",),
    "actors split": ("actors split {actor} {another} --by Ana",),
    "actors rename": ("actors rename {actor} Somebody --by Ana",),
    "actors review": ("actors review",),
}
BROWSER = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
NAMED = ("onrecord.db", "copy.db")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A record of the sample, and ids in it. It is made under watch, which is the test of `add` to a new record."""
    watched = Watched(tmp_path_factory.mktemp("filled"))
    code, said = watched.run("-m", "onrecord", "add", str(SAMPLE), named=NAMED)
    assert (0, []) == (code, watched.beyond(NAMED)), said
    path = watched.folder / "onrecord.db"
    with Record.open(path) as record:
        statement, other = [one.id for one in record.statements(limit=2)]
        actor, another = [one.id for one in record.actors() if one.kind == "person" and one.name.istitle()][:2]
        found = {
            "judgement": record.reject(other, by="Ana").id,
            "report": record.statement(statement).heading.id,
            "utterance": record.statement(statement).links.utterance,
        }
    return path, {**found, "statement": statement, "other": other, "actor": actor, "another": another}


@pytest.fixture
def watched(filled: tuple[Path, dict[str, str]], tmp_path: Path) -> Watched:
    """A folder with a copy of that record, and a report that is not in it."""
    here = Watched(tmp_path)
    here.folder.mkdir()
    shutil.copy(filled[0], here.folder)
    (here.folder / "more.txt").write_text(ADDED)
    return here


@pytest.mark.parametrize("line", [line for lines in LINES.values() for line in lines])
def test_a_command_sends_nothing(line: str, watched: Watched, filled: tuple[Path, dict[str, str]]) -> None:
    """No look-up, no connection beyond this computer, no file but the record and what else the command names."""
    code, said = watched.run("-m", "onrecord", *line.format(**filled[1]).split(), named=NAMED)
    assert [] == watched.beyond(NAMED)
    assert 0 == code, said


def test_the_guard_tells(tmp_path: Path) -> None:
    """A look-up, a connection and a file in the home are told, also of a child: else the other tests mean nothing."""
    program = (
        "import os, pathlib, socket\n"
        "def tried(what, *arguments):\n"
        "    try: what(*arguments)\n"
        "    except PermissionError: pass\n"
        "if os.fork() == 0:\n"
        "    tried(socket.getaddrinfo, 'report.example', 80)\n"
        "    os._exit(0)\n"
        "os.wait()\n"
        "tried(socket.socket().connect, ('192.0.2.1', 9))\n"
        "tried(pathlib.Path.home().joinpath('id').write_text, '')\n"
    )
    watched = Watched(tmp_path)
    assert (0, "") == watched.run("-c", program)
    told = [line.partition(" ")[2] for line in watched.beyond()]
    assert ["", "report.example", "192.0.2.1", f"{tmp_path}/home/id"] == told[:4]
    assert "home/id" == told[-1]


def test_no_command_escapes() -> None:
    """Each command of the program is among them."""
    group = typer.main.get_command(app)
    names = {name for name in group.commands if name != "serve"}  # type: ignore[attr-defined]
    below = {f"actors {name}" for name in group.commands["actors"].commands}  # type: ignore[attr-defined]
    assert {"", *names, *below} == set(LINES)


def test_the_library_sends_nothing(watched: Watched) -> None:
    """Neither does a program that uses OnRecord: it adds, asks and takes away."""
    program = (
        "from onrecord import Record\n"
        "with Record.open('copy.db') as record:\n"
        "    assert record.add('more.txt').new == 1\n"
        "    assert record.check('the lighthouse is dark')\n"
        "    record.export('parquet', 'copy.db-statements')\n"
        "    print(len(list(record.statements())))\n"
    )
    assert (0, "1\n") == watched.run("-c", program, named=NAMED)
    assert [] == watched.beyond(NAMED)


def test_others_in_the_process_keep_what_they_had(watched: Watched) -> None:
    """OnRecord hides what sends from its own import alone: who imports it afterwards gets it, as installed."""
    program = (
        "import sys\n"
        "from onrecord.inference.runtime import openvino\n"
        "assert 'openvino_telemetry' not in sys.modules\n"
        "assert openvino.Core().available_devices\n"
        "import openvino_telemetry\n"
    )
    assert (0, "") == watched.run("-c", program, named=NAMED)
    assert [] == watched.beyond(NAMED)


def test_the_reading_room_sends_nothing(watched: Watched) -> None:
    """Nor does the server, while somebody reads, searches, adds, checks, decides and takes away."""
    process = watched.start("-m", "onrecord", "serve", "onrecord.db", "--port", "0", named=NAMED)
    assert process.stdout is not None
    try:
        address = process.stdout.readline().split()[-1].rstrip("/")
        for page in ("/", "/search?text=ferry", "/check?text=ferry", "/log", "/api/statements", "/openapi.json"):
            assert _asked(address + page)
        for format in ("csv", "jsonl", "parquet"):
            assert _asked(f"{address}/take/statements.{format}")
        statement = json.loads(_asked(f"{address}/api/statements?limit=1"))["items"][0]["id"]
        assert _asked(f"{address}/statements/{statement}")
        proof = re.search(r'name="proof" value="([0-9a-f]+)"', _asked(f"{address}/add"))
        assert proof is not None
        _asked(f"{address}/add", {"proof": proof[1], "pasted": ADDED})
        _asked(f"{address}/judge/reject", {"proof": proof[1], "by": "Ana", "statement": statement, "back": "/log"})
        found = ""
        while '"total":0' in (found := _asked(f"{address}/api/reports?text=lighthouse").replace(" ", "")):
            pass
        assert '"total":1' in found
    finally:
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert "Traceback" not in out + err
    assert [] == watched.beyond(NAMED)


def _asked(address: str, form: Mapping[str, str] | None = None) -> str:
    """The answer to a request: GET, or POST of a form, as a browser sends one with files."""
    edge = uuid.uuid4().hex
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in (form or {}).items()
    ]
    request = urllib.request.Request(address)
    if form is not None:
        request.data = "".join([*parts, f"--{edge}--\r\n"]).encode()
        request.add_header("Content-Type", f"multipart/form-data; boundary={edge}")
        request.add_header("Origin", address[: address.index("/", 8)])
    with BROWSER.open(request, timeout=60) as answer:
        body: bytes = answer.read()
    return body.decode("utf-8", "replace")


def test_only_one_module_imports_the_runtime() -> None:
    """Neither the package nor training nor evaluation imports OpenVINO but from the module that keeps it quiet."""
    root = Path(__file__).parents[2]
    found = [
        path.relative_to(root).as_posix()
        for folder in ("src", "training", "evaluation")
        for path in sorted((root / folder).rglob("*.py"))
        if re.search(r"^\s*(?:import|from) openvino", path.read_text(encoding="utf-8"), re.M)
    ]
    assert ["src/onrecord/inference/runtime.py"] == found
