"""Documents that speak."""

from __future__ import annotations

import pytest
from tests.unit.speakers.marked import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[A study by the Harbour Institute] {found} <that eels return>.", "Harbour Institute"),
        ("[Ida Oduya’s letter] {says} <the pier is closed>.", "Ida Oduya"),
        (
            "The Harbour Council hit back with a television commercial.\n\n[The advertisement] {says} <fish is cheap>.",
            "Harbour Council",
        ),
        (
            "The lawsuit from Northland and Estmark was filed in May. <“Eels are lost,”> [the suit] {says}.",
            "Northland and Estmark",
        ),
        ("Fishermen marched to the pier. [The letter] {says} <fish is cheap>.", "letter"),
        (
            "It comes in a letter signed by nearly 90 fishermen.\n\n[The letter] {says} <fish is cheap>.",
            "nearly 90 fishermen",
        ),
        ("[Read the full letter via the Harbour Post]{:} <Dear mayor, fish is cheap.>", None),
        ("[The Harbour poll] {showed} <that few agree>.", "Harbour poll"),
        (
            "[The Ministry of Fisheries of Estmark today] {praised} <the nets> in a statement.\n\n"
            "[Part of the statement] {reads} <“Fish is cheap.”>",
            "Ministry of Fisheries of Estmark",
        ),
    ],
)
def test_a_document_speaks_for_whoever_made_it(text: str, name: str | None) -> None:
    """A document is its author where the report says who that is; else it is shown in its words."""
    assert name == names(text)[-1]
