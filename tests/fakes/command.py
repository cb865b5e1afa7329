"""`onrecord` as a process of its own, with bounds on memory and time, and a tagger that needs no weights."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.terminal import plain_environment

ROOT = Path(__file__).parents[2]
PROGRAM = (
    "import onrecord.tagging; from tests.fakes.tagger import FakeTagger; onrecord.tagging.load_tagger = FakeTagger; "
    "import onrecord.embedding; from tests.fakes.embedder import FakeEmbedder; "
    "onrecord.embedding.load_embedder = FakeEmbedder; "
    "from onrecord.cli.app import main; main()"
)
ENVIRONMENT = plain_environment(PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "src")]))


@dataclass(frozen=True, slots=True)
class Ended:
    """How the process ended; `peak` is the most memory it had, in MB."""

    exit: int
    out: str
    err: str
    peak: int


def run_bounded(
    arguments: Sequence[str],
    folder: Path,
    *,
    seconds: int = 120,
    megabytes: int = 4096,
    file_kilobytes: int | None = None,
) -> Ended:
    """Run `onrecord` in `folder`. It is given no more address space than `megabytes`, and may write no file longer than
    `file_kilobytes`; subprocess.TimeoutExpired where it is not done in time.
    """

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        if file_kilobytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_kilobytes << 10, file_kilobytes << 10))

    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        timeout=seconds,
        preexec_fn=bound,
    )
    peak = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode(), peak // 1024)
