"""`onrecord actors` and `actor`: who speaks in all reports, and what a person decides about that."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.judge import By, Note, opened, tell
from onrecord.cli.neutral import one_line
from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import is_terminal, many

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.model.judgement import Judgement
    from onrecord.model.linked import Actor

_ID = 9  # characters of an id
_STEM = 4  # letters that a country and its adjective share
_PLACES = 3  # shown of each role

Name = Annotated[str, typer.Argument(metavar="NAME", help="Words of the actor's name, or its id.")]
First = Annotated[str, typer.Argument(metavar="A", help="A name, or an actor's id.")]
Second = Annotated[str, typer.Argument(metavar="B", help="Another name, or an actor's id.")]

Apart = Annotated[
    str,
    typer.Argument(metavar="B", help="Another name, an actor's id, or the id of a report or statement."),
]

actors = typer.Typer(
    help="List who speaks, and say who is one and who is not.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@actors.callback(invoke_without_command=True)
def listed(
    context: typer.Context,
    record: RecordFile = DEFAULT_RECORD,
    name: Annotated[str | None, typer.Option("--name", metavar="WORDS", help="Words of a name.")] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file", metavar="FILE.toml", readable=False, help="Keep in the record what this file says about actors."
        ),
    ] = None,
) -> None:
    """List who speaks or is spoken for.

    The commands below say who is one and who is not.
    """
    if context.invoked_subcommand is not None:
        return
    with opened(record) as one:
        if file is not None:
            typer.echo("Kept in the record." if one.know_actors(file) else "The record has that already.")
            return
        for found in one.actors(name):
            others = [other for other in found.names if other != found.name]
            print("\t".join(map(one_line, (found.id[:_ID], found.name, found.kind or "", ", ".join(others)))))


def actor(name: Name, record: RecordFile = DEFAULT_RECORD) -> None:
    """Show who somebody is.

    With names, roles and where they stand, and what speaks against decisions.
    """
    with opened(record) as one:
        found = one.actor(name)
        for line in _lines(one, found):
            print(one_line(line) if not line.startswith(" ") else f"    {one_line(line)}")


@actors.command("merge")
def merge(a: First, b: Second, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None) -> None:
    """Say that two are one.

    It holds for reports that come later, too; `undo` takes it back.
    """
    with opened(record) as one:
        _told(one, one.merge_actors(a, b, by=by, note=note), record)


@actors.command("split")
def split(a: First, b: Apart, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = None) -> None:
    """Say that two names are not one.

    Give the two names that are taken for one, or that should never be. Of two people of one name, give the name and the
    id of a report, or of a statement, in which it is the other one.
    """
    with opened(record) as one:
        _told(one, one.split_actors(a, b, by=by, note=note), record)


@actors.command("rename")
def rename(
    a: First,
    to: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.")],
    record: RecordFile = DEFAULT_RECORD,
    by: By = None,
    note: Note = None,
) -> None:
    """Give an actor the name that is shown."""
    with opened(record) as one:
        _told(one, one.rename_actor(a, to, by=by, note=note), record)


@actors.command("review")
def review(record: RecordFile = DEFAULT_RECORD, by: By = None) -> None:
    """Go through the pairs that are not sure.

    The evidence of both stands side by side; answer same, different or unsure.
    """
    from onrecord.cli.reviewing import plain, walk

    with opened(record) as one:
        if is_terminal(sys.stdin) and is_terminal(sys.stdout):
            walk(one, by)
        else:
            plain(one)


def _told(record: Record, judgement: Judgement, path: Path) -> None:
    tell(judgement, path)
    for id, why in record.objections():
        if id == judgement.id:
            typer.echo(f"The reports speak against it: {one_line(why)}.")


def _lines(record: Record, found: Actor) -> list[str]:
    lines = [f"{found.name} ({found.kind or 'kind not known'}, {found.id})"]
    lines.append(f"names: {', '.join(found.names)}")
    for role in found.roles:
        of = f" of {role.of}" if role.of else ""
        since, until = role.since or "?", role.until or "?"
        when = since if since == until else f"{since} to {until}"
        said = role.title.casefold()  # "Russian Foreign Minister" says whose
        told = all(word[:_STEM] in said for word in (role.of or "").casefold().split() if len(word) >= _STEM)
        lines.append(f"role: {role.title}{'' if told else of} ({when})")
        reports = list(dict.fromkeys(report for report, _ in role.evidence))
        if reports:
            more = f" and {many(len(reports) - _PLACES, 'report')} more" if len(reports) > _PLACES else ""
            lines.append(f" in {', '.join(report[:_ID] for report in reports[:_PLACES])}{more}")
    if found.former_ids:
        lines.append(f"ids that lead here: {', '.join(found.former_ids)}")
    lines += [f"against judgement {id[:_ID]}: {why}" for id, why in record.objections(found)]
    return lines
