"""What a file holds, before a person's word is added to it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.date import DateEstimate


@dataclass(frozen=True, slots=True)
class Found:
    """One text with what its file says of it; `path` names it, and `file` the file it stands in.

    `headings` are the lines of the text that its file marks as such.
    """

    path: str
    file: str
    text: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    date: DateEstimate | None = None
    headings: frozenset[str] = frozenset()
