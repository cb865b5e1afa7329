"""Sentences of the record, as a page shows them."""

from __future__ import annotations

from onrecord.web.sentences import told


def test_ids_are_links_and_days_are_words() -> None:
    """The record writes for programs, too; a page is for people."""
    said = told("The report of 2024-05-29 (report ra59578874b077a63) carries it.")
    assert 'The report of 29 May 2024 (<a href="/reports/ra59578874b077a63">report</a>) carries it.' in said


def test_ids_alone_are_numbered() -> None:
    """Nobody reads an id."""
    found = told("Statements s4929a967c33fa510, sc709bc27f6a2ce74 agree.")
    assert 'Statements <a href="/statements/s4929a967c33fa510">1</a>, <a href="/statements/sc709' in found


def test_markup_is_text() -> None:
    """Words of reports stand in these sentences."""
    assert "<script" not in told("It says “<script>x</script>” (report ra59578874b077a63<b>).")


def test_a_long_one_is_cut() -> None:
    """At a word."""
    assert "<bdi>word word …</bdi>" == told("word " * 50, 12)
