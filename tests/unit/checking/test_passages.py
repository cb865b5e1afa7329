"""A text of several sentences: each by itself."""

from __future__ import annotations

from onrecord.checking.findings import CheckedSentence, CheckResult, Verdict
from onrecord.checking.passages import with_sentences

NOTHING = CheckResult("not found", "Not found on this record.", ())


def sentence(verdict: Verdict) -> CheckedSentence:
    return CheckedSentence("The pier opens.", CheckResult(verdict, "", ()))


def test_it_is_told_how_many_of_the_sentences_stand() -> None:
    """The whole keeps its verdict; its sentences are counted, and what was not looked at is told."""
    each = [sentence("verbatim"), sentence("not found"), sentence("said otherwise")]

    found = with_sentences(NOTHING, each, 3, (12, 12))
    assert "Not found on this record as a whole. Of its sentences, one by one, 1 of 3 is on the record." == found.why
    assert ("not found", tuple(each)) == (found.verdict, found.sentences)
    assert with_sentences(NOTHING, each, 40, (300, 900)).why.endswith(
        "Only the first 3 of 40 sentences were looked at."
    )


def test_one_sentence_too_long_is_told_to_be_cut() -> None:
    """Of one endless sentence it is told how many words were looked at; of a short one nothing is added."""
    assert "Only the first 300 of 900 words were looked at." in with_sentences(NOTHING, [], 1, (300, 900)).why
    assert NOTHING == with_sentences(NOTHING, [], 1, (12, 12))
