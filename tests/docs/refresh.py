"""Puts real output into the pages.

    python -m tests.docs.refresh [PAGE.md ...]

Types the commands of each page in the scene of the tests, on a terminal of 92 columns without colours, and writes what
they print below them, in place of what stands there; lines that a terminal would break are broken. A command with
nothing below it stays as it is. A line `...` marks a cut: as many lines as stand above and below it are kept.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import textwrap
from pathlib import Path

from tests.docs.pages import PAGES
from tests.docs.scene import furnish, make_record

COLUMNS = 92
CUT = "..."
_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.S | re.M)
_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_TYPED = re.compile(r"\$ (onrecord |cp |make demo$)")


def typed(line: str, folder: Path, environment: dict[str, str]) -> list[str]:
    """The lines that a person at a terminal sees after typing `line`, errors first."""
    command = "onrecord demo" if line == "make demo" else line
    terminal, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    settings = {**environment, "TERM": "xterm", "NO_COLOR": "1"}
    process = subprocess.Popen(
        ["bash", "-c", command],
        cwd=folder,
        env=settings,
        stdin=subprocess.DEVNULL,  # nobody is there to be asked anything
        stdout=inner,
        stderr=subprocess.PIPE,
    )
    os.close(inner)
    shown = b""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # the other end of a terminal was closed
            break
        if not chunk:
            break
        shown += chunk
    os.close(terminal)
    errors = process.communicate()[1]
    text = _SEQUENCE.sub("", (errors + shown).decode("utf-8")).replace("\r\n", "\n")
    return [part.rstrip() for line in text.rstrip("\n").split("\n") for part in _broken(line) or [""]]


def _broken(line: str) -> list[str]:
    return textwrap.wrap(line, COLUMNS, replace_whitespace=False, drop_whitespace=False, break_on_hyphens=False)


def cut(new: list[str], old: list[str]) -> list[str]:
    """`new` with as many lines above and below a cut as `old` has; all of it where `old` has none."""
    if CUT not in old:
        return new
    above = old.index(CUT)
    below = len(old) - above - 1
    if above + below >= len(new):
        return new
    return [*new[:above], CUT, *new[len(new) - below :]]


def refreshed(block: str, folder: Path, environment: dict[str, str]) -> str:
    """The block with the output of its commands made anew."""
    parts = re.split(r"(?m)^(?=\$ )", block)
    out = [parts[0]]
    for part in parts[1:]:
        line, *old = part.rstrip("\n").split("\n")
        if _TYPED.match(line):
            new = typed(line.removeprefix("$ "), folder, environment)
            old = cut(new, old) if any(old) else old
        out.append("\n".join([line, *old]) + "\n")
    return "".join(out)


def main(pages: list[Path]) -> None:
    """Refresh each page, in a scene of its own."""
    with tempfile.TemporaryDirectory() as place:
        record = Path(place) / "story.db"
        make_record(record)
        for number, page in enumerate(pages):
            folder = Path(place) / str(number)
            folder.mkdir()
            environment = furnish(folder, record)
            text = page.read_text(encoding="utf-8")
            new = _CONSOLE.sub(lambda match: refreshed(match[0], folder, environment), text)  # noqa: B023
            if new != text:
                page.write_text(new, encoding="utf-8")
                print(f"refreshed {page.name}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or list(PAGES))
