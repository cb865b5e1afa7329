"""What a person sees while reports are added."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from onrecord.cli.faults import complaint
from onrecord.cli.neutral import one_line
from onrecord.cli.output import complain, console, is_terminal
from onrecord.cli.waiting import SILENT, tell_waiting
from onrecord.record.adding import AddResult


class Watch(Protocol):
    """Shows how far the work is; `result` is what it has come to."""

    result: AddResult

    def ahead(self, files: int) -> None:
        """Called before each file with the number of those not opened yet."""
        ...

    def progress(self, result: AddResult) -> None:
        """Called after each report."""
        ...

    def waiting(self, seconds: float) -> None:
        """Called while another program writes to the record."""
        ...


@contextmanager
def watch() -> Iterator[Watch]:
    """A bar on a terminal; on anything else, a line for each report that could not be read."""
    if not is_terminal(sys.stderr):
        yield _Lines()
        return
    bar = _Bar()
    with bar:
        yield bar


class _Lines:
    def __init__(self) -> None:
        self.result = AddResult()
        self.waiting = tell_waiting(complain)

    def ahead(self, files: int) -> None:
        """Nothing to show."""

    def progress(self, result: AddResult) -> None:
        for error in result.failed[len(self.result.failed) :]:
            complain(complaint(error))
        self.result = result


class _Bar:
    def __init__(self) -> None:
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

        self.result = AddResult()
        self._ahead = 0
        self._console = console(sys.stderr)
        self._bar = Progress(
            SpinnerColumn(),
            BarColumn(bar_width=20),
            TextColumn("{task.completed} of {task.total}", markup=False),
            TextColumn("{task.description}", markup=False),
            console=self._console,
            transient=True,
        )
        self._task = self._bar.add_task("", total=0)

    def __enter__(self) -> _Bar:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def ahead(self, files: int) -> None:
        self._ahead = files

    def progress(self, result: AddResult) -> None:
        for error in result.failed[len(self.result.failed) :]:
            self._console.print(one_line(complaint(error)), soft_wrap=True)
        self.result = result
        failed = len(result.failed)
        self._bar.update(
            self._task,
            completed=result.new + result.changed + result.known + result.removed + failed,
            # What a file holds is known when it is opened: until then it counts as one report.
            total=result.read + failed + self._ahead,
            description=f"{result.statements} statements",
        )

    def waiting(self, seconds: float) -> None:
        if seconds > SILENT:
            note = f"waiting {seconds:.0f} s for another program that writes to the record"
            self._bar.update(self._task, description=note)
