"""A program that is watched: in a process of its own, with an empty home, and none of what makes programs silent."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quiet.traced import beyond, can_trace, tracing

GUARD = Path(__file__).parent / "guard"
KEPT = ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV", "SYSTEMROOT")
"""All that a watched process has of our environment: without `CI` and the like, a program behaves as at a desk."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder to work in, with an empty home and an empty folder for temporary files beside it."""

    top: Path

    @property
    def folder(self) -> Path:
        """Where the program runs."""
        return self.top / "work"

    def start(self, *arguments: str, named: Sequence[str] = ()) -> subprocess.Popen[str]:
        """Start Python with these arguments. It may change the `named` paths of the folder, and temporary files."""
        for path in (self.folder, self._home, self._temporary):
            path.mkdir(parents=True, exist_ok=True)
        command = [*(tracing(self._traced) if can_trace() else ()), sys.executable, *arguments]
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=self._environment(named),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )

    def run(self, *arguments: str, named: Sequence[str] = ()) -> tuple[int, str]:
        """Run Python with these arguments to its end; the exit code, and what it printed into both streams."""
        with self.start(*arguments, named=named) as process:
            out, err = process.communicate(timeout=300)
        return process.returncode, out + err

    def beyond(self, named: Sequence[str] = ()) -> list[str]:
        """What the process did beyond this computer and the named paths, and what it left where nothing is to be."""
        done = self._told.read_text().splitlines() if self._told.exists() else ["was not watched"]
        if can_trace():
            done += beyond(self._traced, self.folder, [*self._named(named), self._told])
        left = [path for top in (self._home, self._temporary) for path in sorted(top.rglob("*"))]
        return done + [f"left {path.relative_to(self.top)}" for path in left]

    @property
    def _home(self) -> Path:
        return self.top / "home"

    @property
    def _temporary(self) -> Path:
        return self.top / "temporary"

    @property
    def _told(self) -> Path:
        return self.top / "told"

    @property
    def _traced(self) -> Path:
        return self.top / "traced"

    def _named(self, named: Sequence[str]) -> list[Path]:
        return [*(self.folder / name for name in named), self._temporary]

    def _environment(self, named: Sequence[str]) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        return kept | {
            "HOME": str(self._home),
            "TMPDIR": str(self._temporary),
            "PYTHONPATH": str(GUARD),
            "PYTHONUTF8": "1",
            "QUIET_NAMED": os.pathsep.join(map(str, self._named(named))),
            "QUIET_TOLD": str(self._told),
        }
