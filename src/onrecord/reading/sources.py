"""Which files are read: what a path stands for, and what a folder holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from onrecord.errors import InputError, NothingToRead, NotReadable
from onrecord.reading.bounds import told
from onrecord.reading.shown import shown

Form = Literal["text", "page", "json lines", "json"]

_FORMS: dict[str, Form] = {
    ".txt": "text",
    ".text": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".json": "json",
}
READABLE = "files that end in .txt, .html, .jsonl or .json, each also with .gz"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or standard input (`path` is "-")."""

    path: str
    form: Form
    packed: bool


def sources(paths: Sequence[str], passed_over: Callable[[str], None] = lambda _: None) -> Iterator[Source | InputError]:
    """The files behind `paths`, in the order given, folders walked depth first in the order of their names.

    In folders, names that begin with a dot are passed over in silence, and so are files of other kinds, of which
    `passed_over` gets the paths; a file that is named itself is read as text where it has no ending, and refused
    where its ending is unknown. A file or folder that is reached twice by one path is read once.
    """
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            continue
        seen.add(path)
        if path == "-":
            yield Source("-", "text", packed=False)
            continue
        try:
            with told(path):
                mode = Path(path).stat().st_mode
        except InputError as problem:
            yield problem
            continue
        yield from _folder(path, seen, passed_over) if stat.S_ISDIR(mode) else _named(path, mode)


def _named(path: str, mode: int) -> Iterator[Source | InputError]:
    """The file that a person names: regular, or the pipe of a `<(command)`."""
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        yield NotReadable(shown(path), "is neither a file nor a folder")
        return
    source = _source(path)
    if source is None and "." not in Path(path).name.lstrip("."):
        source = Source(path, "text", packed=False)
    yield source or NotReadable(shown(path), f"is of a kind that is not read; OnRecord reads {READABLE}")


def _source(path: str) -> Source | None:
    name = path.casefold()
    packed = name.endswith(".gz")
    form = _FORMS.get(PurePath(name.removesuffix(".gz")).suffix)
    return Source(path, form, packed) if form is not None else None


def _folder(top: str, seen: set[str], passed_over: Callable[[str], None]) -> Iterator[Source | InputError]:
    entered: set[str] = set()
    waiting: list[Source | str] = [top]
    anything = False
    while waiting:
        following = waiting.pop()
        if isinstance(following, Source):
            anything = True
            if following.path not in seen:
                seen.add(following.path)
                yield following
            continue
        try:
            waiting.extend(reversed(_inside(following, entered, passed_over)))
        except InputError as problem:
            anything = True
            yield problem
    if not anything:
        yield NothingToRead(shown(top), f"the folder holds nothing that OnRecord reads: {READABLE}")


def _inside(folder: str, entered: set[str], passed_over: Callable[[str], None]) -> list[Source | str]:
    """What the folder holds, by name: the files to read, and folders, as paths."""
    with told(folder):
        place = os.path.realpath(folder)
        if place in entered:
            raise NotReadable(shown(folder), "is a link to a folder that is being read already; it was not followed")
        entered.add(place)
        with os.scandir(folder) as entries:
            listed = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
    inside: list[Source | str] = []
    for entry in listed:
        source = _source(entry.path)
        if _is_folder(entry):
            inside.append(entry.path)
        elif source is not None and (entry.is_symlink() or entry.is_file()):
            inside.append(source)
        elif source is None:
            passed_over(entry.path)
    return inside


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False
