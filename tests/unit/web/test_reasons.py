"""Why statements are one utterance, in sentences."""

from __future__ import annotations

from onrecord.web.reasons import explained


def test_what_speaks_against_it_stands_apart() -> None:
    """One sentence for it, one against it, each with a capital and a stop."""
    found = explained(["same speaker: Ana Berg", "other verbs tell of them"], "it sails", "it will sail")
    assert ("Both report words of Ana Berg.", "Against it: they use different verbs.") == (found.for_it, found.against)


def test_names_come_as_the_words_have_them() -> None:
    """Matching compares bones of names; a person reads the names."""
    found = explained(["both name hrbr"], "Harbour's gates are shut", "they shut the Harbour")
    assert "Both name Harbour." == found.for_it


def test_what_says_no_more_is_left_out() -> None:
    """A run of words is told once, with the fuller note."""
    found = explained(["7 words in a row are the same", "7 of 9 words run the same"], "", "")
    assert "7 of the 9 words of the shorter stand in a row in the other." == found.for_it


def test_an_unknown_note_is_given_as_it_stands() -> None:
    """Matching may learn to say more."""
    assert "The moon was full." == explained(["the moon was full"], "", "").for_it
