"""A terminal: what a person would see of a command."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def run_on_terminal(
    arguments: Sequence[str], folder: Path, *, columns: int = 80, environment: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """Run `onrecord` in `folder` on a terminal of this width; its exit code, and all that appears on the screen."""
    import fcntl
    import pty
    import struct
    import termios

    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", *arguments],
        cwd=folder,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env=plain_environment(TERM="xterm", **(environment or {})),
    )
    os.close(terminal)
    seen = b""
    while chunk := _read(controller):
        seen += chunk
    os.close(controller)
    return process.wait(), seen.decode("utf-8").replace("\r\n", "\n")


def plain_environment(**more: str) -> dict[str, str]:
    """This process's environment without what would change how things are printed."""
    changing = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "ONRECORD", "ONRECORD_DEBUG"}
    return {name: value for name, value in os.environ.items() if name not in changing} | {"PYTHONUTF8": "1"} | more


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError as error:
        if error.errno == errno.EIO:  # the other end is closed
            return b""
        raise
