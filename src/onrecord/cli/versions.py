"""Two versions of what was said, as one line of words in which the differences are marked."""

from __future__ import annotations

import os
import sys

from onrecord.cli.neutral import one_line
from onrecord.cli.output import is_terminal
from onrecord.wording.versions import Versions

_RED, _GREEN, _END = "\x1b[9;31m", "\x1b[32m", "\x1b[0m"


def marked(fuller: str, other: str, differs: Versions) -> str:
    """The words of `other`, with what it lacks of `fuller` as [-dropped-] and what only it has as {+added+}."""
    colours = is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")  # https://no-color.org
    parts: list[str] = []
    for piece in differs.pieces:
        here = one_line(piece.here.of(fuller)) if piece.here else ""
        there = one_line(piece.there.of(other)) if piece.there else ""
        if piece.change == "same":
            parts.append(there)
            continue
        if here:
            parts.append(f"{_RED}{here}{_END}" if colours else f"[-{here}-]")
        if there:
            parts.append(f"{_GREEN}{there}{_END}" if colours else f"{{+{there}+}}")
    return " ".join(parts)


def losses(differs: Versions) -> str:
    """What the other version lost, in words; empty where nothing."""
    return ", ".join(differs.losses)
