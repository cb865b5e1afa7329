"""Quotations of two people."""

from __future__ import annotations

from onrecord.attribution.own_quotations import with_own_quotations
from onrecord.model.span import Span
from onrecord.model.tags import Frame

TEXT = "“So what?” said Ida Oduya. “What is a pier for?” Jan Novak demanded. “It rains.”"


def span(words: str) -> Span:
    """Where the words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_two_quotations_of_two_people_are_never_one() -> None:
    """A quotation right before another's name and word of saying is that one's."""
    first, second, third = span("“So what?”"), span("“What is a pier for?”"), span("“It rains.”")
    oduya = Frame((span("Ida Oduya"),), (span("said"),), (first, second))
    novak = Frame((span("Jan Novak"),), (span("demanded"),), (third,))
    found = with_own_quotations(TEXT, [oduya, novak])

    assert [(first,), (second, third)] == [frame.content for frame in found]


def test_a_quotation_that_goes_on_stays() -> None:
    """What one goes on to say stays with the one, where nobody else stands beside it."""
    first, third = span("“So what?”"), span("“It rains.”")
    oduya = Frame((span("Ida Oduya"),), (span("said"),), (first, third))

    assert (oduya,) == with_own_quotations(TEXT, [oduya])


def test_a_sentence_after_a_quotation_has_words_of_its_own() -> None:
    """ "He noted that …" after a quotation is another statement, and leaves the quotation to whose it was."""
    first, second, third = span("“So what?”"), span("“What is a pier for?”"), span("It rains.")
    oduya = Frame((span("Ida Oduya"),), (span("said"),), (first, second))
    novak = Frame((span("Jan Novak"),), (span("demanded"),), (third,))

    assert (oduya, novak) == with_own_quotations(TEXT, [oduya, novak])
