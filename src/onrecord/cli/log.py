"""`onrecord log`: what people decided."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.cli.output import is_terminal


def log(
    record: RecordFile = DEFAULT_RECORD,
    lost: Annotated[
        bool, typer.Option("--lost", help="Only those about statements that are not found any more.")
    ] = False,
) -> None:
    """List what people decided.

    The earliest first, with decisions that were undone.
    """
    from onrecord import Record
    from onrecord.cli.judgements import judgement_lines, plain_judgement_line

    with Record.open(record, create=False) as opened:
        found = opened.judgements(lost=lost)
        if not is_terminal(sys.stdout):
            for judgement in found:
                print(plain_judgement_line(judgement))
            return
        holding = {judgement.id for judgement in found if opened.holding(judgement)}
    from onrecord.cli.output import console

    screen = console(sys.stdout)
    for judgement in found:
        for line in judgement_lines(judgement, judgement.id in holding):
            screen.print(line)
    if not found:
        screen.print("No decision is lost." if lost else "Nobody has decided anything yet.")
