"""`onrecord remove`, `reject`, `attribute`, `date`, `undo`: what a person decides, dated and signed."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import complain
from onrecord.cli.waiting import tell_waiting

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.model.judgement import Judgement

By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides it; your user name if you do not say.")
]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
StatementId = Annotated[
    str, typer.Argument(metavar="STATEMENT", help="The statement's id, or as much of it as is unique.")
]
ReportId = Annotated[str, typer.Argument(metavar="REPORT", help="The report's id, or as much of it as is unique.")]
JudgementId = Annotated[
    str, typer.Argument(metavar="JUDGEMENT", help="The judgement's id (see `onrecord log`), or as much as is unique.")
]
DateValue = Annotated[
    str,
    typer.Argument(
        metavar="DATE", help="2024, 2024-05, 2024-05-29, 2024-05-29T19:02+03:00, 2024-05-01/2024-05-03, or unknown."
    ),
]
To = Annotated[str, typer.Option("--to", metavar="NAME", help="Whose words they are.")]


def remove(report: ReportId, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None) -> None:
    """Take a report out of the lists.

    It stays in the record, and `undo` brings it back.
    """
    with opened(record) as one:
        tell(one.remove(report, by=by, note=note), record)


def reject(statement: StatementId, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None) -> None:
    """Take a statement out of the lists.

    It stays in the record, and `undo` brings it back.
    """
    with opened(record) as one:
        tell(one.reject(statement, by=by, note=note), record)


def attribute(
    statement: StatementId, to: To, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None
) -> None:
    """Say whose words a statement is.

    What was found is kept, and `undo` brings it back.
    """
    with opened(record) as one:
        tell(one.attribute(statement, to, by=by, note=note), record)


def same(
    left: StatementId, right: StatementId, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None
) -> None:
    """Say that two statements are one utterance.

    It holds whatever their words, until `undo` takes it back.
    """
    with opened(record) as one:
        tell(one.same(left, right, by=by, note=note), record)


def different(
    left: StatementId, right: StatementId, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None
) -> None:
    """Say that two statements are not one utterance.

    It holds whatever their words, until `undo` takes it back.
    """
    with opened(record) as one:
        tell(one.different(left, right, by=by, note=note), record)


def date(
    report: ReportId, value: DateValue, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None
) -> None:
    """Say when a report was published.

    The dates that follow from it follow. What was found is kept, and `undo` brings it back.
    """
    with opened(record) as one:
        tell(one.date(report, None if value == "unknown" else value, by=by, note=note), record)


def undo(judgement: JudgementId, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None) -> None:
    """Take a decision back.

    That, too, is written down, and can be undone.
    """
    with opened(record) as one:
        tell(one.undo(judgement, by=by, note=note), record)


def opened(record: Path) -> Record:
    """The record, which must be there."""
    from onrecord import Record

    return Record.open(record, create=False, on_wait=tell_waiting(complain))


def tell(judgement: Judgement, record: Path) -> None:
    """Say what was decided, and how to take it back."""
    from onrecord.cli.judgements import sentence

    named = "" if record == DEFAULT_RECORD else f" --record {shlex.quote(str(record))}"
    typer.echo(f"{sentence(judgement)}.\nTo take it back: onrecord undo {judgement.id[:9]}{named}")
