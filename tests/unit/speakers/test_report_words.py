"""Words, sentences, paragraphs and quotations of a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.report_words import Layout, fold, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Oduya's pier", ["ida", "oduya", "pier"]),
        ("the U.S. and J. R. Bell", ["the", "us", "and", "j", "r", "bell"]),
        ("Al-Sabri’s Peña", ["al-sabri", "pena"]),
    ],
)
def test_words_are_folded_without_possessive(text: str, expected: list[str]) -> None:
    """Case, accents, stops and a possessive ending make no difference; hyphens do."""
    assert expected == [w.key for w in words(text)]


@given(st.text())
def test_words_lie_where_they_say(text: str) -> None:
    """For any text, each word is the characters at its offsets, in order and without overlap."""
    found = words(text)

    assert [w.text for w in found] == [text[w.start : w.end] for w in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert [fold(w.text) for w in found] == [w.key for w in found]


def test_abbreviations_end_no_sentence() -> None:
    """A full stop after a title or an initial ends no sentence."""
    text = "Mr. Bell met Sen. J. R. Oduya. He left."
    layout = Layout(text)

    assert layout.sentence(0) == layout.sentence(text.index("Oduya"))
    assert layout.sentence(0) + 1 == layout.sentence(text.index("He"))


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken at a column belong together; in a text of one line a paragraph they do not."""
    wrapped = "The mayor of Mbelu said on the pier that the\n" * 6
    lines = "The pier is closed.\nThe mayor left.\n"

    assert Layout(wrapped).paragraph(0) == Layout(wrapped).paragraph(len(wrapped) - 2)
    assert Layout(lines).paragraph(0) < Layout(lines).paragraph(lines.index("mayor"))


@given(st.text(alphabet='aA.“”" \n', max_size=80), st.integers(0, 90))
def test_any_text_has_a_layout(text: str, offset: int) -> None:
    """For any text and offset the sentence begins at or before it, in the paragraph that does."""
    layout = Layout(text)

    assert layout.paragraph_start(offset) <= layout.sentence_start(offset) <= max(offset, 0)
    assert layout.quoted(offset) in {True, False}


def test_a_quotation_whose_opening_mark_is_missing_begins_with_its_paragraph() -> None:
    """A closing mark without an opening one does not turn the rest of the paragraph into a quotation."""
    text = 'It rained.\n\nThe pier is closed," he said. "It was time."'
    layout = Layout(text)

    assert layout.quoted(text.index("pier"))
    assert not layout.quoted(text.index("he said"))
    assert layout.quoted(text.index("was time"))
