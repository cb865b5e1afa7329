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
from onrecord.reading.other_kinds import READABLE, advice
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

    A link in a folder is followed to what lies in one of the folders named, or is named itself, and not beyond: a
    folder may be somebody else's, and its links lead anywhere. What is neither file nor folder is never opened there,
    for a pipe may have no end. Each of these is told.
    """
    seen: set[str] = set()
    named = tuple(os.path.realpath(path) for path in paths if path != "-" and "\0" not in path)
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
        yield from _folder(path, named, seen, passed_over) if stat.S_ISDIR(mode) else _named(path, mode)


def _named(path: str, mode: int) -> Iterator[Source | InputError]:
    """The file that a person names: regular, or the pipe of a `<(command)`."""
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        yield NotReadable(shown(path), "is neither a file nor a folder")
        return
    source = _source(path)
    if source is None and "." not in Path(path).name.lstrip("."):
        source = Source(path, "text", packed=False)
    yield source or NotReadable(shown(path), advice(path))


def _source(path: str) -> Source | None:
    name = path.casefold()
    packed = name.endswith(".gz")
    form = _FORMS.get(PurePath(name.removesuffix(".gz")).suffix)
    return Source(path, form, packed) if form is not None else None


def _folder(
    top: str, named: tuple[str, ...], seen: set[str], passed_over: Callable[[str], None]
) -> Iterator[Source | InputError]:
    entered: set[str] = set()
    waiting: list[Source | InputError | str] = [top]
    anything = False
    while waiting:
        following = waiting.pop()
        if isinstance(following, str):
            try:
                waiting.extend(reversed(_inside(following, named, entered, passed_over)))
            except InputError as problem:
                anything = True
                yield problem
            continue
        anything = True
        if isinstance(following, InputError):
            yield following
        elif following.path not in seen:
            seen.add(following.path)
            yield following
    if not anything:
        yield NothingToRead(shown(top), f"the folder holds nothing that OnRecord reads: {READABLE}")


def _inside(
    folder: str, named: tuple[str, ...], entered: set[str], passed_over: Callable[[str], None]
) -> list[Source | InputError | str]:
    """What the folder holds, by name: the files to read, what is wrong, and folders, as paths."""
    with told(folder):
        place = os.path.realpath(folder)
        if place in entered:
            raise NotReadable(shown(folder), "is a link to a folder that is being read already; it was not followed")
        entered.add(place)
        with os.scandir(folder) as entries:
            listed = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
    inside: list[Source | InputError | str] = []
    for entry in listed:
        source = _source(entry.path)
        is_folder = _is_folder(entry)
        if source is None and not is_folder:
            passed_over(entry.path)
            continue
        problem = _not_entered(entry, named)
        inside.append(problem or (entry.path if is_folder or source is None else source))
    return inside


def _not_entered(entry: os.DirEntry[str], named: tuple[str, ...]) -> InputError | None:
    """Why what lies in a folder is not read: a link out of what was named, or what is no file; None where it is read.

    A link that leads to nothing is told when it is opened.
    """
    if entry.is_symlink():
        target = os.path.realpath(entry.path)
        if os.path.lexists(target) and not any(_within(target, one) for one in named):
            return NotReadable(
                shown(entry.path), "is a link out of the folder; it was not followed. Name what it leads to, to read it"
            )
    try:
        mode = entry.stat().st_mode
    except OSError:
        return None
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return NotReadable(shown(entry.path), "is neither a file nor a folder; it was passed over")


def _within(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False
