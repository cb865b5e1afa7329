"""The closed word classes of English news prose: titles before names, roles, organisations, pronouns.

Everything is lower case, without full stops. Lists of more than a dozen words stand in `language/en/speakers.toml`, and
are read when somebody first asks for one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.language.lists import word_set
from onrecord.wording.calendar_names import MONTHS, WEEKDAYS

MASCULINE: frozenset[str]
FEMININE: frozenset[str]
HONORIFICS: frozenset[str]
NO_FIRST_NAMES: frozenset[str]
ROLES: frozenset[str]
KIN: frozenset[str]
SURNAMES: frozenset[str]
OFFICE_WORDS: frozenset[str]
ORGANISATIONS: frozenset[str]
ORGANISATION_ENDINGS: frozenset[str]
ORGANISATION_NOUNS: frozenset[str]
DOCUMENTS: frozenset[str]
OTHER_PRONOUNS: frozenset[str]
PARTICLES: frozenset[str]
FINITE: frozenset[str]
PREPOSITIONS: frozenset[str]

ABBREVIATIONS: frozenset[str]
ADJECTIVAL: tuple[str, ...]
OPENERS: frozenset[str]
PRONOUNS: frozenset[str]
TIME_NAMES: frozenset[str]

# Of these, those after which nothing but a name follows: "Mrs. May".
PERSONAL_TITLES = frozenset("mr mrs ms miss mx dr messrs".split())

# Members of parties: written with a capital wherever they stand.
PARTIES = frozenset(
    "democrat democrats republican republicans conservative conservatives liberal liberals tory tories".split()
)

HE = frozenset({"he", "him", "his", "himself"})

SHE = frozenset({"she", "her", "hers", "herself"})

THEY = frozenset({"they", "them", "their", "theirs", "themselves"})

IT = frozenset({"it", "its", "itself"})

FIRST = frozenset({"i", "me", "my", "mine", "myself"})

RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})

POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your", "whose"})

DEFINITE = frozenset({"the", "this", "that"})


def _listed(name: str) -> frozenset[str] | tuple[str, ...]:
    match name:
        case "ABBREVIATIONS":
            return word_set("sentences", "abbreviations") | word_set("speakers", "abbreviated_states")
        case "ADJECTIVAL":
            return tuple(f"-{ending}" for ending in sorted(word_set("speakers", "adjectival")))
        case "OPENERS":
            return word_set("speakers", "openers").union(WEEKDAYS, MONTHS)
        case "PRONOUNS":
            return word_set("speakers", "other_pronouns") | HE | SHE | THEY | IT | FIRST | RELATIVES
        case "TIME_NAMES":  # "may" is a verb
            return word_set("speakers", "time_names").union(WEEKDAYS, MONTHS) - {"may"}
        case _:
            return word_set("speakers", name.lower())


if not TYPE_CHECKING:

    def __getattr__(name: str) -> frozenset[str] | tuple[str, ...]:
        """The list of this name; from then on it stands here."""
        if name not in __annotations__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = _listed(name)
        return found
