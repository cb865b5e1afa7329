"""Keys that two spellings of one name share: transliterations, accents, order, initials."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.speakers.evidence.spelling import distance
from onrecord.speakers.lexicon.nicknames import full_forms
from onrecord.speakers.lexicon.word_classes import HONORIFICS, PARTICLES
from onrecord.speakers.report_words import fold, words

_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("ph", "f"), ("gh", "g"),
    ("ck", "k"), ("q", "k"), ("ks", "x"), ("w", "v"), ("ts", "c"), ("tz", "c"),
)  # fmt: skip
_WEAK = re.compile(r"[aeiouyj'’-]+")
_TWICE = re.compile(r"(.)\1+")
_SYLLABLE = 4  # letters
_GIVEN = 2  # syllables of a given name
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def skeleton(word: str) -> str:
    """The consonants of a folded word, by sound: "sergey" and "sergei", "shoigu" and "shoygu", "mujahid" and
    "mujaheed" are one. A word of one consonant or none is itself."""
    plain = word
    for one, other in _SOUNDS:
        plain = plain.replace(one, other)
    bones = _TWICE.sub(r"\1", plain[:1] + _WEAK.sub("", plain[1:]))
    return bones if len(bones) > 1 else plain


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, without honours before and "Jr." after it."""
    keys = [w.key for w in words(name)]
    while len(keys) > 1 and keys[0] in HONORIFICS:
        keys = keys[1:]
    while len(keys) > 1 and keys[-1] in _SUFFIXES:
        keys = keys[:-1]
    if len(keys) > 1:  # "Jong-un" is "Jong Un", and "Anne-Marie" "Anne Marie"; "Okonjo-Bell" is one word
        keys = [
            part for n, key in enumerate(keys) for part in (_syllables(key) if n == len(keys) - 1 else key.split("-"))
        ]
    return tuple(keys) or (fold(name) or name,)


def _syllables(key: str) -> list[str]:
    """The parts of a last word that is a given name of two syllables; else the word."""
    parts = key.split("-")
    return parts if max(map(len, parts)) <= _SYLLABLE else [key]


def family(keys: Sequence[str]) -> str:
    """The word that stands for a name in look-ups: the last, with what the particles before it add left out."""
    return next((key for key in reversed(keys) if key not in PARTICLES), keys[-1])


def family_names(words: Sequence[str]) -> frozenset[str]:
    """The words of a full name by which alone its bearer may be called: the last; the first, too, where two syllables
    of a given name follow ("Lee Sang-min")."""
    given = words[1:]
    first = (
        {words[0]}
        if len(given) == _GIVEN and max(map(len, given)) <= _SYLLABLE and words[0] not in PARTICLES
        else set()
    )
    return frozenset({words[-1]} | first)


def one_first_name(left: str, right: str) -> float:
    """How surely two first names are one, 0 to 1: equal, an initial, a short form, another transliteration, or a
    nickname."""
    if left == right:
        return 1.0
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == 1:
        return 0.8 if longer.startswith(shorter) else 0.0
    if skeleton(left) == skeleton(right) and left[0] == right[0]:
        return 0.9
    if len(shorter) >= 3 and longer.startswith(shorter):
        return 0.8
    if left[0] == right[0] and len(shorter) >= 5 and distance(left, right, 1) <= 1:
        return 0.7
    return 0.6 if full_forms(left) & full_forms(right) else 0.0


def one_person(left: Sequence[str], right: Sequence[str]) -> float:
    """How surely two names of two words or more are one person's by their words alone, 0 to 1.

    Last names must agree, exactly or by sound; so must first names; what the shorter has between them the longer must
    have. A patronymic or middle name that only one has makes no difference, two that differ speak against it. The same
    words in another order count, too ("Lee Sang-min", "Sang-min Lee").
    """
    if sorted(left) == sorted(right):
        return 1.0 if tuple(left) == tuple(right) else 0.9
    if left[-1] == right[-1]:
        last = 1.0
    elif skeleton(left[-1]) == skeleton(right[-1]) and left[-1][0] == right[-1][0]:
        last = 0.9
    else:
        return 0.0
    return last * one_first_name(left[0], right[0]) * _middles(left[1:-1], right[1:-1])


def _middles(left: Sequence[str], right: Sequence[str]) -> float:
    fewer, more = sorted((list(left), list(right)), key=len)
    for key in fewer:
        fitting = next((m for m in more if one_first_name(key, m) > 0), None)
        if fitting is None:
            return 0.0
        more.remove(fitting)
    return 1.0
