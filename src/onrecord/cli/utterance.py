"""`onrecord utterance`: one point with all its wordings, who carried it, and why they are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.model.linked import Utterance

_SHOWN, _WIDE = 10, 110  # utterances of one occasion, and characters of each


def utterance(
    id: Annotated[str, typer.Argument(metavar="ID", help="The utterance's id, or as much of it as is unique.")],
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Show one utterance in all its wordings.

    The fullest comes first; in the others, [-words it lacks-] and {+words only it has+} are marked. Below stands why
    they are one, and by how many independent ways they came.
    """
    from textwrap import shorten

    from onrecord import Record
    from onrecord.cli.listing import words
    from onrecord.cli.neutral import one_line
    from onrecord.cli.origins import origin_lines
    from onrecord.cli.output import many
    from onrecord.cli.versions import losses, marked

    with Record.open(record, create=False) as opened:
        found = opened.wording(id)
        one = found.utterance
        shown = opened.statement(one.shown_by)
        print(one_line(f"{shown.speaker or 'somebody'}, {_when(opened, one)}"))
        print(f"utterance {one.id}: {many(len(one.statements), 'statement')}, {many(one.corroboration, 'origin')}\n")
        fullest = found.versions[0].statement
        for version in found.versions:
            statement = version.statement
            outlet = statement.outlet or statement.heading.path.rpartition("/")[2]
            lost = f"; {losses(version.differs)}" if version.differs and version.differs.losses else ""
            print(one_line(f"{outlet}, {statement.statement.kind} ({statement.id[:9]}{lost})"))
            if version.differs is None:
                print(f"    {one_line(words(statement))}")
            else:
                print(f"    {marked(fullest.text, statement.text, version.differs)}")
        judged = opened.judged_one(one)
        if one.matches:
            print("\nwhy they are one")
        for judgement in judged:
            left, right = (subject.now or subject.id for subject in judgement.subjects)
            note = f": {judgement.note}" if judgement.note else ""
            print(one_line(f"  {left[:9]} and {right[:9]}: {judgement.by} said so on {judgement.at[:10]}{note}"))
        decided = [{subject.now for subject in judgement.subjects} for judgement in judged]
        for match in one.matches:
            likely = "besides" if {match.left, match.right} in decided else f"{match.score:.0%}"
            print(one_line(f"  {match.left[:9]} and {match.right[:9]} ({likely}): {'; '.join(match.why)}"))
        print("\norigins")
        for origin in opened.origins(one):
            reports = {id: opened.report(id).report for id in origin.reports}
            for line in origin_lines(origin, reports):
                print(line)
        others = [id for id in opened.occasion(one.occasion).utterances if id != one.id]
        if others:
            print("\nsaid on the same occasion")
        for told in opened.told_of(others[:_SHOWN]):
            print(f"  {told.utterance[:9]}  {shorten(one_line(told.text), _WIDE, placeholder='…')}")
        if len(others) > _SHOWN:
            print(f"  and {len(others) - _SHOWN} more")


def _when(record: Record, utterance: Utterance) -> str:
    from onrecord.cli.listing import day, short_day

    if utterance.date is not None:
        return day(utterance.date)
    reported = record.first_reported(utterance)
    return f"{f'reported {short_day(reported)}; ' if reported else ''}the day it was said is not stated"
