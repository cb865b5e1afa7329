"""`onrecord demo`: a record from the reports that ship with the package."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.output import is_terminal
from onrecord.cli.serve import HOST, PORT, serve_record
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from onrecord.errors import InputError
    from onrecord.model.report import Report

DEMO_RECORD = Path("onrecord-demo.db")
SAMPLE = "sample/"  # what the paths of the sample reports begin with, wherever it is installed


def demo(
    record: Annotated[
        Path, typer.Option("--record", metavar="FILE", readable=False, help="Where to keep the record.")
    ] = DEMO_RECORD,
    files: Annotated[
        Path | None,
        typer.Option("--files", metavar="FOLDER", help="Also put the sample reports there, to try things on."),
    ] = None,
) -> None:
    """Build a record from sample reports, and print it.

    At the end it says what to type next.
    """
    from onrecord import Record
    from onrecord.cli.listing import id_length
    from onrecord.cli.progress import watch
    from onrecord.cli.reports import show_reports
    from onrecord.cli.statements import show_list

    if files is not None:
        _put_files(files)
    with watch() as seen, Record.open(record, on_wait=seen.waiting) as opened:
        if any(not one.report.path.startswith(SAMPLE) for one in opened.reports()):
            raise UsageError(f"{record} holds other reports than the sample: name a new file with --record")
        result = opened.add(_sample_reports(), on_progress=seen.progress)
    with Record.open(record, create=False) as opened:
        typer.echo(f"{result.read} invented reports about a ferry, read into {record}:\n")
        show_reports(opened)
        typer.echo("\nWho said what, by date:\n")
        show_list(opened, opened.statements())
        first = next(opened.statements(limit=1), None)
        shown = first.id[: id_length(opened.counts()[1])] if first else None
    typer.echo("\nWhat to type next:\n")
    for command, purpose in _next_steps(shlex.quote(str(record)), shown):
        typer.echo(f"  {command}\n      {purpose}")
    _offer(record)


def _offer(record: Path) -> None:
    """Offer to show the record in the browser, where a person is there to say yes; else say how."""
    command = f"onrecord serve {shlex.quote(str(record))}"
    typer.echo(f"\nIn your browser: {command}\nshows all of it at http://127.0.0.1:{PORT}/")
    if sys.stdin.isatty() and is_terminal(sys.stdout) and typer.confirm("Open it now?", default=False):
        serve_record(record, host=HOST, port=PORT, token=None, open_browser=True)


def _put_files(folder: Path) -> None:
    """Copy the sample reports and their table to `folder`, which is made where it is missing."""
    from onrecord import sample

    try:
        shutil.copytree(sample.reports_folder(), folder / "reports", dirs_exist_ok=True)
        shutil.copy(sample.meta_table(), folder)
    except OSError as error:
        raise UsageError(f"{folder}: the sample cannot be put there ({error.strerror}); name another folder") from error


def _sample_reports() -> Iterator[Report | InputError]:
    """The reports of the package, under paths that do not depend on where it is installed."""
    from onrecord import sample
    from onrecord.model.report import Report
    from onrecord.reading import read
    from onrecord.record.inputs import supplied

    folder = sample.reports_folder()
    for one in read([str(folder)], supplied(meta=sample.meta_table())):
        if isinstance(one, Report):
            yield replace(one, path=f"{SAMPLE}{Path(one.path).relative_to(folder.parent).as_posix()}")
        else:
            yield one


def _next_steps(record: str, statement: str | None) -> Iterator[tuple[str, str]]:
    yield f"onrecord statements --record {record} --speaker okparo", "what one speaker said"
    yield f'onrecord statements --record {record} --text "ferry" --from 2023-06', "who said something, since when"
    if statement:
        yield (
            f"onrecord show {statement} --record {record}",
            "one statement in its paragraph, and what each fact rests on",
        )
    yield f"onrecord export --record {record} --format csv > statements.csv", "a table for a spreadsheet"
    yield "onrecord add YOUR-FOLDER --record your-story.db", "a record of your own reports"
