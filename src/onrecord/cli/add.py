"""`onrecord add`: reports into the record."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from onrecord.cli.faults import Exit
from onrecord.cli.options import (
    DEFAULT_RECORD,
    ActorsFile,
    Date,
    Meta,
    OutletName,
    Owners,
    PathsIfAny,
    RecordFile,
    Title,
    Url,
)
from onrecord.cli.output import complain, is_terminal, many
from onrecord.cli.passed_over import tell_passed_over

if TYPE_CHECKING:
    from onrecord.cli.progress import Watch
    from onrecord.errors import InputError
    from onrecord.model.report import Report
    from onrecord.reading import MetaTable, Supplied
    from onrecord.record.adding import AddResult


def add(
    paths: PathsIfAny = None,
    record: RecordFile = DEFAULT_RECORD,
    outlet: OutletName = None,
    date: Date = None,
    url: Url = None,
    title: Title = None,
    meta: Meta = None,
    actors: ActorsFile = None,
    owners: Owners = None,
) -> None:
    """Read reports into the record.

    What is in the record already is left as it is: adding twice changes nothing.
    """
    from onrecord import Record
    from onrecord.cli.progress import watch
    from onrecord.errors import UsageError
    from onrecord.record.deciding_about_actors import read_actors
    from onrecord.record.inputs import supplied

    if not paths and actors is None and owners is None:
        raise UsageError("Name the files or folders to read, or - for standard input.")
    paths = paths or []
    # Looked at before the record is opened: wrong options must leave no empty record behind.
    said = supplied(outlet=outlet, date=date, url=url, title=title, meta=meta)
    owned = None if owners is None else _owners(owners)
    if actors is not None:
        read_actors(actors)
    seen: set[str] = set(paths)
    passed: list[str] = []
    with watch() as shown:
        try:
            with Record.open(record, on_wait=shown.waiting) as opened:
                if actors is not None:
                    opened.know_actors(actors)
                if owned is not None:
                    opened.set_owners(owned)
                result = opened.add(_read(paths, said, seen, passed, shown), on_progress=shown.progress)
        except KeyboardInterrupt:
            complain(f"Stopped. {closing_line(shown.result)} Add them again to go on.")
            raise typer.Exit(Exit.INTERRUPTED) from None
    tell_passed_over(passed, meta)
    if said.meta is not None:
        _tell_unused(said.meta, seen)
    if not paths:
        typer.echo(f"The record now uses {' and '.join(str(file) for file in (actors, owners) if file is not None)}.")
        return
    typer.echo(closing_line(result))
    if is_terminal(sys.stdout) and result.read:
        named = "" if record == DEFAULT_RECORD else f" --record {shlex.quote(str(record))}"
        typer.echo(f"To see who said what: onrecord statements{named}")
    if result.failed:
        raise typer.Exit(Exit.PARTLY)


def _owners(path: Path) -> str:
    """The text of the file that tells who owns which outlet; wrong ones must not leave an empty record behind."""
    from onrecord.errors import NotReadable
    from onrecord.matching.origins.owners_file import read_owners

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NotReadable(str(path), f"it could not be read ({getattr(error, 'strerror', None) or error})") from error
    read_owners(text, str(path))
    return text


def closing_line(result: AddResult) -> str:
    """What became of everything, in one line."""
    parts = [f"{result.new} new", f"{result.known} known"]
    if result.removed:
        parts.append(f"{result.removed} removed from this record before and left out (see onrecord log)")
    if result.changed:
        parts.append(f"{result.changed} changed by what was given now")
    line = f"{many(result.read, 'report')} read: {', '.join(parts)}; {many(result.statements, 'statement')} found."
    return line + (f" {len(result.failed)} failed, each named above." if result.failed else "")


def _read(
    paths: list[str], said: Supplied, seen: set[str], passed: list[str], shown: Watch
) -> Iterator[Report | InputError]:
    """What is read, file by file, after what is wrong with the table.

    `seen` takes the paths, `passed` those of files of other kinds; `shown` is told how many files are ahead.
    """
    from onrecord.errors import InputError
    from onrecord.reading import read
    from onrecord.reading.sources import sources

    if said.meta is not None:
        yield from said.meta.problems
    files = list(sources(paths, passed.append))
    for ahead, file in zip(reversed(range(len(files))), files, strict=True):
        shown.ahead(ahead)
        for one in [file] if isinstance(file, InputError) else read([file.path], said):
            seen.add(one.path)
            yield one


def _tell_unused(table: MetaTable, seen: set[str]) -> None:
    """A wrong name in the table would silently leave a report without outlet and date."""
    for row in table.unused(seen):
        complain(f"{Path(table.path)}: line {row.line}: {row.file} was not among the files; check its name")
