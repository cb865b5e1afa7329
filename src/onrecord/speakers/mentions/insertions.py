"""What stands within a name and is no part of it: "Rosa “Bato” Guzman", "Principal Secretary (Health) Jan Novak"."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.speakers.mentions.titles import is_title
from onrecord.speakers.report_words import Word

# What the one is called, and what his office is for or he was.
_CALLED = re.compile(r" (?:“[^“”\n]{1,30}”|\"[^\"\n]{1,30}\"|[‘'][^‘’'\n]{1,30}[’']) (?=[^\W\d_])")
_BRACKETED = re.compile(r"\.? \([^()\n]{1,40}\) (?=[^\W\d_])")  # "Principal Secretary (Health) Jan Novak"
_SON_OF = re.compile(r" (?:[ads]/[lpo]) (?=[^\W\d_])")  # "Ravi a/l Suppiah"


def without_insertions(text: str, group: list[Word]) -> list[Word]:
    """The words of a run without those that stand in quotation marks or brackets within it."""
    kept, until = group[:1], 0
    for left, right in pairwise(group):
        if right.start < until:
            continue
        inserted = insertion(text, left)
        until = inserted.end() if inserted is not None else until
        if inserted is None or right.start >= until:
            kept.append(right)
    return kept


def insertion(text: str, left: Word) -> re.Match[str] | None:
    """What stands in quotation marks after a first name, or in brackets after an office, before the name goes on."""
    if left.possessive or not left.capital:
        return None
    return _CALLED.match(text, left.end) or (_BRACKETED.match(text, left.end) if is_title(left) else None)


def parted_at(text: str, left: Word) -> re.Match[str] | None:
    """What a name goes on over, which begins right after the word: an insertion, or "a/l"."""
    return insertion(text, left) or _SON_OF.match(text, left.end)
