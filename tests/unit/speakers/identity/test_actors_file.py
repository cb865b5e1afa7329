"""`actors.toml`: what it takes, and that each error names its line."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.speakers.evidence.known_actors import KnownActor, KnownRole
from onrecord.speakers.identity.actors_file import known_actors

GOOD = """
[[actor]]
name = "Ida Oduya"
aliases = ["I. Oduya"]

[[actor.role]]
title = "president of Northland"
from = 2021
to = 2024-05-01

[[actor]]
name = "Harbour Union"
kind = "organisation"
"""


def test_names_aliases_and_roles_are_read() -> None:
    """What the file says is what is known, dates as they are written."""
    role = KnownRole("president of Northland", "2021", "2024-05-01")
    expected = (
        KnownActor("Ida Oduya", aliases=("I. Oduya",), roles=(role,)),
        KnownActor("Harbour Union", "organisation"),
    )

    assert expected == known_actors(GOOD, "actors.toml")


@pytest.mark.parametrize(
    ("written", "wrong", "line", "says"),
    [
        ('name = "Ida Oduya"', "name = 7", 3, "needs a name"),
        ('name = "Ida Oduya"', 'nam = "Ida Oduya"', 3, "not “nam”"),
        ('aliases = ["I. Oduya"]', 'aliases = "I. Oduya"', 4, "list of names"),
        ('title = "president of Northland"', 'title = "of Northland"', 7, "noun for an office"),
        ("from = 2021", 'from = "spring 2021"', 8, "is no date"),
        ("to = 2024-05-01", "to = 2019", 9, "before it begins"),
        ('kind = "organisation"', 'kind = "club"', 13, "not “club”"),
        ('name = "Harbour Union"', 'name = "I. Oduya"', 12, "a name of Ida Oduya already"),
        ('name = "Harbour Union"', 'name = "Harbour Union', 12, "not TOML"),
        ('[[actor]]\nname = "Harbour', '[[actors]]\nname = "Harbour', 11, "“actors” is not known here"),
    ],
)
def test_an_error_names_its_line(written: str, wrong: str, line: int, says: str) -> None:
    """What is wrong is said in a sentence with the file and the line."""
    with pytest.raises(UsageError) as caught:
        known_actors(GOOD.replace(written, wrong, 1), "actors.toml")

    assert f"line {line}" in str(caught.value)
    assert "actors.toml" in str(caught.value)
    assert says in str(caught.value)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever the file holds, there are actors or an error of ours, and no other."""
    with contextlib.suppress(UsageError):
        assert isinstance(known_actors(text, "actors.toml"), tuple)
