"""The library example of the README runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.docs.pages import ROOT, blocks


def test_the_example_runs(scene: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The ten lines of the README work as they stand, beside the sample, and print statements."""
    (example,) = blocks(ROOT / "README.md", "python")
    assert len(example.strip().splitlines()) <= 10
    monkeypatch.chdir(scene)
    exec(compile(example, "README.md", "exec"), {})
    assert "Asante" in capsys.readouterr().out
