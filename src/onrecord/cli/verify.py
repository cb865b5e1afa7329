"""`onrecord verify` and `onrecord relink`: whether a record is sound, and deriving anew what it derives."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.faults import Exit
from onrecord.cli.neutral import one_line
from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import complain, console, is_terminal, many
from onrecord.cli.waiting import tell_waiting


def verify(file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="The record.")]) -> None:
    """Say whether a record is sound, and change nothing.

    Looks at the file, its tables and indexes, at each text, statement and decision, and whether all that follows from
    them follows once more. Each fault is a line that says what to do; the exit code is 1 where there is one.
    """
    from onrecord import verify as look

    with _shown() as progress:
        found = look(file, on_progress=progress)
    for fault in found.faults:
        typer.echo(one_line(fault.said))
    for note in found.notes:
        typer.echo(one_line(note))
    if found.faults:
        typer.echo(one_line(f"{file} is not sound: {many(len(found.faults), 'fault')}."))
        raise typer.Exit(Exit.PARTLY)
    typer.echo(one_line(f"{file} is sound."))


def relink(record: RecordFile = DEFAULT_RECORD) -> None:
    """Work out anew what follows from reports and decisions.

    Actors, utterances, origins, shared dates and all indexes: what `verify` may find to be wrong though the reports are
    whole. Statements are left as they are; `reextract` finds those anew.
    """
    from onrecord import Record

    with Record.open(record, create=False, on_wait=tell_waiting(complain)) as opened, _shown() as progress:
        opened.relink(on_progress=lambda done, of: progress("links", done, of))
        reports, statements = opened.counts()
    typer.echo(f"Linked anew: {many(reports, 'report')} with {many(statements, 'statement')}.")


@contextmanager
def _shown() -> Iterator[Callable[[str, int, int], None]]:
    """How far the work is: a bar on a terminal, nothing on anything else."""
    if not is_terminal(sys.stderr):
        yield lambda what, done, of: None
        return
    from rich.progress import BarColumn, Progress, TextColumn

    counted = TextColumn("{task.completed} of {task.total} {task.description}", markup=False)
    with Progress(BarColumn(bar_width=20), counted, console=console(sys.stderr), transient=True) as bar:
        task = bar.add_task("")
        yield lambda what, done, of: bar.update(task, description=what, completed=done, total=of)
