"""What is known about countries: names, demonyms and capitals. Read when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.speakers.report_words import fold


@dataclass(frozen=True, slots=True)
class Countries:
    """Words, folded and joined by one space, to ISO 3166 codes: `names` and `demonyms` of states, and their `capitals`.

    `titles` gives the name of each code.
    """

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]
    titles: dict[str, str]


@cache
def countries() -> Countries:
    """The countries, from the table beside this module, which is read once."""
    found = Countries({}, {}, {}, {})
    table = files(__package__).joinpath("countries.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        code, title, *words = line.split("\t")
        found.titles[code] = title
        for kind, listed in zip((found.names, found.demonyms, found.capitals), words, strict=True):
            kind.update((word, code) for word in listed.split("; ") if word)
    return found


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
