"""Two texts laid side by side word by word: the stretches that are the same, changed, dropped or added."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Change = Literal["same", "added", "dropped", "changed"]

_SAME_RUN = 2  # words: a single word that both happen to have ties no two stretches together


class Stretch(NamedTuple):
    """What became of `here[a:b]`: it is `there[c:d]` now."""

    change: Change
    a: int
    b: int
    c: int
    d: int


def stretches(here: Sequence[str], there: Sequence[str]) -> list[Stretch]:
    """All words of both, in order, each in one stretch."""
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    blocks = [
        (m.a, m.b, m.size) for m in matcher.get_matching_blocks() if m.size >= min(_SAME_RUN, len(here), len(there))
    ]
    found: list[Stretch] = []
    a = c = 0
    for b, d, size in [*(block for block in blocks if block[2]), (len(here), len(there), 0)]:
        if a < b or c < d:
            change: Change = "changed" if a < b and c < d else "dropped" if a < b else "added"
            found.append(Stretch(change, a, b, c, d))
        if size:
            found.append(Stretch("same", b, b + size, d, d + size))
        a, c = b + size, d + size
    return found
