import pytest

from onrecord.attribution.hedges import outlet_hedge, speaker_hedge
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("content", "hedge"),
    [
        ("the ferry may stop", "may"),
        ("that it could probably be repaired", "could"),
        ("the ferry will stop in May", None),
        ("the ferry will stop, although the captain might disagree", None),
        ("I think we are late", "I think"),
    ],
)
def test_speaker_hedge(content: str, hedge: str | None) -> None:
    """The speaker's hedge is a word in the main clause of the content that holds back; the month of May is none."""
    found = speaker_hedge(content, (Span(0, len(content)),))
    assert hedge == (found.text if found else None)


def test_outlet_hedge_is_outside_the_content() -> None:
    """The outlet's hedge is looked for in the words around the content only."""
    text = "He reportedly said they were allegedly robbed."
    around = (Span(0, 18), Span(45, 46))
    found = outlet_hedge(text, around)
    assert found is not None
    assert ("reportedly", "reportedly") == (found.text, found.span.of(text))
    assert outlet_hedge(text, (Span(45, 46),)) is None
