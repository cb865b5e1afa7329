import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.cues import CueReading, read_cue
from onrecord.model.span import Span


def read(words: str) -> CueReading:
    return read_cue(words, (Span(0, len(words)),))


@pytest.mark.parametrize(
    ("words", "force", "act"),
    [
        ("said", "asserts", "speech"),
        ("according to", "asserts", "speech"),
        ("went on to say", "asserts", "speech"),
        ("has said", "asserts", "speech"),
        ("denied", "denies", "speech"),
        ("rejected the allegations", "denies", "speech"),
        ("dismissed reports", "denies", "speech"),
        ("has ruled out", "denies", "speech"),
        ("declined to comment on", "declines to comment", "speech"),
        ("did not immediately respond to a request for comment", "declines to comment", "speech"),
        ("would not say", "declines to comment", "speech"),
        ("did not say", "declines to comment", "speech"),
        ("refused to say", "declines to comment", "speech"),
        ("promised", "promises", "speech"),
        ("has vowed", "promises", "speech"),
        ("called on", "demands", "speech"),
        ("urged", "demands", "speech"),
        ("was asked about", "asks", "speech"),
        ("warned", "warns", "speech"),
        ("accused", "accuses", "speech"),
        ("welcomed", "praises", "speech"),
        ("condemned", "condemns", "speech"),
        ("put forward", "proposes", "speech"),
        ("agreed with", "agrees", "speech"),
        ("hopes", "asserts", "attitude"),
        ("is deeply concerned", "asserts", "attitude"),
        ("expressed hope", "asserts", "speech"),
        ("said he feared", "asserts", "speech"),
        ("tweeted", "asserts", "writing"),
        ("wrote in a letter", "asserts", "writing"),
    ],
)
def test_force_and_act(words: str, force: str, act: str) -> None:
    """A cue's words tell what it does, and whether by speech, in writing or as an attitude."""
    reading = read(words)
    assert (force, act) == (reading.force, reading.act)


def test_span_shows_the_force() -> None:
    """The span of a reading covers the words that the force was read from."""
    text = "The minister has flatly denied it."
    reading = read_cue(text, (Span(13, 30),))
    assert reading.span is not None
    assert "denied" == reading.span.of(text)


def test_phrase_that_ends_after_the_cue() -> None:
    """A refusal is one whether or not what is refused is marked as part of the cue."""
    text = "Tal declined to comment on the talks."
    reading = read_cue(text, (Span(4, 12),))
    assert "declines to comment" == reading.force
    assert reading.span is not None
    assert "declined to comment" == reading.span.of(text)


def test_phrase_within_one_stretch() -> None:
    """A phrase is not put together from two stretches of a discontinuous cue."""
    text = "declined an offer of tea and biscuits, to be open to comment"
    assert "declines to comment" != read_cue(text, (Span(0, 8), Span(49, 59))).force


@given(st.text(min_size=1, max_size=80))
def test_any_words(words: str) -> None:
    """Whatever stands in a cue, a reading comes out and its span lies inside the text."""
    reading = read(words)
    assert reading.span is None or (0 <= reading.span.start < reading.span.end <= len(words))
