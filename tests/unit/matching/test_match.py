"""Utterances across reports."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes.statements import report

from onrecord.matching.constraints import Judged
from onrecord.matching.match import match
from onrecord.matching.result import Matching
from onrecord.model.extraction import Extraction
from onrecord.model.statement import Evidence

DREDGE = "“the harbour of Quelmar will be dredged before the herring season, at the cost of nine million crowns”"
DREDGE_AGAIN = "that Quelmar harbour would be dredged before the herring season, for nine million crowns"
LIGHTHOUSE = "that the lighthouse keepers had never been asked about the new foghorn"

ONE = report("Ondapress", ("Ilse Varga", "said", DREDGE), ("Ilse Varga", "added", LIGHTHOUSE))
TWO = report("Castrel Courier", ("Ilse Varga", "said", DREDGE_AGAIN))
THREE = report("Radio Lake", ("Bruno Keita", "complained", LIGHTHOUSE))


def together(found: Matching) -> set[frozenset[str]]:
    return {frozenset(utterance.statements) for utterance in found.utterances if len(utterance.statements) > 1}


def ids(*extractions: Extraction) -> list[str]:
    return [statement.id for extraction in extractions for statement in extraction.statements]


def test_a_quotation_and_its_indirect_form_are_one_utterance() -> None:
    """What one outlet quotes and another puts in its own words is one utterance; what else was said there is not."""
    found = match([ONE, TWO])
    assert {frozenset({ONE.statements[0].id, TWO.statements[0].id})} == together(found)


def test_another_speaker_of_the_same_words_is_another_utterance() -> None:
    """Words alone do not make an utterance: somebody else said them."""
    assert set() == together(match([report("A", ONE_POINT), report("B", ("Bruno Keita", "said", ONE_POINT[2]))]))


ONE_POINT = ("Ilse Varga", "said", "that the harbour would be dredged by the autumn")


def test_every_statement_is_in_exactly_one_utterance() -> None:
    """Nothing is lost, nothing counted twice."""
    found = match([ONE, TWO, THREE])
    assert sorted(ids(ONE, TWO, THREE)) == sorted(s for u in found.utterances for s in u.statements)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_reports_makes_no_difference(seed: int) -> None:
    """The same set of reports gives the same utterances, in any order."""
    reports = [ONE, TWO, THREE, report("Mbelu Daily", ("Varga", "said", DREDGE_AGAIN))]
    expected = match(reports)
    random.Random(seed).shuffle(reports)
    assert expected == match(reports)


def test_the_same_words_a_year_later_are_another_utterance() -> None:
    """Dates that lie far apart are never one occasion."""
    then = report("A", ("Ilse Varga", "said", DREDGE), said="2023-05-02")
    later = report("B", ("Ilse Varga", "said", DREDGE), said="2024-05-02")
    assert set() == together(match([then, later]))


@pytest.mark.parametrize(
    ("here", "there", "one"),
    [
        ("at a press conference in Varn", "told reporters", True),
        ("at a press conference in Varn", "in a press statement", False),
        ("in a letter to the council", "in a letter to the governor", False),
    ],
)
def test_who_meets_the_press_on_a_day_does_so_once(here: str, there: str, one: bool) -> None:
    """Two answers to the press on one day are two utterances of one occasion; two letters are two occasions."""
    left, right = (
        replace(made, statements=(replace(made.statements[0], channel=Evidence(words, made.statements[0].cue[0])),))
        for made, words in (
            (report("A", ("Ilse Varga", "said", DREDGE), said="2021-03-01"), here),
            (report("B", ("Ilse Varga", "said", LIGHTHOUSE), said="2021-03-01"), there),
        )
    )
    found = match([left, right])
    assert 2 == len(found.utterances)
    assert one == (len({utterance.occasion for utterance in found.utterances}) == 1)


def test_reports_of_other_seasons_tell_of_other_occasions() -> None:
    """What one says without a date is another utterance where its report appears a year after the other."""
    then = report("A", ("Ilse Varga", "said", DREDGE), date="2023-05-02")
    later = report("B", ("Ilse Varga", "said", DREDGE_AGAIN), date="2024-05-02")
    soon = report("B", ("Ilse Varga", "said", DREDGE_AGAIN), date="2023-05-03")
    assert set() == together(match([then, later]))
    assert {frozenset(ids(then, soon))} == together(match([then, soon]))


def test_an_old_quotation_printed_again_is_the_same_utterance() -> None:
    """Fifteen words that are the same to the letter nobody says anew."""
    then = report("A", ("Ilse Varga", "said", DREDGE), date="2023-05-02")
    later = report("B", ("Ilse Varga", "said", DREDGE), date="2024-05-02")
    assert {frozenset(ids(then, later))} == together(match([then, later]))


def test_an_undated_statement_never_bridges_two_dates() -> None:
    """It joins one of them at most."""
    then = report("A", ("Ilse Varga", "said", DREDGE), said="2023-05-02")
    later = report("B", ("Ilse Varga", "said", DREDGE), said="2024-05-02")
    undated = report("C", ("Ilse Varga", "said", DREDGE))
    (cluster,) = together(match([then, later, undated]))
    assert 2 == len(cluster)


def test_a_judgement_of_difference_is_kept() -> None:
    """What a person set apart stays apart, whatever the words say."""
    judged = Judged(ONE.statements[0].id, TWO.statements[0].id, same=False)
    assert set() == together(match([ONE, TWO], judgements=[judged]))


def test_a_judgement_of_sameness_is_kept() -> None:
    """What a person put together is together, whatever the words say."""
    judged = Judged(TWO.statements[0].id, THREE.statements[0].id, same=True)
    found = match([TWO, THREE], judgements=[judged])
    assert {frozenset(ids(TWO, THREE))} == together(found)


def test_the_later_of_two_judgements_holds() -> None:
    """A person may change their mind; the judgement that gave way is named."""
    first = Judged(TWO.statements[0].id, THREE.statements[0].id, same=True)
    second = Judged(TWO.statements[0].id, THREE.statements[0].id, same=False)
    found = match([TWO, THREE], judgements=[first, second])
    assert (set(), (first,)) == (together(found), found.unmet)


def test_a_match_gives_its_reasons() -> None:
    """Whoever reads why two statements are one utterance reads sentences."""
    found = match([ONE, TWO])
    (tie,) = [tie for utterance in found.utterances for tie in utterance.matches]
    assert "same speaker: Ilse Varga" in [reason.sentence for reason in tie.reasons]
    assert tie.log_odds > 0


def test_nothing_gives_nothing() -> None:
    """An empty record has no utterances."""
    assert Matching((), ()) == match([])


def test_a_judgement_of_difference_holds_over_words_that_are_the_same() -> None:
    """Even a sentence that stands to the letter in three reports of one story is set apart where a person says so."""
    story = "Nobody in Quelmar had seen the dredger since the regatta, and the pilots doubted that it still floated. "
    three = [report(outlet, ("Ilse Varga", "said", DREDGE), lead=story) for outlet in "ABC"]
    assert {frozenset(ids(*three))} == together(match(three))
    first, last = three[0].statements[0].id, three[2].statements[0].id
    apart = match(three, judgements=[Judged(first, last, same=False)])
    assert not any({first, last} <= cluster for cluster in together(apart))


def test_a_statement_and_its_contrary_are_two_utterances() -> None:
    """What one affirms and another negates is not one point, unless the cue denies it."""
    no = report("A", ("Ilse Varga", "said", "that the town has no plans to dredge the harbour of Quelmar this year"))
    yes = report("B", ("Ilse Varga", "said", "that the town has plans to dredge the harbour of Quelmar this year"))
    denied = report("C", ("Ilse Varga", "denied", "that the town has plans to dredge the Quelmar harbour this year"))
    no = replace(no, statements=(replace(no.statements[0], polarity="negative"),))
    assert set() == together(match([no, yes]))
    assert {frozenset(ids(no, denied))} == together(match([no, denied]))
    assert set() == together(match([yes, denied]))


def test_what_somebody_has_not_said_is_no_utterance_of_what_was_said() -> None:
    """Who said it and who is told not to have said it make two utterances, however alike the words are."""
    words = "that the town has plans to dredge the harbour of Quelmar this year"
    said, silent = report("A", ("Ilse Varga", "said", words)), report("B", ("Ilse Varga", "said", words))
    silent = replace(silent, statements=(replace(silent.statements[0], force="has not said"),))
    assert set() == together(match([said, silent]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that the central bank would raise the rate in June", "that the central bank would lower the rate in June"),
        ("that the market would move to the harbour on June 3", "that the market would move to the harbour on July 9"),
        ("that four soldiers had lost their lives at the dam", "that nine soldiers had lost their lives at the dam"),
    ],
)
def test_another_figure_day_or_an_opposite_in_the_same_words_is_another_utterance(one: str, other: str) -> None:
    """However many words two statements share, an exchange that makes another point of them keeps them apart."""
    found = match([report("A", ("Ilse Varga", "said", one)), report("B", ("Ilse Varga", "said", other))])
    assert set() == together(found)


def test_who_shares_nothing_hardly_says_the_same() -> None:
    """A person and a body that have no name, role or principal in common say two things, if not in many same words."""
    one, two = "that the harbour of Quelmar will be dredged before the herring season", "the harbour will be dredged"
    said = report("A", ("Ilse Varga", "said", one))
    assert set() == together(match([said, report("B", ("Kraft Gravel", "said", two))]))
    again = report("B", ("Ilse Varga", "said", two))
    assert {frozenset(ids(said, again))} == together(match([said, again]))


@pytest.mark.parametrize(("source", "words"), [("Ilse Varga", "this"), ("Not a single town", DREDGE_AGAIN)])
def test_what_says_nothing_is_no_version(source: str, words: str) -> None:
    """A word that stands for others, or words that nobody is said to say, are no version of an utterance."""
    said, other = report("A", ("Ilse Varga", "said", DREDGE)), report("B", (source, "said", words))
    assert set() == together(match([said, other]))


def test_what_is_said_later_was_not_reported_before() -> None:
    """A report that appeared before somebody spoke does not tell of it, whatever the words."""
    before = report("A", ("Ilse Varga", "said", DREDGE), date="2023-05-02")
    later = report("B", ("Ilse Varga", "said", DREDGE), said="2023-05-09")
    assert set() == together(match([before, later]))
