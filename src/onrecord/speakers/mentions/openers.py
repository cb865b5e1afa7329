"""Words that have a capital only because a sentence begins with them, and words that no name holds."""

from __future__ import annotations

from onrecord.speakers.lexicon.nouns import is_plural_role
from onrecord.speakers.lexicon.word_classes import (
    ADJECTIVAL,
    OFFICE_WORDS,
    OPENERS,
    OTHER_PRONOUNS,
    PARTICLES,
    PERSONAL_TITLES,
    ROLES,
    TIME_NAMES,
)
from onrecord.speakers.report_words import Word

_LETTERS = frozenset({"I", "A", "O"})  # words, where no full stop makes them initials
_NEVER_FIRST = OPENERS | OTHER_PRONOUNS
_FIRST_NAMES = frozenset({"per", "will"})  # words that open a sentence, but with a capital within one are names


def without_opener(group: list[Word], opens: bool, lower: set[str], inside: set[tuple[str, str]]) -> list[Word]:
    """The run without the words that are capitalised only because a sentence begins with them."""
    while group and opens:
        first = group[0]
        if first.key in PARTICLES and first.key not in OPENERS and len(group) > 1:
            break
        known = len(group) > 1 and (first.key, group[1].key) in inside
        if known and first.key in _FIRST_NAMES:
            break
        common = (
            first.key in _NEVER_FIRST
            or is_plural_role(first.key)
            or (first.key in lower and first.key not in ROLES and not known)
        )
        if not common:
            break
        group = group[1:]
        opens = bool(group) and group[0].key in OPENERS
    return group


def _is_opener(word: Word) -> bool:
    return word.key in OPENERS and word.key not in OFFICE_WORDS | _FIRST_NAMES and len(word.key) > 1


def at_openers(group: list[Word]) -> list[list[Word]]:
    """The run cut where a word stands that no name holds: an article, a pronoun, a weekday."""
    parts: list[list[Word]] = [[]]
    for word in group:
        if parts[-1] and parts[-1][-1].key in PERSONAL_TITLES:  # "Mrs. May"
            parts[-1].append(word)
        elif word.text in _LETTERS or word.key in TIME_NAMES or word.key.endswith(ADJECTIVAL) or _is_opener(word):
            if word.key in PARTICLES and parts[-1]:
                parts[-1].append(word)
            else:
                parts.append([])
        else:
            parts[-1].append(word)
    return parts
