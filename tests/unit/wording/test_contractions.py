"""Contractions as the words that they stand for."""

from __future__ import annotations

import pytest

from onrecord.wording.contractions import uncontracted


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("don't", (("do", 2), ("not", 3))),
        ("won't", (("will", 2), ("not", 3))),
        ("cannot", (("can", 3), ("not", 3))),
        ("we'll", (("we", 2), ("will", 3))),
        ("pier", (("pier", 4),)),
        ("he'd", (("he'd", 4),)),
        ("n't", (("n't", 3),)),
    ],
)
def test_a_contraction_is_its_words(word: str, expected: tuple[tuple[str, int], ...]) -> None:
    """Each word has its own letters, and together they have all; what stands for two words is left alone."""
    assert expected == uncontracted(word)
    assert len(word) == sum(length for _, length in uncontracted(word))
