"""Sources that name somebody."""

from __future__ import annotations

import pytest
from tests.unit.speakers.marked import names, resolved

SAID = "{said} <the pier is closed>."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ida Oduya, Northland's special envoy for the delta,", "Ida Oduya"),
        ("Northland's special envoy for the delta, Ida Oduya,", "Ida Oduya"),
        ("Northland Harbour Council Secretary Ida Oduya", "Ida Oduya"),
        ("Ida Maria Oduya, the Northland President Jan Novak's spokesperson,", "Ida Maria Oduya"),
        ("Northland minister of trade Ida Oduya", "Ida Oduya"),
        ("Minister of State Ida Oduya", "Ida Oduya"),
        ("Mrs. Ida Oduya", "Ida Oduya"),
        ("Sen. Ida Oduya (R-Delta)", "Ida Oduya"),
        ("Deputy Prime Minister Sheikh Khalid bin Omar Al-Sabri", "Khalid bin Omar Al-Sabri"),
        ("Gen. J. R. Okonjo-Bell", "J. R. Okonjo-Bell"),
        ("actor Ida Oduya", "Ida Oduya"),
        ("Ida Oduya of the Harbour Watch", "Ida Oduya"),
        ("Park Min-ho", "Park Min-ho"),
        ("Mr. King", "King"),
        ("Sen. Ida Dean", "Ida Dean"),
        ("UK-based Ida Oduya", "Ida Oduya"),
        ("Delta-trained, former Northland minister Ida Oduya", "Ida Oduya"),
        ("Ida Oduya herself", "Ida Oduya"),
        ("a devout Christian Oduya", "Oduya"),
        ("Jan Novak's wife, former actress Ida Oduya, 38,", "Ida Oduya"),
        ("the Harbour Centre (HC), Northland Council spokeswoman Ida Oduya", "Ida Oduya"),
        ("a statement by Northland's Ambassador Ida Oduya", "Ida Oduya"),
        ("A statement issued in Mbelu by Ms Ida Oduya", "Ida Oduya"),
        ("Ida Oduya, the mayor, and Jan Novak, her deputy,", "Ida Oduya, the mayor, and Jan Novak"),
        ("Another fisherman, Ida Oduya from Mbelu,", "Ida Oduya"),
    ],
)
def test_the_name_is_found_in_its_phrase(source: str, name: str) -> None:
    """Titles, honorifics, appositions and other people's names in the source are not the speaker's name."""
    assert [name] == names(f"In the morning, [{source}] {SAID}")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Ministry of Trade of the Northland Union", "Ministry of Trade of the Northland Union"),
        ("The Harbour Union", "Harbour Union"),
        ("Mbelu", "Mbelu"),
        ("Northland's Foreign Ministry", "Northland's Foreign Ministry"),
        ("The NHC", "NHC"),
        ("The Executive Mbelu", "Executive Mbelu"),
        ("Tourism Ledgers", "Tourism Ledgers"),
        ("The Regency of Northland, which rules the delta,", "Regency of Northland"),
        ("The opposition Meadow Party", "Meadow Party"),
        ("The Oduya campaign", "Oduya campaign"),
    ],
)
def test_organisations_and_states_are_named_as_written(source: str, name: str) -> None:
    """An organisation keeps its whole name, without the article."""
    assert [name] == names(f"[{source}] {SAID}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Oduya and Ida Oduya, the first lady, came. [Mr. Oduya] {said} <yes>.", "Oduya"),
        ("President Oduya and Ida Oduya, the first lady, came. [Oduya] {said} <yes>.", "Oduya"),
        ("President Oduya and Ida Oduya, the first lady, came. [Mrs. Oduya] {said} <yes>.", "Ida Oduya"),
        ("Mayor Ida Oduya, a spokeswoman, came with Mr. Oduya. [Oduya] {said} <yes>.", "Ida Oduya"),
    ],
)
def test_two_of_one_last_name(text: str, name: str) -> None:
    """A president is not the first lady, though the report gives nobody's name in full but hers."""
    assert [name] == names(text)


@pytest.mark.parametrize(
    ("later", "via"),
    [
        ("Oduya", "full name given earlier in the report"),
        ("Mr. Oduya", "full name given earlier in the report"),
        ("Tomas", "full name given earlier in the report"),
        ("Oduia", "read as a spelling of Tomas Oduya"),
        ("Tomás Oduya", "full name given earlier in the report"),
    ],
)
def test_part_of_a_name_is_the_whole_one(later: str, via: str) -> None:
    """A last or first name alone, or one misspelt, is the person whose full name the report gives, and says why."""
    found = resolved(f"[Tomas Oduya] {SAID} It rained. [{later}] {{added}} <that it would open>.")

    assert found[1].speaker is not None
    assert "Tomas Oduya" == found[1].speaker.name
    assert found[1].speaker.via.startswith(via)


