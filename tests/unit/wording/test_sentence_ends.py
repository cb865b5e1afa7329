"""Where sentences end."""

from __future__ import annotations

import pytest

from onrecord.wording.sentence_ends import ends_within, sentence_ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. “We go,” she said. He left.", ["It rained.", "“We go,” she said."]),
        ("On Monday Mr. Ode met Gen. J. Varn at 5 p.m. He left.", []),
        ("Ode speaks\nOde said so", ["Ode speaks\n"]),
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
