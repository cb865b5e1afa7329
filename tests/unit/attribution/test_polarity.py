import pytest

from onrecord.attribution.polarity import read_polarity
from onrecord.model.span import Span
from onrecord.model.statement import Act


@pytest.mark.parametrize(
    ("cue", "content", "act", "polarity", "shown_by"),
    [
        ("said", "that the country has not made any decision", "speech", "negative", "not"),
        ("said", "that a decision has been made", "speech", "affirmative", None),
        ("said", "there were no plans to visit", "speech", "negative", "no"),
        ("said", "no doubt the talks will succeed", "speech", "affirmative", None),
        ("said", "it was a spring tide, not a storm", "speech", "affirmative", None),
        ("said", "they won’t sign", "speech", "negative", "won’t"),
        ("said", "he would sign the treaty that nobody liked", "speech", "affirmative", None),
        ("does not want", "to leave the union", "attitude", "negative", "not"),
        ("did not say", "when the ship would sail", "speech", "affirmative", None),
        ("opposes", "the new port", "attitude", "negative", "opposes"),
        ("rejected", "the proposal", "speech", "negative", "rejected"),
    ],
)
def test_polarity(cue: str, content: str, act: Act, polarity: str, shown_by: str | None) -> None:
    """A content is negative where its main clause is negated, or where the cue negates an attitude to it."""
    text = f"{cue} {content}"
    found, span = read_polarity(text, (Span(0, len(cue)),), (Span(len(cue) + 1, len(text)),), act)
    assert (polarity, shown_by) == (found, span.of(text) if span else None)
