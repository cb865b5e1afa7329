"""Words that stand before a name: offices, works and honours."""

from __future__ import annotations

from functools import lru_cache

from onrecord.speakers.lexicon.word_classes import HONORIFICS, ROLES
from onrecord.speakers.report_words import Word


def is_title(word: Word) -> bool:
    """Whether the word names an office, a work or an honour ("Minister", "Dr.", "Maj-General")."""
    if "." in word.text and word.key not in ROLES:
        return False  # the initials "D.R."
    return _names_office(word.key)


@lru_cache(maxsize=1 << 14)
def _names_office(key: str) -> bool:
    first, *rest = key.split("-")
    if key in ROLES or key in HONORIFICS or any(part in ROLES for part in rest):
        return True
    return first in ROLES and rest[-1:] in (["elect"], ["designate"])
