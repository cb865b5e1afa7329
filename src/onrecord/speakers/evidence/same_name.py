"""Which names are one actor by themselves: those that differ in case, accents, spacing or apostrophes only."""

from __future__ import annotations

from onrecord.model.ids import actor_id
from onrecord.wording.folding import plain_letters

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-"})
_AROUND = ' \t"“”„«»,;:()[]'


def name_key(name: str) -> str:
    """The form in which two names of one actor are equal.

    Compatibility forms, letter case, accents, white space, kinds of apostrophe and hyphen, a leading "the" and a
    trailing possessive make no difference; all else does.
    """
    plain = plain_letters(name).translate(_STRAIGHT)
    plain = " ".join(plain.split()).strip(_AROUND)
    plain = plain.removeprefix("the ").removesuffix("'s")
    return plain or name


def actor_of(name: str) -> str:
    """The id of the actor of this name."""
    return actor_id(name_key(name))
