"""What sets two wordings apart although the rest of their words is the same."""

from __future__ import annotations

import pytest

from onrecord.wording.contrasts import Contrary, Kind, contrary
from onrecord.wording.terms import words


def between(left: str, right: str) -> Contrary | None:
    return contrary(words(left), words(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Four pilots have left Quelmar", "Nine pilots have left Quelmar", ("figures", "four", "nine")),
        (
            "the pier costs 3 million crowns",
            "the pier would cost six million crowns",
            ("figures", "3 million", "six million"),
        ),
        ("the ferry sails on Monday", "that the ferry would sail on Sunday", ("days", "monday", "sunday")),
        ("the quay opens by 22 April", "the quay opens by 22 March. I have said so", ("days", "22 april", "22 march")),
        (
            "the market will move to the mill on July 9",
            "that the market would move to the quay on June 3",
            ("days", "9 july", "3 june"),
        ),
        ("no tax on herring this year", "no tax on herring next year", ("days", "this year", "next year")),
        ("The harbour will stay closed", "The harbour would stay open", ("opposites", "closed", "open")),
        ("the town accepted the offer", "that the town had rejected the offer", ("opposites", "accepted", "rejected")),
        ("the vote comes before the feast", "the vote comes after the feast", ("opposites", "before", "after")),
        ("the town will ban the herons", "the town will allow the herons", ("opposites", "ban", "allow")),
        ("the bylaw is fair to the keepers", "the bylaw is unfair to the keepers", ("opposites", "fair", "unfair")),
    ],
)
def test_one_word_for_another(left: str, right: str, expected: tuple[Kind, str, str]) -> None:
    """Another figure, another day or the opposite in the same frame makes another statement, either way round."""
    kind, a, b = expected
    found, back = between(left, right), between(right, left)
    assert found == Contrary(kind, a, b)
    assert back == Contrary(kind, b, a)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The harbour will stay open", "The harbour will not close"),
        ("the ferry refuses to lower its fares", "the ferry will raise its fares"),
        ("about 1,000 crowns were lost", "1,002 crowns were lost"),
        ("six hundred kilometres of road", "600 kilometres of road"),
        ("two hundred and fifty men of Quelmar", "250 men of Quelmar"),
        ("the talks begin in June", "the talks begin on June 3"),
        ("the keepers may march to Quelmar", "the keepers will go to Quelmar in April"),
        ("the pier closed in May and opened in June", "the pier opened in June"),
        ("four pilots and nine keepers left", "nine keepers and four pilots left"),
        ("the clock struck at 6:41 in Quelmar", "the clock struck at 18:41 in Quelmar"),
        ("the ferry sails on Monday", "nobody has asked the keepers on Sunday whether they like the foghorn"),
        ("a good harbour", "nobody saw the bad weather over the islands"),
    ],
)
def test_no_contrary(left: str, right: str) -> None:
    """The same number in another form, an opposite that is negated, and words in other company are no contrary."""
    assert between(left, right) is None
    assert between(right, left) is None


def test_nothing_at_all() -> None:
    """Of no words nothing is said."""
    assert between("", "") is None
    assert between("the pier", "") is None
