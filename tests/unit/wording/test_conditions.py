"""The conditions that one wording sets and another leaves out."""

from __future__ import annotations

import pytest

from onrecord.wording.alignment import stretches
from onrecord.wording.conditions import lost_condition
from onrecord.wording.tokens import spelled


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        ("If it rains, the pier stays shut", "the pier stays shut", "if it rains"),
        ("the pier stays shut until the bill is paid", "the pier stays shut", "until the bill is paid"),
        ("the pier opens as long as it is dry", "the pier opens", "as long as it is dry"),
        ("the pier stays shut until Sunday", "the pier stays shut through Saturday", ""),
        ("the pier opens even if it rains", "the pier opens", ""),
        ("the pier opens if it is dry", "the pier opens when it is dry", ""),
        ("It walks if it rains. The pier opens", "The pier opens", ""),
    ],
)
def test_the_words_of_the_condition(full: str, short: str, expected: str) -> None:
    """The clause that sets it is given, so that it can be shown; nothing where none is set, or one in its place."""
    here, there = spelled(full), [word.folded for word in spelled(short)]
    found = lost_condition(here, there, stretches([word.folded for word in here], there))
    assert expected == " ".join(word.folded for word in found)
