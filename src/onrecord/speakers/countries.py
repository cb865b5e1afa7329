"""What well-kept packages know of countries: their names, demonyms and capitals. Read when first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.speakers.words import fold

_STAN = re.compile(r"i?stan$")
_SHORT_NAMES = {"US": ("us", "usa", "america"), "GB": ("uk", "britain"), "AE": ("uae",)}  # none of the package's own
_SHORT_DEMONYMS = {"SA": "saudi", "AR": "argentine", "NZ": "new zealand"}
_RENAMED = {"MK": "North Macedonia", "SZ": "Eswatini"}  # the package shows names from before 2018 and 2019
_FOREMOST = 10  # how many times more people one of two has, for a word to mean that one
_NOT_NAMES = frozenset({"", "the"})


@dataclass(frozen=True, slots=True)
class Countries:
    """Words, folded and joined by one space, to ISO 3166 codes: `names` and `demonyms` of states, and their `capitals`.

    Of two countries that share a word, one far larger counts ("Chinese"); else the word is left out. `titles` gives
    the name of each code.
    """

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]
    titles: dict[str, str]


@cache
def countries() -> Countries:
    """The countries, from the package `countryinfo` (MIT), which is read once: about a tenth of a second."""
    from countryinfo import CountryInfo

    names: dict[str, set[str]] = {}
    demonyms: dict[str, set[str]] = {}
    capitals: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    people: dict[str, int] = {}
    for country in CountryInfo("russia").all().values():
        code = (country.get("ISO") or {}).get("alpha2")
        if not code:
            continue
        titles.setdefault(code, _RENAMED.get(code, country["name"].removeprefix("The ")))
        people[code] = max(people.get(code, 0), int(country.get("population") or 0))
        for name in (country["name"], *(n for n in country.get("altSpellings") or () if len(n) > 3)):
            names.setdefault(_plain(name), set()).add(code)
            if _STAN.search(name.casefold()):  # the package has "Uzbekistani" only
                demonyms.setdefault(_STAN.sub("", _plain(name)), set()).add(code)
        for name in _SHORT_NAMES.get(code, ()):
            names.setdefault(name, set()).add(code)
        for demonym in (*re.split(r"[,/]| and ", country.get("demonym") or ""), _SHORT_DEMONYMS.get(code, "")):
            demonyms.setdefault(_plain(demonym), set()).add(code)
        capital = country.get("capital")
        for name in [capital] if isinstance(capital, str) else capital or []:
            plain = _plain(name)
            for form in {plain, plain.removesuffix(" dc"), plain.removeprefix("new ")}:
                capitals.setdefault(form, set()).add(code)
    return Countries(_sure(names, people), _sure(demonyms, people), _sure(capitals, people), titles)


def names_country(name: str) -> bool:
    """Whether a folded name is a country's, or the adjective of one: "south african"."""
    known = countries()
    return name in known.names or name in known.demonyms


def states_called(name: str) -> tuple[str, ...]:
    """The codes of the countries in whose name, as it is shown, each word of this folded one begins a word."""
    wanted = name.split()
    return tuple(
        code
        for code, title in countries().titles.items()
        if all(any(word.startswith(part) for word in _plain(title).split()) for part in wanted)
    )


def _plain(name: str) -> str:
    return " ".join(fold(word) for word in name.split())


def _sure(found: dict[str, set[str]], people: dict[str, int]) -> dict[str, str]:
    """The words with the one country that each means: of several, one with many times the people of the next."""
    sure = {}
    for word, codes in found.items():
        first, *others = sorted(codes, key=lambda code: (-people[code], code))
        if word not in _NOT_NAMES and all(people[first] >= _FOREMOST * people[code] for code in others):
            sure[word] = first
    return sure
