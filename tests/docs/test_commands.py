"""What the pages say about the command line is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.docs.conftest import Shell
from tests.docs.pages import PAGES, ROOT, commands, section, shown_commands

from onrecord.cli.app import app
from onrecord.cli.faults import Exit

WITH_COMMANDS = [page for page in PAGES if commands(page)]
REFERENCE = ROOT / "docs" / "commands.md"


def options() -> dict[str, set[str]]:
    """The options of each command of the program."""
    return dict(_options("", typer.main.get_command(app)))


def _options(before: str, group: Any) -> Iterator[tuple[str, set[str]]]:
    for name, command in group.commands.items():
        yield before + name, {option for p in command.params for option in p.opts if option.startswith("--")}
        if hasattr(command, "commands"):
            yield from _options(f"{before}{name} ", command)


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_every_command_of_a_page_ends_as_the_page_says(page: Path, shell: Shell) -> None:
    """Typed one after the other on the sample, the commands of a page end with the exit codes it gives them."""
    for command in commands(page):
        done = shell(command.line)
        assert command.exit == done.returncode, f"{command.line}\n{done.stderr}"


def test_no_command_escapes_the_tests() -> None:
    """A command line in a code block follows a `$`, and so is run, or is what the demo printed and is run below."""
    loose = {line for page in PAGES for line in shown_commands(page)}
    # `serve` ends when somebody ends it: tests/web opens it instead.
    known = ("onrecord-demo.db", "YOUR-FOLDER", "onrecord serve ")
    assert {line for line in loose if not any(one in line for one in known)} == set()


def test_what_the_demo_tells_to_type_next_works(shell: Shell) -> None:
    """Each command that `onrecord demo` prints at its end can be typed as it stands."""
    printed = shell("onrecord demo").stdout
    following = re.findall(r"^ +(onrecord .*)$", printed, re.M)
    assert len(following) >= 3
    for line in following:
        if "YOUR-FOLDER" not in line and not line.startswith("onrecord serve "):
            done = shell(line)
            assert (0, "") == (done.returncode, done.stderr), line


def test_every_command_and_option_is_documented() -> None:
    """docs/commands.md has a section for each command, which names its options and no others."""
    for command, known in options().items():
        written = set(re.findall(r"^\| `(--[a-z-]+)", section(REFERENCE, f"## onrecord {command}"), re.M))
        assert known - {"--help"} == written, command


def test_every_exit_code_is_documented() -> None:
    """docs/commands.md and docs/contract.md list the exit codes that the program has, and no others."""
    known = {code.value for code in Exit}
    for page in (REFERENCE, ROOT / "docs" / "contract.md"):
        assert known == set(map(int, re.findall(r"^\| (\d+) \|", section(page, "## Exit codes"), re.M))), page.name


def test_links_between_pages_lead_somewhere() -> None:
    """Each relative link in a page leads to a file of the repository."""
    broken = [
        (page.name, target)
        for page in PAGES
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
