"""Letters as they are compared."""

from __future__ import annotations

import pytest

from onrecord.wording.folding import plain_letters


@pytest.mark.parametrize(
    ("left", "right"),
    [("Müller", "MULLER"), ("Šešelj", "seselj"), ("ﬁne", "fine"), ("Ode", "ode"), ("STRASSE", "Straße")],
)
def test_case_and_accents_make_no_difference(left: str, right: str) -> None:
    """Letters that differ in case, accents or compatibility forms only are equal."""
    assert plain_letters(left) == plain_letters(right)
