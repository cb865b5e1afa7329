"""What commands print on a real terminal and into real pipes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.fakes.extraction import report_of
from tests.fakes.records import HARBOUR, add
from tests.fakes.terminal import plain_environment, run_on_terminal

from onrecord.cli.neutral import one_line, paragraphs

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LONG = "Ana Berg said that the ferry " + "and the other ferry " * 30 + "will sail."
HOSTILE = "Ana Berg said that \x1b]0;owned\x07\x1b[2J[red]the\u202e ferry\x9b31m sails[/red] :smile: today."


@needs_terminals
@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("command", ["statements", "reports", "show"])
def test_nothing_is_wider_than_the_screen(tmp_path: Path, columns: int, command: str) -> None:
    """On a terminal of any width, no line is wider than it."""
    outlet, title = "The Very Long Name of a Newspaper of Record", "A headline that goes on " * 8
    add(tmp_path / "onrecord.db", [report_of(LONG, outlet=outlet, title=title, date="2023-03-08")])
    arguments = [command, *(["s"] if command == "show" else [])]
    code, screen = run_on_terminal(arguments, tmp_path, columns=columns)
    assert 0 == code
    assert max(len(line) for line in COLOUR.sub("", screen).split("\n")) <= columns


@needs_terminals
@pytest.mark.parametrize(
    "arguments", [["statements"], ["show", "s"], ["reports"], ["export", "--format", "csv"], ["export"]]
)
def test_report_text_commands_no_terminal(tmp_path: Path, arguments: list[str]) -> None:
    """Escape sequences, controls, marks that reorder text and markup in a report reach the terminal as text only."""
    add(tmp_path / "onrecord.db", [report_of(HOSTILE, "\x1b[31ma.txt", outlet="\x1b[1mX", title="\x9b5mY")])
    code, screen = run_on_terminal(arguments, tmp_path)
    assert 0 == code
    rest = COLOUR.sub("", screen)
    assert [] == re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", rest)
    if arguments[0] != "reports":
        assert "[red]" in rest
        assert ":smile:" in rest


@needs_terminals
def test_no_color(tmp_path: Path) -> None:
    """NO_COLOR is respected."""
    add(tmp_path / "onrecord.db", [report_of(HARBOUR)])
    for command in (["statements"], ["reports"], ["show", "s"]):
        _, screen = run_on_terminal(command, tmp_path, environment={"NO_COLOR": "1"})
        assert [] == re.findall(r"\x1b\[[0-9;]*3[0-9]", screen)


def _piped(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "onrecord", *arguments]
    return subprocess.run(
        command, cwd=folder, env=plain_environment(**environment), capture_output=True, text=True, encoding="utf-8"
    )


def test_pipes_get_plain_text(tmp_path: Path) -> None:
    """Into a pipe there are no colours and no lines drawn, and the text is not cut."""
    add(tmp_path / "onrecord.db", [report_of(LONG), report_of(HOSTILE, "b.txt")])
    done = _piped("statements", folder=tmp_path, COLUMNS="40")
    assert (0, "") == (done.returncode, done.stderr)
    assert LONG.removeprefix("Ana Berg said ").rstrip(".") in done.stdout
    assert [] == re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2500-\u257f]", done.stdout)


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    """When whoever reads the output goes away before a pipe holds all, the command ends in silence."""
    add(tmp_path / "onrecord.db", [report_of(HARBOUR + " It rained all day." * 20_000)])
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "export"],
        cwd=tmp_path,
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert (141, b"") == (process.wait(), complaint)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk(tmp_path: Path) -> None:
    """Output that cannot be written is one line, not a traceback."""
    add(tmp_path / "onrecord.db", [report_of(HARBOUR)])
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", "export"],
            cwd=tmp_path,
            env=plain_environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (1, 1) == (done.returncode, len(done.stderr.splitlines())), done.stderr


def test_a_terminal_of_little_encoding(tmp_path: Path) -> None:
    """What the terminal's encoding lacks is printed as an escape."""
    add(tmp_path / "onrecord.db", [report_of("Ana Berg said that “Øre” \ud800 sails.")])
    done = _piped("statements", folder=tmp_path, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (0, "") == (done.returncode, done.stderr)
    assert r"\u201c\xd8re\u201d" in done.stdout


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    """Help comes at once: neither model nor page reader nor database is loaded for it."""
    code = (
        "import sys; from onrecord.cli.app import app; app(['--help'], standalone_mode=False);"
        "print(sorted({'openvino', 'trafilatura', 'sqlite3', 'numpy', 'tokenizers', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=plain_environment())
    assert "[]" == done.stdout.splitlines()[-1]


def test_pictures() -> None:
    """Controls become pictures, other marks their number; one line stays one line, paragraphs stay paragraphs."""
    assert "a b␛[31m<U+009B><U+202E>␡ c" == one_line("a\r\nb\x1b[31m\x9b\u202e\x7f\tc\n")
    assert "a\nb\n␀c d" == paragraphs("a\r\nb\r\0c\td")
