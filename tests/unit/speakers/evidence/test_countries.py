"""The table of countries is sound, as it is kept by hand."""

from __future__ import annotations

from importlib.resources import files

from onrecord.speakers.evidence.countries import countries, names_country, states_called
from onrecord.speakers.evidence.offices import organisation_key
from onrecord.speakers.report_words import fold

ROWS = [
    line.split("\t")
    for line in files("onrecord.speakers.evidence").joinpath("countries.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_each_country_has_one_row() -> None:
    """Five fields a row, sorted by code, no code and no shown name twice."""
    codes, titles = [row[0] for row in ROWS], [row[1] for row in ROWS]
    assert {5} == {len(row) for row in ROWS}
    assert sorted(set(codes)) == codes
    assert len(titles) == len(set(titles))


def test_a_word_means_one_country() -> None:
    """Words are folded, sorted within a row, and stand in one row only."""
    for field in (2, 3, 4):
        listed = [row[field].split("; ") for row in ROWS if row[field]]
        words = [word for words in listed for word in words]
        assert all(sorted(words) == words for words in listed)
        assert len(words) == len(set(words))
        assert [" ".join(fold(part) for part in word.split()) for word in words] == words


def test_a_country_is_shown_by_the_name_that_it_has() -> None:
    """Where a country has changed its name, the new one is shown, and the old one still means it."""
    assert ("North Macedonia", "Eswatini") == (countries().titles["MK"], countries().titles["SZ"])
    assert ["MK", "SZ", "SZ"] == list(map(organisation_key, ("North Macedonia", "Swaziland", "Eswatini")))


def test_names_and_adjectives() -> None:
    """A name, an adjective and the beginnings of shown words lead to the country; other words do not."""
    assert [True, True, False] == list(map(names_country, ("south africa", "south african", "harbour")))
    assert (("MK",), ()) == (states_called("north mac"), states_called("harbour"))
