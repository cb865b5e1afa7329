"""`onrecord utterances` and `timeline`: what was said, each point once, however many outlets carried it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import DataOut, is_terminal, many

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.model.linked import Utterance

Speaker = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME", help="Words of the speaker's name, or an actor's id.")
]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Said then or later: 2024, 2024-05 or 2024-05-29.")
]
Until = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Said then or earlier.")]
MinOrigins = Annotated[int, typer.Option("--min-origins", min=1, help="How many independent origins at least.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="How many at most.")]


def utterances(
    record: RecordFile = DEFAULT_RECORD,
    speaker: Speaker = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="WORDS", help='Words that were said; "a phrase" in quotation marks; begin*.'),
    ] = None,
    since: Since = None,
    until: Until = None,
    outlet: Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who published it.")] = None,
    kind: Annotated[
        Literal["direct", "indirect", "mixed"] | None, typer.Option("--kind", help="Direct, indirect or mixed speech.")
    ] = None,
    min_origins: MinOrigins = 1,
    limit: Limit = None,
    format: Annotated[
        Literal["table", "jsonl"], typer.Option("--format", help="A list to read, or data for programs.")
    ] = "table",
) -> None:
    """List what was said, each point once.

    By date, the undated by that of their first report, with the number of independent origins.
    """
    from onrecord import Record

    with Record.open(record, create=False) as opened:
        found = opened.utterances(
            speaker=speaker,
            text=text,
            since=since,
            until=until,
            outlet=outlet,
            kind=kind,
            min_origins=min_origins,
            limit=limit,
        )
        if format == "jsonl":
            from onrecord.export.contract import utterance_object
            from onrecord.export.jsonl import line

            DataOut().writelines(line(utterance_object(utterance)) for utterance in found)
        else:
            _list(opened, found)


def timeline(
    record: RecordFile = DEFAULT_RECORD,
    speaker: Speaker = None,
    about: Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Words that were said.")] = None,
    since: Since = None,
    until: Until = None,
    min_origins: MinOrigins = 1,
    limit: Limit = None,
) -> None:
    """Show who said what, day by day.

    Each point once, with the outlets that carried it. What is undated comes by the date of its first report.
    """
    from onrecord import Record
    from onrecord.cli.listing import does, said, words
    from onrecord.cli.neutral import one_line

    with Record.open(record, create=False) as opened:
        found = opened.utterances(
            speaker=speaker, text=about, since=since, until=until, min_origins=min_origins, limit=limit
        )
        last: str | None = None
        for utterance in found:
            shown = opened.statement(utterance.shown_by)
            when = said(opened, utterance)
            if when != last:
                print(f"{'' if last is None else chr(10)}{when}")
            last = when
            force = "" if does(shown) == "asserts" else f" ({does(shown)})"
            print(one_line(f"  {shown.speaker or 'somebody'}{force}: {words(shown)}"))
            print(f"    {one_line(_carried(opened, utterance))}  {utterance.id[:9]}")
        if last is None:
            print("Nothing fits.")


def _list(record: Record, found: Iterable[Utterance]) -> None:
    from onrecord.cli.listing import does, id_length, said, words
    from onrecord.cli.neutral import one_line

    digits = id_length(record.counts()[1])
    terminal, any_found = is_terminal(sys.stdout), False
    for utterance in found:
        any_found = True
        shown = record.statement(utterance.shown_by)
        origins, statements = utterance.corroboration, len(utterance.statements)
        if not terminal:
            fields = (
                utterance.id[:digits],
                said(record, utterance),
                shown.speaker or "",
                does(shown),
                str(origins),
                str(statements),
                words(shown),
            )
            print("\t".join(map(one_line, fields)))
            continue
        force = "" if does(shown) == "asserts" else f" {does(shown)}"
        count = f"{many(origins, 'origin')}, {many(statements, 'statement')}"
        who = one_line(shown.speaker or "somebody")
        print(f"{utterance.id[:digits]}  {said(record, utterance):10}  {who}{force}  {count}")
        print(f"    {one_line(words(shown))}\n")
    if terminal and not any_found:
        print("Nothing fits.")


def _carried(record: Record, utterance: Utterance) -> str:
    """Who carried it, and by how many ways."""
    outlets = sorted({_outlet(record, id) for id in utterance.statements})
    shown = ", ".join(outlets[:4]) + (f" and {len(outlets) - 4} more" if len(outlets) > 4 else "")
    origins = f"; {many(utterance.corroboration, 'origin')}" if len(utterance.statements) > 1 else ""
    return shown + origins


def _outlet(record: Record, statement: str) -> str:
    heading = record.statement(statement).heading
    return heading.outlet or heading.path.rpartition("/")[2]