def test_a_full_name_that_comes_later_counts_too() -> None:
    """Where no full name comes before, one after does."""
    text = f"[Oduya] {SAID}\n\nTwo mayors came, among them mayor Tomas Oduya of Mbelu."
    found = resolved(text)

    assert found[0].speaker is not None
    assert ("Tomas Oduya", "full name given later in the report") == (found[0].speaker.name, found[0].speaker.via)


def test_an_organisation_has_its_longest_name() -> None:
    """ "The Harbour Council" is the Northland Harbour Council of the same report, where there is one only."""
    one = f"[The Northland Harbour Council] {SAID} [The Harbour Council] {{added}} <more>."
    two = f"The Northland Harbour Council met the Southland Harbour Council. [The Harbour Council] {SAID}"

    assert ["Northland Harbour Council", "Northland Harbour Council"] == names(one)
    assert ["Harbour Council"] == names(two)


def test_two_of_one_name_are_not_mixed() -> None:
    """A last name that two people share equally stays as it is written: neither full name is a guess away."""
    text = f"Minister Ida Oduya met mayor Tomas Oduya. Later [Oduya] {SAID}"

    assert ["Oduya"] == names(text)


def test_a_relative_named_later_is_not_the_one_before() -> None:
    """A last name with a title, before a full name that is merely mentioned later, is not that other person."""
    text = f"[Mr. Oduya] {SAID} [President Oduya] {SAID} Nobody saw the house of Ida Oduya. [Mr. Oduya] {SAID}"

    assert ["Oduya", "Oduya", "Oduya"] == names(text)


def test_an_epithet_is_no_part_of_a_name() -> None:
    """A word that stands before a full name once is not taken into it."""
    text = f"[Ida Oduya] {SAID} Some shout Brave Ida Oduya. [Oduya] {SAID} [Ida Oduya] {SAID}"

    assert ["Ida Oduya"] * 3 == names(text)


def test_a_short_word_is_no_misspelling() -> None:
    """A name that merely resembles another is not read as it."""
    assert ["Jan Novak", "Noval Ltd"] == names(f"[Jan Novak] {SAID} [Noval Ltd] {{denied}} <it>.")


def test_a_headline_is_no_evidence_of_names() -> None:
    """In a line where nearly every word has a capital, capitals make no names."""
    text = f"Tomas Oduya Expresses Hope For Longer Harbour Hours\n\nMayor [Tomas Oduya] {SAID}\n\n[Oduya] {SAID}"

    assert ["Tomas Oduya", "Tomas Oduya"] == names(text)


def test_capitals_in_a_transcript_are_the_speaker() -> None:
    """A speaker all in capitals before a colon is the person of that last name."""
    text = "Minister Tomas Oduya met the press.\n\n[ODUYA]{:} <The pier is closed.>"

    assert ["Tomas Oduya"] == names(text)


def test_two_at_once_are_shown_as_two() -> None:
    """A source of two people is not one of them."""
    text = f"[Ida Oduya and Jan Novak] {SAID}"

    assert ["Ida Oduya and Jan Novak"] == names(text)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Tan Sri Dato' Dr Zaleha binti Mohd Osman", "Zaleha binti Mohd Osman"),
        ("Principal Secretary (Roads) K.L. Oduya", "K.L. Oduya"),
        ("Lt. Col. (Ret.) Ramil “Bato” de Guzman", "Ramil “Bato” de Guzman"),
        ("Rep. Jan “Dock” Novak Jr.", "Jan “Dock” Novak Jr"),
        ("Brig. Gen. Rosa dela Paz", "Rosa dela Paz"),
        ("Ma. Teresa de los Santos", "Ma. Teresa de los Santos"),
        ("Ravi a/l Suppiah", "Ravi a/l Suppiah"),
        ("Sports Minister Bongani kaNdlovu", "Bongani kaNdlovu"),
        ("Kaumātua Hemi Parata", "Hemi Parata"),
        ("Chief (Mrs.) Ida Oduya", "Ida Oduya"),
        ("Minister D.R. Oduya", "D.R. Oduya"),
    ],
)
def test_rows_of_titles_nicknames_and_particles(source: str, name: str) -> None:
    """Honorifics in rows and what stands in brackets are no name; particles and what somebody is called are in it."""
    assert [name] == names(f"In the morning, [{source}] {SAID}")


def test_a_last_name_that_begins_small_is_one_when_it_stands_alone() -> None:
    """ "kaNdlovu" alone is whom the report has named in full."""
    assert ["Bongani kaNdlovu"] * 2 == names(f"[Bongani kaNdlovu] {SAID} Later [kaNdlovu] {{said}} <it opened>.")
