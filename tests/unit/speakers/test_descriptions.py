"""What a report says that somebody is."""

from __future__ import annotations

import pytest

from onrecord.speakers.resolve import read_report


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("18:20 CET Foreign Minister Ida Oduya left the old harbour on foot.", "Foreign Minister"),
        ("On Wednesday Foreign Minister Ida Oduya left the old harbour on foot.", "Foreign Minister"),
        ("Ida Oduya, the foreign minister on Wednesday, left the old harbour on foot.", "the foreign minister"),
        (
            "Ida Oduya, the envoy for the delta asked about the port, left the old harbour on foot.",
            "the envoy for the delta",
        ),
    ],
)
def test_the_moment_is_no_part_of_a_role(text: str, role: str) -> None:
    """Clock zones, weekdays and what somebody was asked stay out of the words for what somebody is."""
    (chain,) = read_report(text, (), ()).chains

    assert [role] == [seen.text for seen in chain.roles]
