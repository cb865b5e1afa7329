"""Which named person a role phrase means: "the Northland envoy", "the president"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.speakers.lexicon.role_keys import in_full, role_key
from onrecord.speakers.lexicon.word_classes import FEMININE, MASCULINE, OFFICE_WORDS, PARTICLES, PREPOSITIONS, ROLES
from onrecord.speakers.mentions.descriptions import Description
from onrecord.speakers.mentions.person import Person
from onrecord.speakers.report_words import Word

_IDLE = frozenset({"the", "this", "that", "a", "an", "s", "own", "and"})
# One who is deputy or former is not the one whom the bare title means, and the other way round.
_LESSER = frozenset("deputy vice former ex then assistant acting interim late retired incoming outgoing".split())
# "The minister" is not the prime minister, and "the Northland foreign minister" not the interior minister.
_FIRST = "prime"
_RANKS = frozenset("senior special chief general executive managing fellow veteran current".split())
_STEM = 4  # letters that a country and its adjective share ("Northland", "Northlander")


def same_role(left: str, right: str) -> bool:
    """Whether two role nouns are one: "spokesman" and "spokeswoman" are, and "envoy" and "special-envoy"."""
    return role_key(left) == role_key(right)


def meant(core: Sequence[Word], head: str, persons: Sequence[Person]) -> list[Person]:
    """The people whose descriptions fit the phrase `core` with the noun `head`; of them the ones that fit best."""
    asked = [w for w in core if w.key not in _IDLE and w.key not in PREPOSITIONS and w.key != head]
    fitting: list[tuple[int, Person]] = []
    for person in persons:
        excess = min((e for d in person.described if (e := _excess(asked, head, d)) is not None), default=None)
        if excess is not None:
            fitting.append((excess, person))
    if not fitting:
        return []
    least = min(excess for excess, _ in fitting)
    # A phrase that says nothing more is the one with the bare title, if there is one.
    return [p for e, p in fitting if e == least] if not asked and least == 0 else [p for _, p in fitting]


def is_plainly(person: Person, head: str) -> bool:
    """Whether the report gives the person the bare title, "President Oduya", and no country or office with it."""
    return any(len(d.keys) == 1 and same_role(d.keys[0], head) for d in person.described)


def says_no_more(person: Person, head: str) -> bool:
    """Whether the report gives the person that role without saying of what: "Senator Oduya" may be Northland's."""
    own = [d for d in person.described if d.head is not None and same_role(d.head, head)]
    bare = [d for d in own if all(is_role_word(k) for k in d.keys)]
    return bool(bare) and len(bare) == len(own)


def another_office(core: Sequence[Word], person: Person, head: str) -> bool:
    """Whether all that the report says of the person with that role is another office than the phrase does."""
    asked = _offices(w.key for w in core)
    own = [d for d in person.described if d.head is not None and same_role(d.head, head)]
    told = [_offices(d.keys) for d in own]
    return bool(told) and all((_FIRST in have) != (_FIRST in asked) or bool(have and asked - have) for have in told)


def _offices(keys: Iterable[str]) -> frozenset[str]:
    """The words that say which office of several: "prime", "foreign", "interior"."""
    return frozenset(part for key in keys for part in in_full(key).split() if part in OFFICE_WORDS) - _RANKS


def is_role_word(key: str) -> bool:
    """Whether a word of a description says what somebody is, and not of what."""
    return key in ROLES or key in OFFICE_WORDS or key in _IDLE


def lesser(core: Sequence[Word]) -> bool:
    """Whether a phrase is for one who has not, or no longer, the full office: "the former minister"."""
    return any(w.key in _LESSER for w in core)


def may_be(person: Person, head: str) -> bool:
    """Whether somebody of whom the report says nothing else may be the one with the role `head`."""
    if person.described:
        return False
    wanted = "man" if head in MASCULINE else "woman" if head in FEMININE else None
    return wanted is None or person.gender in {None, wanted}


def _excess(asked: Sequence[Word], head: str, description: Description) -> int | None:
    """How many words the description has beyond those of the phrase; None where they do not fit."""
    noun = description.head
    if noun is None or not (same_role(noun, head) or _party(head, description)):
        return None
    have = {part for key in description.keys for part in in_full(key).split()}
    keys = {part for w in asked for part in in_full(w.key).split()}
    keys |= set(in_full(head).split()[:-1])
    if (have & _LESSER) != (keys & _LESSER) or (_FIRST in have) != (_FIRST in keys):
        return None
    for word in asked:
        weighs = word.capital or word.key in OFFICE_WORDS or word.key in ROLES
        if weighs and not any(_alike(word.key, k) for k in have):
            return None
    return len([k for k in have if k not in _IDLE and k not in PREPOSITIONS and k not in PARTICLES]) - 1 - len(keys)


def _party(head: str, description: Description) -> bool:
    return head in {"republican", "democrat", "independent", "lawmaker"} and head in description.keys


def _alike(left: str, right: str) -> bool:
    stem = min(_STEM, len(left), len(right))
    return left == right or (stem >= 3 and left[:stem] == right[:stem])
