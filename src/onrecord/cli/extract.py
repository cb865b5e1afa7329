"""`onrecord extract`: statements as JSON Lines, without a record."""

from __future__ import annotations

import itertools

import typer

from onrecord.cli.faults import Exit, complaint
from onrecord.cli.options import Date, Meta, OutletName, Paths, Title, Url
from onrecord.cli.output import DataOut, complain
from onrecord.cli.passed_over import tell_passed_over


def extract(
    paths: Paths,
    outlet: OutletName = None,
    date: Date = None,
    url: Url = None,
    title: Title = None,
    meta: Meta = None,
) -> None:
    """Print the statements of reports as JSON, without a record.

    One line for each report.
    """
    from onrecord.errors import InputError
    from onrecord.export.contract import extraction_object
    from onrecord.export.jsonl import line
    from onrecord.reading import read
    from onrecord.record.inputs import extractions, shipped_tagger, supplied

    said = supplied(outlet=outlet, date=date, url=url, title=title, meta=meta)
    problems = said.meta.problems if said.meta is not None else ()
    passed: list[str] = []
    reports = itertools.chain(problems, read(paths, said, passed_over=passed.append))
    failed = False
    for found in extractions(reports, shipped_tagger):
        if isinstance(found, InputError):
            complain(complaint(found))
            failed = True
        else:
            DataOut().writelines([line(extraction_object(found))])
    tell_passed_over(passed, meta)
    if failed:
        raise typer.Exit(Exit.PARTLY)
