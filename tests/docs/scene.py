"""A folder in which the commands of the pages can be typed, and a shell in it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from onrecord import Record, sample


def make_record(path: Path) -> None:
    """A record of the sample reports at `path`."""
    with Record.open(path) as record:
        record.add(sample.reports_folder(), meta=sample.meta_table())


def furnish(folder: Path, record: Path) -> dict[str, str]:
    """Put into `folder` what the pages take to be there; the environment in which `onrecord` is this one.

    That is the sample, in the repository and beside it, and a record of it, `story.db`.
    """
    shutil.copytree(sample.reports_folder().parent, folder / "src" / "onrecord" / "sample")
    shutil.copytree(sample.reports_folder().parent, folder / "sample")
    shutil.copy(record, folder / "story.db")
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "onrecord"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m onrecord "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = os.pathsep.join([str(programs), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1"}
    environment.pop("ONRECORD", None)
    return environment
