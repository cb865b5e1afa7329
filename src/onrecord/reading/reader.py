"""Paths in, reports out: the order of the steps, and what holds where two say different things."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from io import BufferedIOBase
from typing import cast

from onrecord.errors import InputError, NotReadable, failed
from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report, Zone
from onrecord.reading.bounds import opened, packed_size, read_file, read_lines
from onrecord.reading.decoding import NotText, decode
from onrecord.reading.formats.json_file import json_file
from onrecord.reading.formats.json_lines import json_lines
from onrecord.reading.formats.plain import plain
from onrecord.reading.found import Found
from onrecord.reading.meta_table import MetaRow
from onrecord.reading.readable import unreadable
from onrecord.reading.shown import shown
from onrecord.reading.sources import Source, sources
from onrecord.reading.standard_input import standard_input
from onrecord.reading.supplied import NOTHING_SUPPLIED, Supplied
from onrecord.reading.zones import find_zones

_Zones = Callable[[str, str | None, frozenset[str]], tuple[Zone, ...]]


def read(
    paths: Sequence[str],
    supplied: Supplied = NOTHING_SUPPLIED,
    *,
    stdin: BufferedIOBase | None = None,
    passed_over: Callable[[str], None] = lambda _: None,
) -> Iterator[Report | InputError]:
    """The reports behind `paths`, one after the other, and an InputError in its place for each that cannot be read.

    Files, folders (walked in the order of names) and "-", which is `stdin` or else the process's standard input:
    JSON Lines where its first line begins a JSON object, a page where it begins with an HTML tag, or else plain text;
    gzipped or not. Nothing is raised for bad input. The same paths with the same content give the same reports in the
    same order. A report may follow a BadRow about it, where one of its fields, a date say, had to be left out.
    `passed_over` gets the path of each file in a folder that is of no kind that is read.
    """
    for source in sources(paths, passed_over):
        if isinstance(source, InputError):
            yield source
            continue
        try:
            for found in _read_source(source, stdin):
                if isinstance(found, InputError):
                    yield found
                else:
                    yield from _readable(found, supplied)
        except InputError as problem:
            yield problem
        except NotText as problem:
            yield NotReadable(shown(source.path), str(problem))
        except Exception as error:  # a fault of ours costs what it is about, and not the files after it
            yield failed(shown(source.path), error)


def _read_source(source: Source, stdin: BufferedIOBase | None) -> Iterator[Found | InputError]:
    path = source.path
    if path == "-":
        yield from standard_input(stdin if stdin is not None else cast(BufferedIOBase, sys.stdin.buffer))
    elif source.form == "json lines":
        with opened(path, source.packed) as stream:
            yield from json_lines(read_lines(stream, path, packed_size(path) if source.packed else None), path)
    else:
        raw = read_file(path, source.packed)
        if source.form == "page":
            from onrecord.reading.formats.page import page  # most of the start-up time, and few inputs are pages

            yield from page(raw, path)
        elif source.form == "json":
            yield from json_file(decode(raw), path)
        else:
            yield from plain(decode(raw), path)


def _readable(found: Found, supplied: Supplied) -> Iterator[Report | InputError]:
    why = unreadable(found.text)
    if why is not None:
        yield NotReadable(shown(found.path), why)
        return
    try:
        yield _report(found, supplied, find_zones)
    except Exception as error:  # the text is there all the same
        yield failed(shown(found.path), error)
        yield _report(found, supplied, lambda text, title, headings: ())


def _report(found: Found, supplied: Supplied, zones_of: _Zones) -> Report:
    """The report, with what a person says of it put over what its file says, and its zones found."""
    row: MetaRow | None = None
    if supplied.meta is not None:
        row = supplied.meta.row_for(found.path) or supplied.meta.row_for(found.file)
    said = (row, supplied, found) if row is not None else (supplied, found)
    outlet = next((one.outlet for one in said if one.outlet), None)
    url = next((one.url for one in said if one.url), None)
    title = next((one.title for one in said if one.title), None)
    zones = zones_of(found.text, title, found.headings)
    headline = next((zone.span.of(found.text) for zone in zones if zone.kind == "title"), None)
    return Report(
        id=report_id(outlet, url, found.text),
        path=found.path,
        text=found.text,
        text_sha256=text_sha256(found.text),
        outlet=outlet,
        title=title or headline,
        url=url,
        language=next((one.language for one in said if one.language), None),
        date=next((one.date for one in said if one.date), None),
        zones=zones,
    )
