"""Versions of one utterance side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.matching.reports import report

from onrecord.matching.versions import Piece, versions
from onrecord.model.statement import Statement

WORDS = st.lists(st.sampled_from("the pier might open if not never again in May".split()), min_size=1, max_size=12)


def said(content: str) -> Statement:
    return report("A", ("Ilse Varga", "said", content)).statements[0]


def read(left: str, right: str) -> list[tuple[str, str, str]]:
    """Each piece with its words on both sides."""

    def words(piece: Piece) -> tuple[str, str, str]:
        return (
            piece.change,
            piece.here.of(left) if piece.here else "",
            piece.there.of(right) if piece.there else "",
        )

    return [words(piece) for piece in versions(said(left), said(right)).pieces]


def test_a_changed_word_stands_between_what_is_the_same() -> None:
    """Words that differ are marked, and those around them are not."""
    expected = [("same", "the pier will", "the pier will"), ("changed", "open", "close"), ("same", "in May", "in May")]
    assert expected == read("the pier will open in May", "the pier will close in May")


def test_dropped_and_added_words_are_told_apart() -> None:
    """What only one version has is dropped or added, by which of them has it."""
    assert [("same", "the pier", "the pier"), ("dropped", "slowly", "")] == read("the pier slowly", "the pier")
    assert [("same", "the pier", "the pier"), ("added", "", "slowly")] == read("the pier", "the pier slowly")


def test_a_quotation_cut_short_is_named() -> None:
    """A version that has a small part of the other's words and none of its own is a cut."""
    full = "“we have looked at the pier and the treaty and the bill and the pier will open”"
    assert ("cut short",) == versions(said(full), said("“the pier will open”")).losses


def test_a_lost_hedge_and_a_lost_condition_are_named() -> None:
    """Who says "may, if" has not said "will"."""
    found = versions(said("the pier might open if the lake rises"), said("the pier will open as the lake rises"))
    assert ("hedge lost", "condition lost") == found.losses


def test_a_lost_negation_is_named() -> None:
    """The worst of all changes is never silent."""
    assert ("negation differs",) == versions(said("the pier will not open"), said("the pier will open")).losses


def test_direct_made_indirect_is_named() -> None:
    """Quotation marks that are gone are a loss."""
    assert ("direct made indirect",) == versions(said("“the pier will open”"), said("the pier will open")).losses


@given(WORDS, WORDS)
def test_every_word_of_both_is_in_one_piece(left: list[str], right: list[str]) -> None:
    """The pieces put together give both versions again, whatever they are."""
    pieces = read(" ".join(left), " ".join(right))
    assert left == " ".join(here for _, here, _ in pieces if here).split()
    assert right == " ".join(there for _, _, there in pieces if there).split()
