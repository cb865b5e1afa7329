"""A folder in which the commands of the pages can be typed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord import Record, sample

Shell = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the sample reports."""
    path = tmp_path_factory.mktemp("record") / "story.db"
    with Record.open(path) as record:
        record.add(sample.reports_folder(), meta=sample.meta_table())
    return path


@pytest.fixture
def scene(tmp_path: Path, sample_record: Path) -> Path:
    """What the pages take to be there: the sample, in the repository and beside it, and a record of it."""
    shutil.copytree(sample.reports_folder().parent, tmp_path / "src" / "onrecord" / "sample")
    shutil.copytree(sample.reports_folder().parent, tmp_path / "sample")
    shutil.copy(sample_record, tmp_path / "story.db")
    return tmp_path


@pytest.fixture
def shell(scene: Path) -> Shell:
    """Runs a command line in the scene, with the `onrecord` of this environment."""
    folder = scene / "bin"
    folder.mkdir()
    program = folder / "onrecord"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m onrecord "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = os.pathsep.join([str(folder), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1"}
    environment.pop("ONRECORD", None)

    def run(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", line], cwd=scene, env=environment, capture_output=True, text=True, encoding="utf-8"
        )

    return run
