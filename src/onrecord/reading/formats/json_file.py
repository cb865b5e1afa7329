"""JSON: one object, or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from onrecord.errors import BadRow, InputError, NothingToRead
from onrecord.reading.formats.json_lines import json_lines
from onrecord.reading.formats.row import Place, report_in
from onrecord.reading.found import Found
from onrecord.reading.shown import shown

_BLANK = "\ufeff \t\r\n\0"


def json_file(text: str, path: str) -> Iterator[Found | InputError]:
    """The reports of a JSON file: one object, or a list of them, whose rows are named `path#1`, `path#2`, ...

    A file that has an object a line, though it is named .json, is read as JSON Lines.
    """
    written = text.strip(_BLANK)
    if not written:
        yield NothingToRead(shown(path), "is empty; there is nothing to read in it")
        return
    try:
        value = json.loads(written)
    except json.JSONDecodeError as problem:
        if problem.msg == "Extra data" and "\n" in written[: problem.pos]:
            yield from json_lines((line.encode("utf-8", "replace") for line in text.split("\n")), path)
        else:
            what = f"is not valid JSON ({problem.msg}, line {problem.lineno}, column {problem.colno})"
            yield BadRow(shown(path), f"{what}; nothing of it was read")
        return
    except (ValueError, RecursionError):
        yield BadRow(shown(path), "is not JSON that can be read (nested too deep, or a number too long)")
        return
    if not isinstance(value, list):
        yield from report_in(value, Place(path, path, "the file"))
        return
    for number, row in enumerate(value, start=1):
        yield from report_in(row, Place(path, f"{path}#{number}", f"item {number}"))
    if not value:
        yield NothingToRead(shown(path), "is an empty list; there is nothing to read in it")
