"""An annotated text while it is built: strings, and stretches of other annotated texts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from training.polnear import ROLES, Annotated, Attribution, Spans

_MARK = re.compile(r"\[(?P<role>[SQC])(?P<number>\d?) |\]")
_ROLES = {"S": "source", "Q": "cue", "C": "content"}


@dataclass(slots=True)
class Draft:
    """Text so far, and the attributions in it."""

    text: str = ""
    attributions: list[Attribution] = field(default_factory=list)

    def marked(self, line: str) -> None:
        """Append `line`, in which "[S …]", "[Q …]" and "[C …]" are one attribution, "[S2 …]" another."""
        rows: dict[str, dict[str, list[tuple[int, int]]]] = {}
        opened: list[tuple[str, str, int]] = []
        at = 0
        for mark in _MARK.finditer(line):
            self.text += line[at : mark.start()]
            at = mark.end()
            if mark["role"]:
                opened.append((mark["number"], _ROLES[mark["role"]], len(self.text)))
            else:
                number, role, start = opened.pop()
                row = rows.setdefault(number, {name: [] for name in ROLES})
                row[role].append((start, len(self.text)))
        self.text += line[at:]
        self.attributions += (Attribution(*(tuple(sorted(row[name])) for name in ROLES)) for row in rows.values())

    def take(self, doc: Annotated, start: int, end: int) -> None:
        """Append [start, end) of `doc` with the attributions that lie in it as a whole."""
        moved = len(self.text) - start

        def shifted(spans: Spans) -> Spans:
            return tuple((a + moved, b + moved) for a, b in spans)

        for row in doc.attributions:
            spans = (*row.source, *row.cue, *row.content)
            if all(start <= a and b <= end for a, b in spans):
                self.attributions.append(Attribution(*(shifted(getattr(row, name)) for name in ROLES)))
        self.text += doc.text[start:end]

    def done(self, name: str) -> Annotated:
        """The text as it stands."""
        return Annotated(name, self.text, tuple(self.attributions))
