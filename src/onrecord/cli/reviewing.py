"""Goes through what the record is not sure of: on a terminal it asks, in a pipe it prints a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.cli.neutral import one_line
from onrecord.errors import NothingToDo, UsageError

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.model.doubt import Doubt
    from onrecord.model.span import Span

_AROUND = 70  # characters of text on each side of a name
_ID = 9
_ASKED = "[s]ame, [d]ifferent, [u]nsure, [n]ext, [q]uit: "


def plain(record: Record) -> None:
    """One pair a line: ids, names, how likely, why; and what to do."""
    from onrecord.cli.output import complain

    number = 0
    for number, doubt in enumerate(record.review("actors"), start=1):  # noqa: B007
        fields = (doubt.left, doubt.right, *doubt.names, f"{doubt.score or 0:.2f}", " ".join(doubt.why))
        print("\t".join(map(one_line, fields)))
    if number:
        complain(
            "To decide: onrecord actors merge A B, or onrecord actors split A B. On a terminal this asks for each."
        )
    else:
        complain("No pair of actors is in doubt.")


def walk(record: Record, by: str | None) -> None:
    """Show each pair with its evidence, and keep the answer."""
    number = 0
    for number, doubt in enumerate(record.review("actors"), start=1):
        print(f"\n{number}. {one_line(doubt.names[0])}  —  {one_line(doubt.names[1])}   ({doubt.score or 0:.0%})")
        for why in doubt.why:
            print(f"   {one_line(why)}")
        for name, evidence in zip(doubt.names, (doubt.left_evidence, doubt.right_evidence), strict=True):
            print(f"   {one_line(name)}:")
            for report, span in evidence:
                print(f"     {report[:_ID]}  {_around(record, report, span)}")
        if not _answered(record, doubt, by):
            return
    print("No pair of actors is in doubt." if not number else "\nThat was the last.")


def _answered(record: Record, doubt: Doubt, by: str | None) -> bool:
    """Ask until there is an answer, and keep it; whether to go on."""
    while True:
        try:
            said = input(_ASKED).strip().casefold()[:1]
        except EOFError:
            return False
        if said in {"n", ""}:
            return True
        if said == "q":
            return False
        decide = {"s": record.merge_actors, "d": record.split_actors, "u": record.unsure_actors}.get(said)
        if decide is None:
            continue
        try:
            made = decide(doubt.left, doubt.right, by=by)
        except (NothingToDo, UsageError) as error:
            print(f"   {error}")
            return True
        for id, why in record.objections():
            if id == made.id:
                print(f"   The reports speak against it: {one_line(why)}.")
        return True


def _around(record: Record, report: str, span: Span) -> str:
    text = record.report(report).report.text
    before = text[max(0, span.start - _AROUND) : span.start]
    return one_line(f"…{before}[{span.of(text)}]{text[span.end : span.end + _AROUND]}…")
