"""`onrecord show`: one statement in its paragraph, or one report, with every fact and what it rests on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import is_terminal

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.cli.excerpt import Part

_STYLES: dict[Part, str] = {
    "source": "bold green",
    "cue": "bold yellow",
    "content": "bold cyan",
    "gap": "dim",
    "text": "",
}
_LEGEND: tuple[Part, ...] = ("source", "cue", "content")


def show(
    id: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a statement or a report, or as much of it as is unique.")
    ],
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Show one statement in its paragraph, or what is known of one report.

    Below it stands every fact about it, with what it rests on.
    """
    from onrecord import Record
    from onrecord.cli.excerpt import excerpt
    from onrecord.cli.facts import facts
    from onrecord.cli.judgements import sentence

    with Record.open(record, create=False) as opened:
        if id.startswith("r"):
            _show_report(opened, id)
            return
        found = opened.statement(id)
        report = opened.report(found.heading.id).report
        rejected = opened.judgement(found.rejected) if found.rejected else None
        utterance = None if rejected else opened.utterance(found.links.utterance)
        actor = opened.actor(found.links.speaker).name if found.links.speaker and not rejected else None
    pieces = excerpt(report.text, found.statement)
    rows = facts(found, report.text, utterance, actor)
    if rejected:
        rows.append(("out of the lists", f"{sentence(rejected)} (judgement {rejected.id}, {rejected.at})"))
    if is_terminal(sys.stdout):
        _print_in_colour(pieces, rows)
    else:
        _print_plain(pieces, rows)


def _show_report(opened: Record, id: str) -> None:
    from onrecord.cli.judgements import sentence
    from onrecord.cli.report_facts import report_facts

    found = opened.report(id)
    removed = opened.judgement(found.removed) if found.removed else None
    rows = report_facts(found)
    if removed:
        rows.append(("out of the lists", f"{sentence(removed)} (judgement {removed.id}, {removed.at})"))
    if is_terminal(sys.stdout):
        _print_in_colour([], rows)
    else:
        _print_plain([], rows)


def _print_plain(pieces: list[tuple[Part, str]], rows: list[tuple[str, str]]) -> None:
    from onrecord.cli.neutral import one_line, paragraphs

    marked = (text if part in ("text", "gap") else f"[{part}: {text}]" for part, text in pieces)
    if pieces:
        print(paragraphs("".join(marked)).strip())
        print()
    for label, value in rows:
        print(f"{label}: {one_line(value)}")


def _print_in_colour(pieces: list[tuple[Part, str]], rows: list[tuple[str, str]]) -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    from onrecord.cli.neutral import one_line, paragraphs
    from onrecord.cli.output import console

    screen = console(sys.stdout)
    if screen.no_color:
        _print_plain(pieces, rows)
        return
    if pieces:
        passage = Text()
        for part, text in pieces:
            passage.append(paragraphs(text), style=_STYLES[part])
        screen.print(Padding(passage, (1, 2)))
        legend = Text("  ").join(Text(part, style=_STYLES[part]) for part in _LEGEND)
        screen.print(Padding(legend, (0, 2, 1, 2)))
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row(label, Text(one_line(value)))
    screen.print(Padding(table, (0, 2)))
