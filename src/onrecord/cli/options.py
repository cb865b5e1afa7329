"""Options that several commands share, each with one name and one explanation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

# `readable=False`: whoever reads a file says itself, in better words than typer's, that it cannot be read.

DEFAULT_RECORD = Path("onrecord.db")

RecordFile = Annotated[
    Path,
    typer.Option("--record", metavar="FILE", envvar="ONRECORD", readable=False, help="The file of the record."),
]
Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help="Files (.txt, .html, .jsonl, .json, each also .gz), folders, or - for standard input."
    ),
]
PathsIfAny = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        show_default=False,
        help="Files (.txt, .html, .jsonl, .json, each also .gz), folders, or - for standard input; may be left "
        "out with --actors or --owners.",
    ),
]
OutletName = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who published these reports.")]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="When they were published: 2024, 2024-05 or 2024-05-29."),
]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="Where they were published.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Their headline.")]
Meta = Annotated[
    Path | None,
    typer.Option(
        "--meta", metavar="TABLE.csv", help="A table with a row for each file: file, outlet, date, url, title."
    ),
]
ActorsFile = Annotated[
    Path | None,
    typer.Option(
        "--actors",
        metavar="FILE.toml",
        readable=False,
        help="What you know about actors: names, aliases, roles. The record keeps it.",
    ),
]
Owners = Annotated[
    Path | None,
    typer.Option("--owners", metavar="OUTLETS.toml", readable=False, help="A file that says who owns which outlets."),
]
