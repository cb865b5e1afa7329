"""Attributions that tell of no words."""

from __future__ import annotations

import pytest

from onrecord.attribution.said_by_nobody import of_somebody
from onrecord.model.span import Span
from onrecord.model.tags import Frame


def frame(text: str, source: str, cue: str, content: str) -> Frame:
    """The frame of these words of the text."""

    def piece(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    return Frame(piece(source), piece(cue), piece(content))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        ("The pier was known for eels.", "", "was known for", "eels", False),
        ("Unsure of the way, they left.", "", "Unsure of", "the way", False),
        ("The pier is expected to open.", "", "is expected", "to open", False),
        ("The pier is said to be closed.", "", "is said", "to be closed", True),
        ("It is believed that eels return.", "", "is believed", "that eels return", True),
        ("The pier, known as “the Needle”, is closed.", "", "known as", "“the Needle”", True),
        ("Oduya was unsure of the way.", "Oduya", "was unsure of", "the way", True),
    ],
)
def test_what_nobody_says_is_no_statement(text: str, source: str, cue: str, content: str, kept: bool) -> None:
    """A cue without a verb of saying makes no statement where nobody is named and nothing is quoted."""
    assert kept == bool(of_somebody(text, [frame(text, source, cue, content)]))
