"""The record that a server is tried on."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.extraction import report_of
from tests.fakes.records import COUNCIL, HARBOUR, add


def made(folder: Path) -> Path:
    """A record of two reports, in `folder`."""
    path = folder / "story.db"
    add(path, [report_of(HARBOUR, outlet="Gazette", date="2023-03-08"), report_of(COUNCIL, "b.txt", outlet="Herald")])
    return path
