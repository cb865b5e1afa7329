"""Which statements are worth comparing."""

from __future__ import annotations

from tests.fakes.statements import Row, report

from onrecord.matching.candidates.index import MemoryCabinet
from onrecord.matching.candidates.pairs import Candidates
from onrecord.matching.clustering.relinking import relink
from onrecord.matching.pairs.comparable import compared

LANTERN: Row = ("Zora Ilmari", "said", "that the lantern had been in the family for a long time")
LANTERN_AGAIN: Row = ("Zora Ilmari", "said", "that there was a lantern at the other end of the street")
LANTERN_IN_QUARRY: Row = ("Zora Ilmari", "said", "that somebody had left a lantern down in the quarry")
QUARRY_LANTERN: Row = ("Zora Ilmari", "said", "that the quarry was no place for a lantern")


def compares(one: Row, other: Row, date: str | None = None) -> bool:
    """Whether two statements of two reports, both of that date, are worth comparing."""
    two = [*compared(report("A", one, date=date)), *compared(report("B", other, date=date))]
    cabinet = MemoryCabinet(two, ())
    relink(cabinet, {}, (0, 1))
    return any(n == 1 for n, _ in Candidates(cabinet).worth_comparing(0))


def test_one_rare_word_is_enough_on_one_day() -> None:
    """What one speaker says on a day with one rare word in it is compared with what else has that word."""
    assert compares(LANTERN, LANTERN_AGAIN, "2021-03-01")


def test_one_rare_word_is_not_enough_at_any_time() -> None:
    """Where no time is known, two statements must share several: over the years everybody says everything."""
    assert not compares(LANTERN, LANTERN_AGAIN)
    assert compares(LANTERN_IN_QUARRY, QUARRY_LANTERN)


def test_a_long_name_does_not_hide_an_office() -> None:
    """An office by its long name is found under its role: elsewhere it is called by another name."""
    long = "Ministry of Foreign Affairs of the United Islands of Quelmar and Castrel"
    one = (long, "said", "that it welcomed the remarks on sanctions and wished for relations")
    other = ("Ondaville’s Foreign Ministry", "said", "it wished relations and welcomed what was said of the sanctions")
    assert compares(one, other)


def test_two_people_of_one_phrase_are_not_compared() -> None:
    """What one person says in the words of another, and in few, is no candidate: nothing would make one of it."""
    said = "we will never sell the quarry to the lantern makers"
    assert not compares(("Zora Ilmari", "said", said), ("Tomas Brek", "said", said))
    assert compares(("Zora Ilmari", "said", said), ("Zora Ilmari", "said", said))


PHRASE = "nothing of the kind was said"
PASSAGE = "the water of the lower lake has been rising since the sluice was shut for good"


def compared_among(count: int, said: str) -> bool:
    """Whether two of so many speakers who say this, each in a report without a date, are worth comparing."""
    every = [
        one
        for n in range(count)
        for one in compared(report(f"Outlet {n}", (f"Brek{'abcdefghij'[n % 10]}{'klmno'[n // 10]}", "said", said)))
    ]
    cabinet = MemoryCabinet(every, ())
    relink(cabinet, {}, range(count))
    return any(n == 1 for n, _ in Candidates(cabinet).worth_comparing(0))


def test_a_phrase_of_many_is_no_reason_to_compare_but_a_passage_is() -> None:
    """Five words that over thirty statements hold tell nothing any more; a passage is found in a hundred copies."""
    assert compared_among(30, f"{PHRASE} by anybody")
    assert not compared_among(35, f"{PHRASE} by anybody")
    assert compared_among(45, PASSAGE)
