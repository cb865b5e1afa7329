"""`onrecord add`: reports into the record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from onrecord.cli.faults import Exit
from onrecord.cli.options import DEFAULT_RECORD, Date, Meta, OutletName, Paths, RecordFile, Title, Url
from onrecord.cli.output import is_terminal

if TYPE_CHECKING:
    from onrecord.record.adding import AddResult


def add(
    paths: Paths,
    record: RecordFile = DEFAULT_RECORD,
    outlet: OutletName = None,
    date: Date = None,
    url: Url = None,
    title: Title = None,
    meta: Meta = None,
) -> None:
    """Read reports, find the statements in them, and put both into the record.

    What is in the record already is left as it is: adding twice changes nothing.
    """
    from onrecord import Record
    from onrecord.cli.progress import watch

    with watch() as seen, Record.open(record, on_wait=seen.waiting) as opened:
        result = opened.add(paths, outlet=outlet, date=date, url=url, title=title, meta=meta, on_progress=seen.progress)
    typer.echo(closing_line(result))
    if is_terminal(sys.stdout) and result.read:
        where = "" if record == DEFAULT_RECORD else f" --record {record}"
        typer.echo(f"See them: onrecord statements{where}")
    if result.failed:
        raise typer.Exit(Exit.PARTLY)


def closing_line(result: AddResult) -> str:
    """What became of everything, in one line."""
    parts = [f"{result.new} new", f"{result.known} known"]
    if result.changed:
        parts.append(f"{result.changed} changed by what was given now")
    line = f"{_reports(result.read)} read: {', '.join(parts)}; {_many(result.statements, 'statement')} found."
    return line + (f" {len(result.failed)} failed, each named above." if result.failed else "")


def _reports(number: int) -> str:
    return _many(number, "report")


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
