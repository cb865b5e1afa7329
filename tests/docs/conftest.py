"""The scene of the pages, fresh for each test."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.docs.scene import furnish, make_record

Shell = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the sample reports."""
    path = tmp_path_factory.mktemp("record") / "story.db"
    make_record(path)
    return path


@pytest.fixture
def scene(tmp_path: Path, sample_record: Path) -> Path:
    """A folder as the pages take it to be."""
    furnish(tmp_path, sample_record)
    return tmp_path


@pytest.fixture
def shell(tmp_path: Path, sample_record: Path) -> Shell:
    """Runs a command line in such a folder."""
    environment = furnish(tmp_path, sample_record)

    def run(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8"
        )

    return run
