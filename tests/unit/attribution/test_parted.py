"""Sentences that their attribution parts in two."""

import pytest
from tests.unit.attribution.marked import marked

from onrecord.attribution.parted import whole


@pytest.mark.parametrize(
    ("words", "halves"),
    [
        ("By May, {the union} <says>, [every crew will be out].", ["By May", "every crew will be out"]),
        ("[The quay], {Ida Oduya} <said>, offered shelter.", ["The quay", "offered shelter"]),
        ("If the wind rises, {Oduya} <warned>, [the boats leave].", ["If the wind rises", "the boats leave"]),
        ("[Last year], {he} <added>, nobody came.", ["Last year", "nobody came"]),
        ("[The crane], <according to> {Ida Oduya}, broke in May.", ["The crane", "broke in May"]),
        (
            "[High rents], <said> {Oduya, the keeper}, will drive out the boats.",
            ["High rents", "will drive out the boats"],
        ),
    ],
)
def test_both_halves_are_one_content(words: str, halves: list[str]) -> None:
    """What stands before and after an attribution between commas is one sentence of who speaks."""
    text, frame = marked(words)
    (found,) = whole(text, [frame])
    assert halves == [span.of(text) for span in found.content]


@pytest.mark.parametrize(
    "words",
    [
        "However, {Oduya} <said>, [the boats left].",
        "On Monday, {Oduya} <said>, [the boats left].",
        "In a statement, {Oduya} <said>, [the boats left].",
        "[The boats have left], {Oduya} <said>, and the harbour fell silent.",
        "[The boats], {Oduya} <said>, adding that it rained.",
        "[“The boats left,”] {Oduya} <said>, and the harbour fell silent.",
        "The pier, {Oduya} <said> [that it was shut].",
        "[The boats left], {Oduya} <said>.",
    ],
)
def test_what_is_the_outlets_own_stays_out(words: str) -> None:
    """Words that join the sentence to others, or tell when it was said, are not taken for a half of the content."""
    text, frame = marked(words)
    assert (frame,) == whole(text, [frame])


def test_what_another_statement_has_stays_its_own() -> None:
    """The words before an attribution that are marked as somebody else's are left to that."""
    text, frame = marked("The boats left, {Oduya} <said>, [the pier was empty].")
    _, other = marked("[The boats left], Oduya {said}, the <pier> was empty.")
    assert (frame, other) == whole(text, [frame, other])
