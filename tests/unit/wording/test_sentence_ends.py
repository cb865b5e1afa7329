"""Where sentences end."""

from __future__ import annotations

import pytest

from onrecord.wording.sentence_ends import ends_within, first_sentence, is_finished, sentence_begins, sentence_ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. “We go,” she said. He left.", ["It rained.", "“We go,” she said."]),
        ("On Monday Mr. Ode met Gen. J. Varn at 5 p.m. He left.", []),
        ("Ode speaks\nOde said so", ["Ode speaks\n"]),
        ("Doors open at 6 p.m.\nOde said so", ["Doors open at 6 p.m.\n"]),
        ("Adm. Varn and Sens. Ode and Lind sailed. Nobody waved.", ["Adm. Varn and Sens. Ode and Lind sailed."]),
    ],
)
def test_a_sentence_ends_at_its_stop(text: str, expected: list[str]) -> None:
    """A sentence ends at a stop, or at the end of a line, and not at the stop of an abbreviation or initial."""
    _, afters = sentence_ends(text)
    assert expected == [text[a:b].strip(" ") for a, b in zip([0, *afters], afters, strict=False)]


def test_an_end_counts_within_its_stretch() -> None:
    """An abbreviation between two places is no end between them; a stop is."""
    assert not ends_within("Ode met Mr. Varn there", 0, 22)
    assert ends_within("Ode met him. Varn left", 0, 22)


def test_the_next_sentence_begins_past_white_space() -> None:
    """A sentence begins at its first word; after the end of a line it begins with the next line."""
    text = "Ode met him.  Varn left.\n\nNobody waved"
    assert [14, 26, 26, 26] == sentence_begins(text)
    assert ["Varn left.", "Nobody wav"] == [text[14:24], text[26:36]]


def test_the_first_sentence_stands_before_the_first_end() -> None:
    """What stands before the first end of a sentence is the first one; a text without an end is one sentence."""
    assert "Gov. Ode left" == first_sentence("Gov. Ode left. Varn stayed.")
    assert "Ode left" == first_sentence("Ode left")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ode left.", True), ("“Who left?”\n", True), ("Ode left", False), ("Mr. Ode", False), ("", False)],
)
def test_a_text_is_finished_at_its_mark(text: str, expected: bool) -> None:
    """A text that ends with a mark, closed or not, ends as a sentence does."""
    assert expected == is_finished(text)
