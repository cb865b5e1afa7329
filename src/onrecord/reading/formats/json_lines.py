"""JSON Lines: an object a line, read line by line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from itertools import chain

from onrecord.errors import InputError, NothingToRead, NotReadable
from onrecord.reading.bounds import LIMIT
from onrecord.reading.decoding import NotText, decode
from onrecord.reading.formats.row import NoText, Place, report_in
from onrecord.reading.found import Found
from onrecord.reading.shown import shown

_BLANK = "\ufeff \t\r\n\0"
_FEW = 100_000  # rows without a text that are waited for before the first is told


def json_lines(lines: Iterable[bytes], path: str) -> Iterator[Found | InputError]:
    """The reports of a file that has one JSON object a line.

    A report is named `path#3` by its line, from 1, unless its row has a `path`. Empty lines are passed over. A
    line that is wrong gives a BadRow and costs no other line.
    """
    return _told_once(_rows(_in_utf8(iter(lines), path), path), path)


def _rows(lines: Iterator[bytes], path: str) -> Iterator[Found | InputError]:
    empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = Place(path, f"{path}#{number}", f"line {number}")
        try:
            written = decode(line).strip(_BLANK)
            if not written:
                continue
            value = json.loads(written)
        except NotText as problem:
            yield place.wrong(f" {problem}; the other lines are read")
        except json.JSONDecodeError as problem:
            yield place.wrong(f" is not valid JSON ({problem.msg}, column {problem.colno}); the other lines are read")
        except (ValueError, RecursionError):
            yield place.wrong(" is not JSON that can be read (nested too deep, or a number too long)")
        else:
            yield from report_in(value, place)
        empty = False
    if empty:
        yield NothingToRead(shown(path), "is empty; there is nothing to read in it")


def _in_utf8(lines: Iterator[bytes], path: str) -> Iterator[bytes]:
    """`lines`; in UTF-8 where they are UTF-16 by their byte-order mark, which was cut at bytes, not at line ends."""
    first = next(lines, b"")
    if not first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield from chain([first] if first else [], lines)
        return
    raw = bytearray(first)
    for line in lines:
        raw += line
        if len(raw) > LIMIT:
            raise NotReadable(shown(path), f"holds more than {LIMIT // 2**20} MB in UTF-16; save it as UTF-8")
    for text in decode(bytes(raw)).split("\n"):
        yield text.encode("utf-8", "replace")


def _told_once(rows: Iterator[Found | InputError], path: str) -> Iterator[Found | InputError]:
    """`rows`; but a single error for a file in which no row has a text: it is a table of something else."""
    textless: list[InputError] = []
    for row in rows:
        if isinstance(row, NoText) and len(textless) < _FEW:
            textless.append(row)
            continue
        yield from textless
        yield row
        yield from rows
        return
    if len(textless) > 1:
        yield NothingToRead(
            shown(path), f'none of its {len(textless)} rows has a "text"; it is a table of something else'
        )
    else:
        yield from textless
