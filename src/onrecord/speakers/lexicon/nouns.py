"""Singular and plural of the nouns that stand for sources."""

from __future__ import annotations

from onrecord.speakers.lexicon.word_classes import DOCUMENTS, ORGANISATION_NOUNS, PARTIES, ROLES

_PLURALS = frozenset("people police children media militia both".split())


def is_plural(noun: str) -> bool:
    """Whether a folded English noun is (nearly surely) a plural."""
    if noun in _PLURALS:
        return True
    if noun in ROLES or noun in ORGANISATION_NOUNS:
        return False
    if noun.endswith("men"):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def is_plural_role(noun: str) -> bool:
    """Whether it is the plural of a noun for people or things that speak: "prosecutors", "fishermen", "polls"."""
    if noun in PARTIES:
        return False
    if noun.endswith("men") and len(noun) > len("women"):
        return True
    singular = noun.removesuffix("s")
    return singular != noun and (singular in ROLES or singular in DOCUMENTS or singular in ORGANISATION_NOUNS)
