"""PolNeAR as brat wrote it: texts with attributions whose spans may be discontinuous."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans in code points, in text order."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Annotated:
    """One text as one annotator marked it."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read(folder: Path) -> list[Annotated]:
    """Every text of `folder` (text/, attributions/) with its first annotator's attributions, by name."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rsplit("_", 1)[0], path)
    return [_read_one(name, folder / "text" / f"{name}.txt", path) for name, path in first.items()]


def _read_one(name: str, text: Path, annotation: Path) -> Annotated:
    spans: dict[str, list[tuple[int, int]]] = {}
    rows: list[Attribution] = []
    for line in annotation.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T"):
            where = parts[1].split(" ", 1)[1]
            spans[parts[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in where.split(";"))]
        elif parts[0].startswith("E"):
            row: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for field in parts[1].split():
                key, value = field.split(":")
                role = re.sub(r"\d+$", "", key).lower()
                if role in row:
                    row[role] += spans.get(value, [])
            if row["cue"]:
                rows.append(Attribution(*(tuple(sorted(row[role])) for role in ROLES)))
    return Annotated(name, text.read_bytes().decode("utf-8"), tuple(rows))
