"""Words that say the opposite of each other."""

from __future__ import annotations

import pytest

from onrecord.wording.opposites import opposite


@pytest.mark.parametrize(
    ("left", "right", "in_place", "expected"),
    [
        ("raising", "lowered", False, True),
        ("won", "losing", False, True),
        ("willing", "unwilling", False, True),
        ("up", "down", True, True),
        ("up", "down", False, False),
        ("less", "unless", True, False),
        ("open", "opened", False, False),
        ("pier", "harbour", True, False),
    ],
)
def test_opposites(left: str, right: str, in_place: bool, expected: bool) -> None:
    """Every form of a pair counts, in either order; small words only where one takes the place of the other."""
    assert expected is opposite(left, right, in_place=in_place)
    assert expected is opposite(right, left, in_place=in_place)
