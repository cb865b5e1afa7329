"""What a person sees while reports are added."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from onrecord.cli.neutral import one_line
from onrecord.cli.output import complain, console, is_terminal
from onrecord.record.adding import AddResult

_SILENT_WAIT = 2.0  # seconds that another program may write before we say that we wait for it


class Watch(Protocol):
    """Shows how far the work is; `result` is what it has come to."""

    result: AddResult

    def progress(self, result: AddResult) -> None:
        """Called after each report."""
        ...

    def waiting(self, seconds: float) -> None:
        """Called while another program writes to the record."""
        ...


@contextmanager
def watch() -> Iterator[Watch]:
    """A live line on a terminal; on anything else, a line for each report that could not be read."""
    if not is_terminal(sys.stderr):
        yield _Plain()
        return
    live = _Live()
    with live:
        yield live


class _Plain:
    def __init__(self) -> None:
        self.result = AddResult()
        self._told = False

    def progress(self, result: AddResult) -> None:
        for error in result.failed[len(self.result.failed) :]:
            complain(f"not read: {error}")
        self.result = result

    def waiting(self, seconds: float) -> None:
        if seconds > _SILENT_WAIT and not self._told:
            self._told = True
            complain("waiting for another program that writes to the record ...")


class _Live:
    def __init__(self) -> None:
        from rich.status import Status

        self._console = console(sys.stderr)
        self._status = Status("reading ...", console=self._console)
        self.result = AddResult()
        self._line = "reading ..."

    def __enter__(self) -> _Live:
        self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._status.stop()

    def progress(self, result: AddResult) -> None:
        for error in result.failed[len(self.result.failed) :]:
            self._console.print(f"not read: {one_line(str(error))}", soft_wrap=True)
        self.result = result
        self._line = f"{result.read} read, {result.new} new, {result.known} known, {result.statements} statements"
        self._status.update(self._line)

    def waiting(self, seconds: float) -> None:
        if seconds > _SILENT_WAIT:
            self._status.update(f"{self._line} (waiting {seconds:.0f} s for another program that writes to the record)")
