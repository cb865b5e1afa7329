"""A dirty text for each habit of an outlet, with the zones that a reader marks in it.

A line of a `.zones` file is kind, name ("-" for none) and the words of one zone, in the order of the text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.report import Report
from onrecord.reading import read

TEXTS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_zones(path: Path) -> None:
    """The zones of the text are those that a reader marks."""
    [report] = read([str(path)])
    assert isinstance(report, Report)
    found = [f"{zone.kind} | {zone.name or '-'} | {zone.span.of(report.text)}" for zone in report.zones]
    assert path.with_suffix(".zones").read_text("utf-8").splitlines() == found
