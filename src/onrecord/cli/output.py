"""Where output goes: to a person's terminal, or to a pipe that wants plain lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from onrecord.cli.neutral import one_line, paragraphs

if TYPE_CHECKING:
    from rich.console import Console


def is_terminal(stream: TextIO) -> bool:
    """Whether a person looks at it."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def console(stream: TextIO) -> Console:
    """A console on `stream` that prints what it is given: no markup, no emoji codes, no colours of its own choosing."""
    from rich.console import Console

    return Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=False)


def complain(message: str) -> None:
    """One line on standard error."""
    print(one_line(message), file=sys.stderr, flush=True)


def many(number: int, noun: str) -> str:
    """The number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class DataOut:
    """Standard output for data: unchanged into a pipe or file, harmless on a terminal."""

    def writelines(self, lines: Iterable[bytes], /) -> None:
        """Print the lines, each with its own line end."""
        sys.stdout.flush()
        if is_terminal(sys.stdout):
            for line in lines:
                print(paragraphs(line.decode("utf-8", "replace").rstrip("\r\n")))
        else:
            sys.stdout.buffer.writelines(lines)
            sys.stdout.buffer.flush()


def forgive_encodings() -> None:
    """Print characters that the terminal's encoding lacks as escapes, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
