"""`onrecord check`: whether somebody's words are on the record."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli.options import DEFAULT_RECORD, RecordFile
from onrecord.errors import NotFound

if TYPE_CHECKING:
    from onrecord import Record
    from onrecord.checking.sentence import CheckedSentence, Near

_FILE = re.compile(r"\S*/\S*\w|\S+\.(?:txt|text|md|html?|jsonl?|csv)(?:\.gz)?", re.IGNORECASE)


def check(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="The words; or a file that holds them, or - for standard input.")
    ],
    record: RecordFile = DEFAULT_RECORD,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Who may have spoken them.")] = None,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Lines to read, or an object for programs.")
    ] = "text",
) -> None:
    """Say whether these words are on the record.

    Verbatim, in other words, by someone else, quoted or denied by another, said otherwise, or not at all; with what
    comes nearest, and how it differs. What somebody hopes or believes is never taken for what they said. Of several
    sentences that are not on the record as they stand, the first 20 are looked at one by one.
    """
    from onrecord import Record

    with Record.open(record, create=False) as opened:
        words = _words(text)
        result = opened.check(words, speaker=speaker)
        if format == "json":
            from onrecord.export.contract import check_object
            from onrecord.export.jsonl import line

            sys.stdout.buffer.write(line(check_object(result)))
            return
        print(result.why)
        for near in result.near:
            _print_near(opened, words, near)
        for number, sentence in enumerate(result.sentences, 1):
            _print_sentence(number, sentence)


def _words(text: str) -> str:
    """The words themselves, or those in the file of this name, or those that come in."""
    if text == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        path = Path(text)
        if len(text) < 250 and path.is_file():
            return path.read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError):
        pass
    if _FILE.fullmatch(text):
        raise NotFound(text, "there is no such file; it reads like the name of one, and not like words that were said")
    return text


def _print_sentence(number: int, sentence: CheckedSentence) -> None:
    from onrecord.cli.neutral import one_line

    print(f"\n{number}. {one_line(sentence.text)}\n   {one_line(sentence.result.why)}")
    said = [near for near in sentence.result.near if near.how != "alike"]
    if said:
        print(f"   {said[0].utterance[:9]}")


def _print_near(record: Record, text: str, near: Near) -> None:
    from onrecord.cli.listing import day
    from onrecord.cli.neutral import one_line
    from onrecord.cli.output import many
    from onrecord.cli.versions import losses, marked

    found = record.statement(near.statement)
    utterance = record.utterance(near.utterance)
    outlets = sorted({_outlet(record, id) for id in utterance.statements})
    how = near.how + (f", {near.against}" if near.against else "")
    print(one_line(f"\n{found.speaker or 'somebody'}, {day(utterance.date)}: {how} ({near.score:.0%})"))
    print(one_line(f"  {', '.join(outlets)}; {many(utterance.corroboration, 'origin')}; {utterance.id[:9]}"))
    print(
        f"  {marked(' '.join(text.split()), found.text, near.differs) if near.how != 'alike' else one_line(found.text)}"
    )
    if near.how != "alike" and (near.note or near.differs.losses):
        print(f"  {one_line('; '.join(filter(None, (near.note, losses(near.differs)))))}")


def _outlet(record: Record, statement: str) -> str:
    heading = record.statement(statement).heading
    return heading.outlet or heading.path.rpartition("/")[2]
