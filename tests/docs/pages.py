"""The README and the pages of `docs/`, and the commands and tables in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = tuple(sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]))

_BLOCK = re.compile(r"(?:<!-- exit (?P<exit>\d+) -->\n)?```(?P<language>\w*)\n(?P<body>.*?)^```$", re.S | re.M)
_PROMPT = re.compile(r"^\$ ((?:onrecord|cp|cat) .*|make demo)$", re.M)
_BARE = re.compile(r"^\s*(onrecord \w+.*)$", re.M)
_ROW = re.compile(r"^\| (?P<first>.*?) \|", re.M)
_NAME = re.compile(r"`([a-z_0-9]+)`")


@dataclass(frozen=True, slots=True)
class Command:
    """A command line as a page shows it, and the exit code the page gives it: `<!-- exit 1 -->` above the block."""

    line: str
    exit: int


def commands(page: Path) -> list[Command]:
    """The command lines of the `console` blocks of `page`, in order: what stands after a `$`.

    `make demo` is what it runs when all is installed.
    """
    return [
        Command("onrecord demo" if line == "make demo" else line, int(block["exit"] or 0))
        for block in _BLOCK.finditer(page.read_text(encoding="utf-8"))
        for line in _PROMPT.findall(block["body"])
        if block["language"] == "console"
    ]


def shown_commands(page: Path) -> list[str]:
    """The command lines that stand in a code block of `page` without a `$`: in output, say."""
    blocks = (block["body"] for block in _BLOCK.finditer(page.read_text(encoding="utf-8")))
    return [line for body in blocks for line in _BARE.findall(body)]


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of `page` in this language."""
    return [b["body"] for b in _BLOCK.finditer(page.read_text(encoding="utf-8")) if b["language"] == language]


def section(page: Path, heading: str) -> str:
    """What stands below the heading or the line `heading`, up to the next heading or the next line like "`type`:"."""
    text = page.read_text(encoding="utf-8")
    start = re.search(rf"^{re.escape(heading)}.*$", text, re.M)
    assert start is not None, f"{page.name} has no {heading!r}"
    rest = text[start.end() :]
    end = re.search(r"^(?:#|`\w+`(?:, each)?:)", rest, re.M)
    return rest[: end.start()] if end else rest


def table_names(part: str) -> set[str]:
    """The names in the first column of the tables in `part`."""
    return {name for row in _ROW.finditer(part) for name in _NAME.findall(row["first"])}
