"""`onrecord serve`: the reading room, the record in a browser."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Annotated

import typer

HOST, PORT = "127.0.0.1", 8017
"""Where the reading room is unless somebody says otherwise: where only this computer reaches it."""


def serve(
    record: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="The record.")],
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="The port to listen at; 0 for any free one.")
    ] = PORT,
    host: Annotated[
        str,
        typer.Option(
            "--host", metavar="ADDRESS", help="The address to listen at. Only at 127.0.0.1 nobody else can reach it."
        ),
    ] = HOST,
    token: Annotated[
        str | None,
        typer.Option("--token", metavar="TOKEN", envvar="ONRECORD_TOKEN", help="What visitors must bring to see it."),
    ] = None,
    open: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Show the record in a browser.

    To read, check, correct and take away. Nothing leaves this computer. On an address that others reach, they need a
    token; it is printed.
    """
    serve_record(record, host=host, port=port, token=token, open_browser=open)


def serve_record(record: Path, *, host: str, port: int, token: str | None, open_browser: bool) -> None:
    """Show the record until Ctrl-C."""
    # The pages stand beside the command line, not below it, and neither may import the other: this is the one place
    # where they meet, by name, when the program runs. It also keeps the web framework out of every other command.
    start = importlib.import_module("onrecord.web.serve").serve
    start(record, host=host, port=port, token=token, open_browser=open_browser, tell=typer.echo)
