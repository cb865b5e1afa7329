"""What a report says that somebody is."""

from __future__ import annotations

import pytest

from onrecord.speakers.resolve import read_report


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("18:20 CET Foreign Minister Ida Oduya left the old harbour on foot.", "Foreign Minister"),
        ("Ida Oduya, mayor of Port Arden, said so on the day.", "mayor of Port Arden"),
        ("On Wednesday Foreign Minister Ida Oduya left the old harbour on foot.", "Foreign Minister"),
        ("Ida Oduya, the foreign minister on Wednesday, left the old harbour on foot.", "the foreign minister"),
        (
            "Ida Oduya, the envoy for the delta asked about the port, left the old harbour on foot.",
            "the envoy for the delta",
        ),
    ],
)
def test_the_words_for_what_somebody_is(text: str, role: str) -> None:
    """Whose a role is belongs to it; clock zones, weekdays and what somebody was asked do not."""
    (chain,) = read_report(text, (), ()).chains

    assert [role] == [seen.text for seen in chain.roles]
