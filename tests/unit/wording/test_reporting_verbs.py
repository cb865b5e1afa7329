"""Whether words stand under another's verb."""

from __future__ import annotations

import pytest

from onrecord.wording.reporting_verbs import Frame, frame, repeating

ASKED = "these keepers rule the harbour"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor said that these keepers rule the harbour", "told"),
        ("Varga says these keepers rule the harbour", "told"),
        ("She told a rally in Quelmar that these keepers rule the harbour", "told"),
        ("The claim that these keepers rule the harbour is old", "told"),
        ("They said that the sea is cold and these keepers rule the harbour", "told"),
        ("We were told that these keepers rule the harbour", "told"),
        ("I have read that these keepers rule the harbour", "told"),
        ("Nobody has ever said that these keepers rule the harbour", "told"),
        ("These keepers rule the harbour, the mayor says", "told"),
        ("He came to the quay and said that these keepers rule the harbour", "told"),
        ("He believes that these keepers rule the harbour", "felt"),
        ("Many think these keepers rule the harbour", "felt"),
        ("I hope that these keepers rule the harbour", "felt"),
        ("It is not true that these keepers rule the harbour", "negated"),
        ("I do not think that these keepers rule the harbour", "negated"),
        ("I say that these keepers rule the harbour", None),
        ("I have said it before: these keepers rule the harbour", None),
        ("I want to tell you that these keepers rule the harbour", None),
        ("Let me say that these keepers rule the harbour", None),
        ("Truth be told, these keepers rule the harbour", None),
        ("It must be said that these keepers rule the harbour", None),
        ("Tell your masters that these keepers rule the harbour", None),
        ("As the mayor said, these keepers rule the harbour", None),
        ("We believe that these keepers rule the harbour", None),
        ("The mayor said nothing, but these keepers rule the harbour", None),
        ("These keepers rule the harbour, I say", None),
        ("These keepers rule the harbour, and the mayor says nothing at all of it", None),
        ("I did not resign, these keepers rule the harbour", None),
        ("The report is long and these keepers rule the harbour", None),
        ("These keepers rule the harbour", None),
        ("The suspect fled and these keepers rule the harbour", None),
        ("The suspect has told the police these keepers rule the harbour", "told"),
        ("There is no plan for when these keepers rule the harbour", None),
        ("They are denied what these keepers rule the harbour with", None),
        ("None of these keepers rule the harbour", "negated"),
        ("The herons are back", None),
    ],
)
def test_whose_words_they_are(sentence: str, expected: Frame | None) -> None:
    """What another has said, or feels, is not the speaker's own word; "I say" and "as the mayor said" are."""
    assert expected == frame(ASKED, sentence, indirect=False)


def test_who_asks_for_the_frame_has_it() -> None:
    """Words that have "said that" or "believes" themselves are on the record with it."""
    assert (
        frame(
            "the mayor said that these keepers rule",
            "The mayor said that these keepers rule the harbour",
            indirect=False,
        )
        is None
    )
    assert (
        frame("He believes these keepers rule", "He believes that these keepers rule the harbour", indirect=False)
        is None
    )


def test_the_speaker_of_indirect_speech_is_no_i() -> None:
    """ "That he believed", told of him, is his own belief; that the mayor did is not, nor is a hope that it is so."""
    assert frame(ASKED, "that he believed these keepers rule the harbour", indirect=True) is None
    assert "felt" == frame(ASKED, "that the mayor believed these keepers rule the harbour", indirect=True)
    assert "felt" == frame(ASKED, "that he hoped these keepers rule the harbour", indirect=True)


def test_who_repeats_anothers_words() -> None:
    """What a report says behind the words may give them to another; who repeats a demand of his own has it still."""
    assert repeating('," Minister Dov Keita said on Tuesday, repeating the president’s words')
    assert repeating(", said Keita, quoting Ilse Varga")
    assert repeating(", he said, echoing the words of the mayor")
    assert not repeating(", he said, repeating his demand for a lighthouse")
    assert not repeating(", he said")
