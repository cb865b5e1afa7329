"""JSON Lines and JSON: an object a report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from onrecord.errors import BadRow, InputError, NothingToRead, UsageError
from onrecord.model.date import DateEstimate
from onrecord.reading.decoding import NotText, decode
from onrecord.reading.formats.plain import has_words
from onrecord.reading.found import Found
from onrecord.reading.given_date import given_date
from onrecord.reading.shown import shown

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def json_lines(lines: Iterable[bytes], path: str) -> Iterator[Found | InputError]:
    """The reports of a file that has one JSON object a line, read line by line.

    A report is named `path#3` by its line, from 1, unless its row has a `path`. Empty lines are passed over. A
    line that is wrong gives a BadRow and costs no other line.
    """
    empty = True
    for number, line in enumerate(lines, start=1):
        try:
            written = decode(line).strip("\ufeff \t\r\n\0")
        except NotText as problem:
            written, empty = "", False
            yield BadRow(shown(f"{path}#{number}"), f"line {number} {problem}; the other lines are read")
        if written:
            empty = False
            yield from _parsed_row(written, path, number)
    if empty:
        yield NothingToRead(shown(path), "is empty; there is nothing to read in it")


def json_whole(text: str, path: str) -> Iterator[Found | InputError]:
    """The reports of a JSON file: one object, or a list of them, whose rows are named `path#1`, `path#2`, ...

    A file that has an object a line, though it is named .json, is read as JSON Lines.
    """
    written = text.strip("\ufeff \t\r\n\0")
    if not written:
        yield NothingToRead(shown(path), "is empty; there is nothing to read in it")
        return
    try:
        value = json.loads(written)
    except json.JSONDecodeError as problem:
        if problem.msg == "Extra data" and "\n" in written[: problem.pos]:
            yield from json_lines((line.encode("utf-8", "surrogatepass") for line in text.split("\n")), path)
        else:
            yield BadRow(
                shown(path), f"is not valid JSON ({problem.msg}, line {problem.lineno}); nothing of it was read"
            )
        return
    except (ValueError, RecursionError):
        yield BadRow(
            shown(path), "is not JSON that can be read (too deep, or a number too long); nothing of it was read"
        )
        return
    if isinstance(value, list):
        for number, row in enumerate(value, start=1):
            yield from _row(row, path, f"{path}#{number}", f"item {number}")
        if not value:
            yield NothingToRead(shown(path), "is an empty list; there is nothing to read in it")
    else:
        yield from _row(value, path, path, "the file")


def _parsed_row(written: str, path: str, number: int) -> Iterator[Found | InputError]:
    name, place = f"{path}#{number}", f"line {number}"
    try:
        value = json.loads(written)
    except json.JSONDecodeError as problem:
        yield BadRow(
            shown(name), f"{place} is not valid JSON ({problem.msg}, column {problem.colno}); the other lines are read"
        )
    except (ValueError, RecursionError):
        yield BadRow(
            shown(name),
            f"{place} is not JSON that can be read (too deep, or a number too long); the other lines are read",
        )
    else:
        yield from _row(value, path, name, place)


def _row(value: object, file: str, name: str, place: str) -> Iterator[Found | InputError]:
    """The report of one row, before it a BadRow for each field that had to be left out of it."""
    if not isinstance(value, dict):
        yield BadRow(shown(name), f'{place} is not a JSON object with a "text"; it was passed over')
        return
    text = value.get("text")
    if not isinstance(text, str) or not has_words(text):
        what = (
            'has no "text"'
            if text is None
            else 'has a "text" with no words'
            if isinstance(text, str)
            else 'has a "text" that is not a string'
        )
        yield BadRow(shown(name), f"{place} {what}; it was passed over")
        return
    fields: dict[str, str | None] = {}
    for key in ("path", "outlet", "title", "url", "language", "date"):
        said = value.get(key)
        if said is not None and not isinstance(said, str):
            yield BadRow(shown(name), f'{place}: its "{key}" is not a string; the report was read without it')
        fields[key] = _clean(said).strip() or None if isinstance(said, str) else None
    day: DateEstimate | None = None
    if fields["date"] is not None:
        try:
            day = given_date(fields["date"])
        except UsageError as problem:
            yield BadRow(shown(name), f"{place}: {problem}; the report was read without its date")
    yield _found(fields, day, _clean(text), file, name)


def _found(fields: Mapping[str, str | None], day: DateEstimate | None, text: str, file: str, name: str) -> Found:
    return Found(
        path=fields["path"] or name,
        file=file,
        text=text,
        outlet=fields["outlet"],
        title=fields["title"],
        url=fields["url"],
        language=fields["language"],
        date=day,
    )


def _clean(value: str) -> str:
    r"""`value` with each half of a broken pair (`\ud83d` alone) as U+FFFD: no database stores it, no offset moves."""
    return _LONE_SURROGATE.sub("\ufffd", value)
