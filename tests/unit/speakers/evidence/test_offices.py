"""Roles and organisations in the form in which reports agree."""

from __future__ import annotations

import pytest

from onrecord.speakers.evidence.countries import countries
from onrecord.speakers.evidence.offices import Office, office, organisation_key


@pytest.mark.parametrize(
    ("words", "title", "of", "scope"),
    [
        ("France’s special envoy for Iran", "envoy", "FR", "IR"),
        ("the French special representative for Iran", "envoy", "FR", "IR"),
        ("the Elysee spokesman", "spokes", "FR president", ""),
        ("the French President Ida Oduya’s spokesperson", "spokes", "FR president", ""),
        ("spokeswoman for the Harbour Union", "spokes", "harbour union", ""),
        ("the deputy spokesman of the Harbour Union", "deputy spokes", "harbour union", ""),
        ("minister of foreign affairs of France", "foreign minister", "FR", ""),
        ("French Foreign Minister", "foreign minister", "FR", ""),
        ("premier of Canada", "minister prime", "CA", ""),
        ("the British prime minister", "minister prime", "GB", ""),
        ("British PM", "minister prime", "GB", ""),
        ("the country’s Foreign Minister", "foreign minister", "", ""),
        ("New Jersey Governor", "governor", "jersey new", ""),
    ],
)
def test_one_office_in_other_words_is_one(words: str, title: str, of: str, scope: str) -> None:
    """Title, whose and for what are read from before the noun, from after "of" and "for", and from possessives."""
    assert Office(title, of, scope) == office(words)


@pytest.mark.parametrize("words", ["the Justice Department", "attacked the mayor", "", "it rained"])
def test_what_names_no_office_is_none(words: str) -> None:
    """An organisation's name, a clause, or nothing is no office."""
    assert office(words) is None


def test_a_former_office_is_past() -> None:
    """Who is a former minister does not hold the office."""
    found = office("former French foreign minister")

    assert found is not None
    assert found.past
    assert "foreign minister" == found.title


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Russia’s Foreign Ministry", "the Ministry of Foreign Affairs of the Russian Federation"),
        ("Paris", "the French government"),
        ("the U.S.", "the United States"),
        ("the Harbour Union", "Harbour Union"),
        ("the Ministry of Defense", "Defence Ministry"),
    ],
)
def test_one_organisation_in_other_words_is_one(left: str, right: str) -> None:
    """Articles, order, countries and their adjectives, and spellings make no difference."""
    assert organisation_key(left) == organisation_key(right)


def test_a_word_of_two_countries_means_the_far_larger_or_none() -> None:
    """Small territories share the words of large states; two states of like size leave a word open."""
    known = countries()

    assert ("CN", "US") == (known.demonyms["chinese"], known.demonyms["american"])
    assert ("UZ", "KZ") == (known.demonyms["uzbek"], known.demonyms["kazakh"])
    assert "jerusalem" not in known.capitals
