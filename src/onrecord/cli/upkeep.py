"""`onrecord backup` and `onrecord reextract`: keeping a record for years."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.faults import Exit
from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import complain, many
from onrecord.cli.waiting import tell_waiting

if TYPE_CHECKING:
    from onrecord.record.reextracting import ReextractResult


def backup(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help="Where to put the copy. The file must not exist yet.")
    ],
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Copy the record while others use it.

    The copy is the record at one moment, and is checked before it gets its name.
    """
    from onrecord import Record

    with Record.open(record, create=False) as opened:
        opened.backup(file)
    with Record.open(file, create=False) as copy:
        reports, statements = copy.counts()
    typer.echo(f"{file} holds {many(reports, 'report')} and {many(statements, 'statement')}.")


def reextract(record: RecordFile = DEFAULT_RECORD) -> None:
    """Find statements anew with the present model.

    Only in reports that another version of the model has read. What people decided stays with the statements.
    """
    from onrecord import Record

    told = 0

    def progress(result: ReextractResult) -> None:
        nonlocal told
        for error in result.failed[told:]:
            complain(f"left as it was: {error}")
        told = len(result.failed)

    with Record.open(record, create=False, on_wait=tell_waiting(complain)) as opened:
        result = opened.reextract(on_progress=progress)
        reports = opened.counts()[0]
    if not result.outdated:
        typer.echo(f"All statements are by the present model ({result.model}): {many(reports, 'report')}.")
        return
    typer.echo(f"{many(result.renewed, 'report')} read anew: {many(result.statements, 'statement')} found.")
    if result.lost:
        typer.echo(f"{many(result.lost, 'decision')} found no place any more; to see: onrecord log --lost")
    if result.failed:
        raise typer.Exit(Exit.PARTLY)
