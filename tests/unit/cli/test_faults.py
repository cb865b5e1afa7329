"""Bad input of every kind, beside a good report, through the whole program."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fakes.command import ENVIRONMENT, ROOT, Ended, run_bounded
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add, exported, names_in

from onrecord.cli.faults import Exit

GOOD = "The harbour master of Karst said that the ferry would sail. Nobody had asked him about it before. "
MEGABYTES = 1024  # address space, for any of these: the interpreter and its libraries take a third of it
LONG_FORM = "ONRECORD_LONG" in os.environ  # a statement in every second sentence: a minute of work
SECONDS = 120  # for any of these, on a slow machine with others at work

Make = Callable[[Path], object]
LONE = b"\x1f\x8b\x08\x00"


def _bytes(content: bytes) -> Make:
    return lambda path: path.write_bytes(content)


def _bomb(path: Path) -> None:
    with gzip.open(path, "wb") as file:
        for _ in range(300):
            file.write(bytes(1 << 20))


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


# The name of the file, how it is made, and a word of what is said about it.
REFUSED: list[tuple[str, Make, str]] = [
    ("empty.txt", _bytes(b""), "is empty"),
    ("line.txt", _bytes(GOOD.encode() * (50 * 2**20 // len(GOOD))), "split it"),
    ("lines.txt", _bytes(b"a\n" * 1_000_000), "split it"),
    ("larger.txt", _bytes(b"a" * (101 * 2**20)), "100 MB"),
    ("nul.txt", _bytes(bytes(100)), "is empty"),
    ("program.txt", _bytes(bytes(range(256)) * 50), "not text"),
    ("broken16.txt", _bytes(b"\xff\xfe" + b"\x00\xd8" * 500), "broken"),
    ("figures.txt", _bytes(b"12 - 14\n---\n" * 50), "no words"),
    (
        "russian.txt",
        _bytes(("Капитан порта сказал, что паром отправится завтра утром. " * 20).encode("cp1251")),
        "English",
    ),
    ("cut.json", _bytes(b'[{"text": "cut o'), "JSON"),
    ("deep.json", _bytes(b"[" * 1_000_000), "nested"),
    ("long.json", _bytes(json.dumps({"text": GOOD * 400_000}).encode()), "split it"),
    ("other.json", _bytes(b'{"name": "x"}'), '"text"'),
    ("bomb.txt.gz", _bomb, "100 MB"),
    ("bomb.jsonl.gz", _bomb, "100 MB"),
    ("cut.txt.gz", _bytes(gzip.compress(os.urandom(3000).hex().encode())[:1500]), "cut off"),
    ("none.txt.gz", _bytes(b"no archive"), "gzip"),
    ("deep.html", _bytes(b"<div>" * 100_000 + GOOD.encode()), "deep"),
    ("wide.html", _bytes(b"<p>a</p>" * 100_000), "elements"),
    (
        "attributes.html",
        _bytes(b"<p " + b" ".join(b"a%d=x" % number for number in range(40_000)) + b">" + GOOD.encode()),
        "attributes",
    ),
    ("quotations.txt", _bytes(GOOD.encode() + "“".encode() * 400_000), "in a row"),
    ("brackets.txt", _bytes(GOOD.encode() + b"(" * 400_000), "in a row"),
    ("loop.txt", _loop, "link"),
    ("two\nlines.txt", _bytes(b""), "is empty"),
    ("folder.txt", lambda path: path.mkdir(), "holds nothing"),
    ("report.docx", _bytes(b"PK\x03\x04" + bytes(50)), "kind"),
]


@pytest.mark.parametrize(
    ("name", "make", "words"), REFUSED, ids=[name.encode("unicode_escape").decode() for name, *_ in REFUSED]
)
def test_refused(tmp_path: Path, name: str, make: Make, words: str) -> None:
    """One line names the file and says what is wrong; the files around it are stored; memory and time are bounded."""
    (tmp_path / "0.txt").write_text(HARBOUR)
    (tmp_path / "z.txt").write_text(GOOD)
    make(tmp_path / name)
    done = run_bounded(["add", "0.txt", name, "z.txt"], tmp_path, megabytes=MEGABYTES, seconds=SECONDS)
    assert (Exit.PARTLY, "2 reports read: 2 new, 0 known; 3 statements found. 1 failed, each named above.\n") == (
        done.exit,
        done.out,
    ), done.err
    [line] = done.err.splitlines()
    assert line.startswith(f"not read: {name.encode('unicode_escape').decode()}")
    assert words in line


READ: list[tuple[str, bytes]] = [
    (encoding, (f"“{GOOD}”" if encoding not in ("cp1251", "iso8859_1") else GOOD).encode(encoding))
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman")
] + [
    ("cp1251", f"{GOOD} Газета «Карст» ".encode("cp1251")),
    ("latin-1", f"{GOOD} Café Élan, à Karst.".encode("latin-1")),
    ("mojibake", f"{GOOD} â€œCafÃ©â€\x9d".encode()),
    ("nul", f"{GOOD}\0\0 {GOOD}".encode()),
    ("carriage returns", GOOD.replace(". ", ".\r").encode()),
]


@pytest.mark.parametrize(("name", "content"), READ, ids=[name for name, _ in READ])
def test_read(tmp_path: Path, name: str, content: bytes) -> None:
    """Every encoding that a news archive has is read, and so is text with NULs or broken twice."""
    (tmp_path / "a.txt").write_bytes(content)
    done = run_bounded(["add", "a.txt"], tmp_path)
    assert (Exit.DONE, "", True) == (done.exit, done.err, done.out.startswith("1 report read: 1 new")), done.out


def test_a_long_report_in_bounds(tmp_path: Path) -> None:
    """The longest text that is read, on one line and in short lines, stays within the memory and the time."""
    sentences = GOOD if LONG_FORM else GOOD + "Nobody had asked him about it before. " * 12
    (tmp_path / "line.txt").write_text((sentences * 6000)[:400_000])
    (tmp_path / "lines.txt").write_text("The ferry said that it is late.\n" * 10_000)
    done = run_bounded(["add", "line.txt", "lines.txt"], tmp_path, megabytes=MEGABYTES, seconds=2 * SECONDS)
    assert (Exit.DONE, "") == (done.exit, done.err)


def test_pipes_and_links_out_of_a_folder(tmp_path: Path) -> None:
    """Nobody waits for a pipe in a folder, and no link leads out of it: each is a line, and the rest is stored."""
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(HARBOUR)
    (tmp_path / "else.txt").write_text(GOOD)
    os.mkfifo(tmp_path / "pipe")
    (news / "b.txt").symlink_to(tmp_path / "pipe")
    (news / "c.txt").symlink_to(tmp_path / "else.txt")
    os.mkfifo(news / "d.txt")
    done = run_bounded(["add", "news"], tmp_path, seconds=60)
    assert (Exit.PARTLY, True) == (done.exit, done.out.startswith("1 report read: 1 new")), done
    assert ["news/b.txt", "news/c.txt", "news/d.txt"] == [line.split(": ")[1] for line in done.err.splitlines()]


WORST = ["acronyms in brackets", "initials joined", "dates", "open “ and words", "he said", "the agency"]


@pytest.mark.parametrize("pattern", WORST)
def test_what_is_made_to_take_long(pattern: str) -> None:
    """Patterns that took minutes once are read in bounded time, however the words are labelled."""
    command = [
        sys.executable,
        "-m",
        "evaluation.bounds",
        "--kind",
        "text",
        "--size",
        "60000",
        "--seconds",
        "100",
        pattern,
    ]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=600, check=False)
    assert (False, True) == ("NOT DONE" in done.stdout, pattern in done.stdout), done.stderr


def _text(path: Path) -> None:
    path.write_text("Minutes of the harbour board")


def _database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE boat (name TEXT)")
    connection.close()


def _newer(path: Path) -> None:
    add(path, [report_of(HARBOUR)])
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO migration VALUES ('lighthouses', '2099-01-01')")
    connection.commit()
    connection.close()


def _damaged(path: Path) -> None:
    add(path, [report_of(HARBOUR * 100)])
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = bytes(len(content) - 8192)
    path.write_bytes(bytes(content))


RECORDS: list[tuple[str, Make, str]] = [
    ("text", _text, "not a record"),
    ("folder", lambda path: path.mkdir(), "folder"),
    ("other database", _database, "another program"),
    ("newer", _newer, "later version"),
    ("damaged", _damaged, "damaged"),
]


@pytest.mark.parametrize(
    "command", [["add", "z.txt"], ["statements"], ["export"], ["log"], ["backup", "b.db"]], ids=" ".join
)
@pytest.mark.parametrize(("name", "make", "words"), RECORDS, ids=[name for name, *_ in RECORDS])
def test_what_is_no_record(tmp_path: Path, name: str, make: Make, words: str, command: list[str]) -> None:
    """What cannot be used as a record is told in one line, and left as it was."""
    (tmp_path / "z.txt").write_text(GOOD)
    record = tmp_path / "a.db"
    make(record)
    before = record.read_bytes() if record.is_file() else b""
    done = run_bounded([*command, "--record", "a.db"], tmp_path)
    assert (Exit.RECORD, 1) == (done.exit, len(done.err.splitlines())), done
    assert words in done.err
    assert "a.db" in done.err
    assert before == (record.read_bytes() if record.is_file() else b"")
    assert ["a.db", "z.txt"] == names_in(tmp_path)


def test_a_full_disk(tmp_path: Path) -> None:
    """When the disk is full, one line says so, what was stored stays, and adding again with room completes it."""
    news = tmp_path / "news"
    news.mkdir()
    for number in range(100):
        rain = "It rained all day. " * 1500
        (news / f"{number:03}.txt").write_text(f"{GOOD} {rain} Ana Berg said that boat {number} is late.")
    (tmp_path / "full").mkdir()
    done = run_bounded(["add", "../news", "--record", "a.db"], tmp_path / "full", file_kilobytes=2000)
    assert (Exit.RECORD, 1) == (done.exit, len(done.err.splitlines())), done
    assert "disk" in done.err
    held = exported(tmp_path / "full" / "a.db").count(b'{"type": "report"')
    assert 0 < held < 100
    again = run_bounded(["add", "../news", "--record", "a.db"], tmp_path / "full")
    assert (Exit.DONE, True) == (again.exit, f"{100 - held} new, {held} known" in again.out)
    assert ["a.db"] == names_in(tmp_path / "full")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_nowhere_to_write(tmp_path: Path, format: str) -> None:
    """An export onto a full disk is one line, and an exit code that says so."""
    add(tmp_path / "onrecord.db", [report_of(HARBOUR)])
    ended = _into_full(["export", "--format", format], tmp_path)
    assert (Exit.PARTLY, 1) == (ended[0], len(ended[1].splitlines())), ended
    assert "No space left" in ended[1]


def _into_full(arguments: list[str], folder: Path) -> tuple[int, str]:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", *arguments], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False
        )
    return done.returncode, done.stderr.decode()


def test_a_full_disk_for_a_backup(tmp_path: Path) -> None:
    """A backup that does not fit is told in one line, and leaves nothing that could be taken for one."""
    add(tmp_path / "onrecord.db", [report_of(HARBOUR * 300)])
    done = run_bounded(["backup", "b.db"], tmp_path, file_kilobytes=40)
    assert (Exit.RECORD, 1) == (done.exit, len(done.err.splitlines())), done
    assert "No backup was made" in done.err
    assert ["onrecord.db"] == names_in(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read and write everything")
def test_no_permission(tmp_path: Path) -> None:
    """Files that may not be read are named, the rest is read; a record that may not be written is told in one line."""
    (tmp_path / "a.txt").write_text(HARBOUR)
    (tmp_path / "b.txt").write_text(GOOD)
    (tmp_path / "b.txt").chmod(0)
    done: Ended = run_bounded(["add", "a.txt", "b.txt"], tmp_path)
    assert (Exit.PARTLY, True) == (done.exit, "permission" in done.err)
    (tmp_path / "onrecord.db").chmod(0o444)
    tmp_path.chmod(0o555)
    done = run_bounded(["reject", run_bounded(["statements"], tmp_path).out.split("\t")[0]], tmp_path)
    tmp_path.chmod(0o755)
    assert (Exit.RECORD, 1) == (done.exit, len(done.err.splitlines())), done
