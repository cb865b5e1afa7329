"""Quotations that stand alone."""

from __future__ import annotations

import pytest

from onrecord.attribution.lone_quotations import is_lone, with_lone_quotations
from onrecord.model.span import Span
from onrecord.model.tags import Frame


def found(text: str, *frames: Frame) -> list[list[str]]:
    """The contents of the quotations found alone in the text beside the frames."""
    every = with_lone_quotations(text, [Span(0, len(text))], frames)
    return [[span.of(text) for span in frame.content] for frame in every if is_lone(text, frame)]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Jan Novak was blunt.\n\n“No ship will move.”\n\nIt rained.", [["“No ship will move.”"]]),
        ("Jan Novak nodded. “No ship will move.” It rained.", [["“No ship will move.”"]]),
        ("It rained.\n\n“No ship will move.\n\n“Not one.”", [["“No ship will move."]]),
        ("It rained.\n\n“No ship will move.\n\n“Not one will.”", [["“No ship will move.", "“Not one will.”"]]),
        ("It rained.\n\n“No ship will move.”\n\n“Not one will.”", [["“No ship will move.”"], ["“Not one will.”"]]),
        ("The ship “No Ship Will Move” sank.", []),
        ("“The Long Way Home”\n\nIt rained.", []),
        ("He called it “a fine, fine ship.”", []),
    ],
)
def test_a_quotation_that_is_a_sentence_of_its_own_is_found(text: str, contents: list[list[str]]) -> None:
    """A quotation of whole sentences is found where nothing attributes it, and goes on over paragraphs left open."""
    assert contents == found(text)


def test_words_that_somebody_says_already_are_left_to_that() -> None:
    """What a frame holds is no quotation that stands alone."""
    text = "“No ship will move.” It rained."
    frame = Frame((), (Span(21, 23),), (Span(0, 20),))

    assert [] == found(text, frame)


def test_a_paragraph_goes_on_from_a_quotation_left_open() -> None:
    """A paragraph that opens with a mark belongs to the statement before, if that one's quotation was left open."""
    text = "“We wait,” Jan Novak said. “No ship will move.\n\n“Not one ship will.”"
    first, second = text.index("“No"), text.index("\n")
    frame = Frame((Span(11, 20),), (Span(21, 25),), (Span(0, 10), Span(first, second)))
    (only,) = with_lone_quotations(text, [Span(0, len(text))], [frame])

    assert "“Not one ship will.”" == only.content[-1].of(text)


def test_what_is_no_prose_is_not_looked_at() -> None:
    """A quotation in a caption or in furniture is nobody's statement."""
    text = "“No ship will move.”\nIt rained."

    assert () == with_lone_quotations(text, [Span(21, len(text))], [])
