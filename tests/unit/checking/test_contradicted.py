"""How one sentence says otherwise than another."""

from __future__ import annotations

import pytest

from onrecord.checking.contradicted import Otherwise, otherwise


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        ("four pilots left Quelmar", "nine pilots left Quelmar", "with another figure: nine instead of four"),
        ("300 crowns for every keeper", "every keeper gets 200 crowns", "with another figure"),
        ("on Sunday the ferry sails", "the ferry will sail on Monday", "with another date"),
        ("the pier opens", "does the pier open?", "as a question"),
        (
            "the pier opens",
            "the pier opens unless it rains",
            "under a condition that your words leave out: “unless it rains”",
        ),
        ("the pier does not open", "the pier does open", "without your “not”"),
        ("the pier does open", "the pier does not open", "with a “not” that your words lack"),
    ],
)
def test_it_is_named_what_differs(asked: str, held: str, expected: str) -> None:
    """What makes another statement of a sentence is named, so that it can be stood by."""
    assert (expected,) == otherwise(asked, held, verbatim=False).against


def test_nothing_differs() -> None:
    """Another form of the same number is no other figure, and what another clause of much more words has is nothing."""
    assert Otherwise((), ()) == otherwise("six hundred men came", "600 men came", verbatim=False)


def test_what_stands_around_verbatim_words_is_told_beside() -> None:
    """An "if" or a "perhaps" around words that stand there verbatim is not against them."""
    found = otherwise("the pier opens", "Perhaps the pier opens", verbatim=True)
    assert ((), ("with a “may”, “perhaps” or the like that your words leave out",)) == (found.against, found.beside)


def test_a_missing_date_is_told_beside() -> None:
    """Words without the date of the sentence are told to lack it."""
    found = otherwise("the pier opens on 3 June", "the pier will open soon", verbatim=False)
    assert ((), ("without your “3 June”",), True) == (found.against, found.beside, found.lacks)
