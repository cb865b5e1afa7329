"""Transcripts: whose turn it is, and what belongs to it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.transcripts import turns, with_turns
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame

HEARING = (
    "The committee met on Monday.\n\n"
    "CHAIR: Was the gate closed?\n\n"
    "MINISTER ODUYA: It was closed at nine.\n\nWe have said so.\n\n"
    "(APPLAUSE)\n\n"
    "LUND (via video): That is not true.\n\n"
    "IDA ODUYA: Everyone was told.\n\n"
    "Lund told reporters later that he would resign.\n"
)


def _read(text: str, zones: tuple[Zone, ...] = ()) -> list[tuple[str, list[str]]]:
    return [(turn.label.of(text), [span.of(text) for span in turn.said]) for turn in turns(text, zones)]


def test_turns_of_a_hearing() -> None:
    """A turn has the paragraphs up to the next label, without remarks in brackets; the last one ends with its own."""
    assert _read(HEARING) == [
        ("CHAIR", ["Was the gate closed?"]),
        ("MINISTER ODUYA", ["It was closed at nine.", "We have said so."]),
        ("LUND", ["That is not true."]),
        ("IDA ODUYA", ["Everyone was told."]),
    ]


def test_headings_are_no_turns() -> None:
    """Lines in capitals with a colon are headings where nobody has a second turn."""
    assert _read("BUDGET: Forty million.\n\nSCHOOLS: Two new ones.\n\nROADS: None.\n") == []


def test_notes_are_no_turns() -> None:
    """What an outlet marks for its readers is nobody's turn, however often it stands there."""
    assert _read("WATCH: The debate.\n\nREAD MORE: The ferry.\n\nWATCH: The vote.\n\nNOTE: This was changed.\n") == []


def test_labels_in_furniture_are_no_turns() -> None:
    """Labels in furniture of the page do not count."""
    zone = Zone("furniture", Span(0, len(HEARING)))
    assert _read(HEARING, (zone,)) == []


def test_question_and_answer_name_nobody() -> None:
    """A is a turn of somebody whom the report does not name, and a question is nobody's statement."""
    text = "Q: Who gave the order?\n\nA: The board did.\n\nQ: When?\n"
    assert [(frame.source, frame.content[0].of(text)) for frame in with_turns((), turns(text, ()))] == [
        ((), "The board did."),
    ]


def test_who_asks_is_nobody() -> None:
    """A label for whoever asks, or the name of the outlet that does, names nobody whose words a record keeps."""
    text = "MODERATOR: Good day.\n\nODUYA: No.\n\nQUESTION: Why?\n\nODUYA: So.\n\n"
    text += "HARBOUR RADIO: And?\n\nMBELU LINE: Well?\n"
    found = turns(text, (), "The Mbelu Line")
    assert ["ODUYA", "ODUYA"] == [turn.label.of(text) for turn in found if not turn.anonymous]
    assert 6 == len(found)


@pytest.mark.parametrize("label", ["TKDN", "KDN", "INTERVIEWER", "QUESTION", "HOST", "MODERATOR"])
def test_questions_are_no_statements(label: str) -> None:
    """What an outlet asks, though only its initials stand before it, is no statement."""
    text = f"{label}: Why?\n\nMAYOR SAND: So.\n\n{label}: And now?\n\nMAYOR SAND: Nothing.\n"
    frames = with_turns((), turns(text, (), "The Karst Daily News"))
    assert ["So.", "Nothing."] == [frame.content[0].of(text) for frame in frames]


def test_frames_within_a_turn_give_way() -> None:
    """What the tagger found within a turn gives way to the turn, what it found outside stays."""
    said, told = HEARING.index("It was closed"), HEARING.index("told reporters")
    inside = Frame((), (Span(said, said + 2),), (Span(said + 3, said + 9),), *(0.5,) * 7)
    outside = Frame((), (Span(told, told + 4),), (Span(told + 20, told + 30),), *(0.5,) * 7)
    found = with_turns((inside, outside), turns(HEARING, ()))
    assert inside not in found
    assert found[-1] == outside
    assert len(found) == 5


@given(st.text(alphabet="AB Q:\n().x", max_size=120))
def test_any_text(text: str) -> None:
    """Whatever the text, turns are in order, apart from each other, and hold no empty words."""
    found = turns(text, ())
    spans = [span for turn in found for span in (turn.colon, *turn.said)]
    assert all(turn.label == turn.colon or turn.label.end <= turn.colon.start for turn in found)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
