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


def test_a_paragraph_in_single_marks_is_found() -> None:
    """A tabloid's paragraphs in single marks are found, and go on where they are left open; an apostrophe ends none."""
    text = "Jan Novak was blunt.\n\n‘It’s the crews’ call.\n\n‘No ship will move.’\n\n‘We wait,’ he said."

    assert [["‘It’s the crews’ call.", "‘No ship will move.’"]] == found(text)


def test_a_quotation_may_have_its_stop_behind_the_mark() -> None:
    """A paragraph in guillemets is found, blanks within the marks and the stop behind them."""
    text = "Jan Novak was blunt.\n\n«\u00a0No ship will move\u00a0».\n\nIt rained."

    assert [["«\u00a0No ship will move\u00a0»"]] == found(text)


def frame(text: str, source: str, cue: str, *content: str) -> Frame:
    """The frame of these words of the text."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (source, cue, *content)]
    return Frame((spans[0],), (spans[1],), tuple(spans[2:]))


def test_a_paragraph_of_quotation_is_no_piece_of_the_next_one_s_statement() -> None:
    """A quotation between two who speak in their own paragraphs stands alone; one left open belongs to the second."""
    text = "Jan Novak said the quay was shut.\n\n“No ship will move.”\n\nIda Oduya told us she was not asked."
    first = frame(text, "Jan Novak", "said", "the quay was shut")
    second = frame(text, "Ida Oduya", "told", "“No ship will move.”", "she was not asked")
    open_ = text.replace("move.”", "move.").replace("Ida Oduya told us", "“None,” Ida Oduya told us")

    assert [["“No ship will move.”"]] == found(text, first, second)
    assert [] == found(open_, frame(open_, "Ida Oduya", "told", "“No ship will move.", "“None,”"))


def test_a_statement_has_all_of_a_paragraph_of_quotation() -> None:
    """Where a frame has the beginning of a quotation that fills its paragraph, it has the rest, too."""
    text = "Jan Novak said the quay was shut.\n\n“No ship will move. We wait.”"
    half = frame(text, "Jan Novak", "said", "the quay was shut", "“No ship will move.")
    (only,) = with_lone_quotations(text, [Span(0, len(text))], [half])

    assert "“No ship will move. We wait.”" == only.content[-1].of(text)
