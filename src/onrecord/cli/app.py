"""The command `onrecord`."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from onrecord.cli.actors import actor, actors
from onrecord.cli.add import add
from onrecord.cli.check import check
from onrecord.cli.demo import demo
from onrecord.cli.export import export
from onrecord.cli.extract import extract
from onrecord.cli.faults import EXIT_CODES, Commands
from onrecord.cli.judge import attribute, date, different, reject, remove, same, undo
from onrecord.cli.log import log
from onrecord.cli.reports import reports
from onrecord.cli.serve import serve
from onrecord.cli.show import show
from onrecord.cli.statements import statements
from onrecord.cli.upkeep import backup, reextract
from onrecord.cli.utterance import utterance
from onrecord.cli.utterances import timeline, utterances
from onrecord.cli.verify import relink, verify

YOUNG = 50_000  # new objects before the garbage collector looks at them

app = typer.Typer(
    name="onrecord",
    cls=Commands,
    help="Reads news reports and keeps the record: who said what, when, and where each word of it stands.",
    epilog=EXIT_CODES,
    rich_markup_mode=None,  # plain help, that can be piped, and that does not wait for rich to load
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
)
for command in (
    *(add, statements, utterances, utterance, timeline, check, show, reports, serve, export, extract),
    *(reject, attribute, date, same, different, remove, undo, log, reextract, relink, verify, backup, demo),
):
    app.command()(command)
app.command()(actor)
app.add_typer(actors, name="actors")


def _print_version(wanted: bool) -> None:
    if wanted:
        from onrecord import __version__

        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read news reports and keep the record: who said what, when, and where each word of it stands."""


def main() -> None:
    """Run the command line of this process."""
    # What is made of a report are small objects by the thousand, without circles: to look through them less often
    # costs little memory and saves a fiftieth of the time.
    gc.set_threshold(YOUNG, 20, 50)
    app(prog_name="onrecord")
