"""Standard input, which has no name that tells what it is."""

from __future__ import annotations

import gzip
import io
import json
import re
from collections.abc import Iterator
from itertools import chain

from onrecord.errors import InputError
from onrecord.reading.bounds import LIMIT, read_all, read_lines, told
from onrecord.reading.decoding import decode
from onrecord.reading.formats.json_file import json_file
from onrecord.reading.formats.json_lines import json_lines
from onrecord.reading.formats.plain import plain
from onrecord.reading.found import Found

_GZIP = b"\x1f\x8b\x08"
_HTML = re.compile(rb"<(?:!doctype html|html\b)", re.I)
_OBJECT = re.compile(rb'\{\s*"')
_LIST = re.compile(rb"\[\s*(?:\{|$)")
PATH = "-"


def standard_input(stream: io.BufferedIOBase) -> Iterator[Found | InputError]:
    """The reports on `stream`, by what its first line looks like.

    A JSON object: JSON Lines, read line by line. The beginning of a JSON object or list over several lines: JSON.
    An HTML tag: a page. Anything else: one report in plain text. Gzipped input is unpacked first.
    """
    with told(PATH):
        first = stream.readline(LIMIT + 1)
    size = None
    if first.startswith(_GZIP):
        packed = first + read_all(stream, PATH)
        stream, size = gzip.GzipFile(fileobj=io.BytesIO(packed)), len(packed)
        with told(PATH):
            first = stream.readline(LIMIT + 1)
    looks = first.removeprefix(b"\xef\xbb\xbf").strip()
    if _OBJECT.match(looks) and _is_json(looks):
        yield from json_lines(chain([first], read_lines(stream, PATH, size)), PATH)
        return
    raw = first + read_all(stream, PATH)
    if looks == b"{" or _LIST.match(looks) or _OBJECT.match(looks):
        # An object that begins in the first line and does not end there, or whose first line is broken.
        whole = _is_json(raw.removeprefix(b"\xef\xbb\xbf")) or not _OBJECT.match(looks)
        yield from json_file(decode(raw), PATH) if whole else json_lines(raw.splitlines(keepends=True), PATH)
    elif _HTML.match(looks):
        from onrecord.reading.formats.page import page  # most of the start-up time, and few inputs are pages

        yield from page(raw, PATH)
    else:
        yield from plain(decode(raw), PATH)


def _is_json(written: bytes) -> bool:
    try:
        json.loads(written)
    except (ValueError, RecursionError):
        return False
    return True
