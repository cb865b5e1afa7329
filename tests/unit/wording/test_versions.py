"""Versions of one utterance side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.statements import report

from onrecord.model.statement import Statement
from onrecord.wording.versions import Piece, versions

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


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("We fear nobody here, and we never did. They came at night", "They came at night"),
        ("The dam will hold. It is concrete and not prayer", "The dam will hold"),
        ("The dam will hold", "The dam will hold. It is concrete and not prayer"),
        ("The pier will not close", "The pier will stay open"),
    ],
)
def test_a_not_that_is_gone_with_its_clause_is_a_cut(full: str, short: str) -> None:
    """What is left of a cut says what it said, and a negated opposite is the same again."""
    assert "negation differs" not in versions(said(full), said(short)).losses


@pytest.mark.parametrize(
    ("full", "short", "lost"),
    [
        ("If the harvest fails, we shall open the barns", "we shall open the barns", True),
        ("we shall open the barns as long as it rains", "we shall open the barns", True),
        ("The pier stays shut until the bill is paid", "The pier stays shut", True),
        ("The pier stays shut until Sunday", "The pier stays shut through Saturday", False),
        ("They died when a gallery fell, said Varga", "They died on Friday, said Varga", False),
        ("we leave the union before the end of May", "we leave the union by the end of May", False),
        ("We asked if the pier was shut", "We asked about the pier", False),
        ("The barns are open. If it rains, we walk", "The barns are open", False),
        ("we shall open the barns if it rains", "we shall open the barns once it rains", False),
    ],
)
def test_only_what_sets_a_condition_is_one(full: str, short: str, lost: bool) -> None:
    """When and how long are no conditions, nor is one that went with a sentence of its own."""
    assert lost == ("condition lost" in versions(said(full), said(short)).losses)


@pytest.mark.parametrize(
    ("full", "short", "lost"),
    [
        ("They decide who may bake bread and who eats", "They decide who bakes bread and who eats", False),
        ("You may not keep herons on the pier", "It is forbidden to keep herons on the pier", False),
        ("The pier opens in May and closes again", "The pier opens in spring and closes again", False),
        ("We held it with all our might in Quelmar", "We held it with force in Quelmar", False),
        ("The herons may come back to Quelmar", "The herons come back to Quelmar", True),
        ("The herons may not be back in Quelmar", "The herons are not back in Quelmar", True),
    ],
)
def test_only_what_makes_less_sure_is_a_hedge(full: str, short: str, lost: bool) -> None:
    """Who permits something, or names the month, has hedged nothing."""
    assert lost == ("hedge lost" in versions(said(full), said(short)).losses)


@pytest.mark.parametrize(
    ("full", "short", "mark"),
    [
        ("Four pilots have left Quelmar", "Nine pilots have left Quelmar", "figure differs"),
        ("The ferry sails on Sunday", "The ferry sails on Monday", "day differs"),
        ("The harbour will stay open", "The harbour will stay closed", "opposite"),
    ],
)
def test_what_is_told_otherwise_is_named(full: str, short: str, mark: str) -> None:
    """Another figure, another day and an opposite are never silent."""
    assert (mark,) == versions(said(full), said(short)).losses


def test_a_contraction_is_no_change() -> None:
    """Who writes "don't" for "do not" has changed nothing."""
    assert [("same", "We do not fear it", "We don’t fear it")] == read("We do not fear it", "We don’t fear it")


@given(WORDS, WORDS)
def test_every_word_of_both_is_in_one_piece(left: list[str], right: list[str]) -> None:
    """The pieces put together give both versions again, whatever they are."""
    pieces = read(" ".join(left), " ".join(right))
    assert left == " ".join(here for _, here, _ in pieces if here).split()
    assert right == " ".join(there for _, _, there in pieces if there).split()
