"""The verdict from the nearest statements."""

from __future__ import annotations

import pytest

from onrecord.checking.findings import Against, How, Near, Verdict
from onrecord.checking.verdicts import ordered, verdict_on, why
from onrecord.wording.versions import Versions


def near(how: How, score: float, against: Against | None = None, *, lacks: bool = False) -> Near:
    return Near(f"s{score}", f"u{score}", "Ilse Varga", how, score, against, Versions((), ()), "denies it", lacks)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([near("in other words", 0.7), near("verbatim", 1.0, "quoted")], "in other words"),
        ([near("verbatim", 1.0), near("in other words", 0.7)], "verbatim"),
        ([near("verbatim", 1.0, "quoted"), near("verbatim", 1.0, "someone else")], "by someone else"),
        ([near("in other words", 0.9, "otherwise"), near("in other words", 0.7, lacks=True)], "said otherwise"),
        ([near("in other words", 0.7, "otherwise"), near("in other words", 0.9, lacks=True)], "in other words"),
        ([near("alike", 0.5), near("alike", 0.4, "otherwise")], "not found"),
        ([], "not found"),
    ],
)
def test_what_is_one_s_own_comes_first(found: list[Near], expected: Verdict) -> None:
    """A sentence is on the record where somebody says it himself, and nobody nearer says it with another date."""
    assert expected == verdict_on(ordered(found))
    assert expected == verdict_on(ordered(found[::-1]))


def test_a_note_stands_behind_the_name() -> None:
    """What is to be known of who said it is told with the name."""
    assert "Not said on the record: Ilse Varga denies it." == why(
        "quoted or denied by another", [near("verbatim", 1.0, "denied")], None
    )
