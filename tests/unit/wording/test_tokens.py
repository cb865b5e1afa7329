"""The words of a text with their clauses and sentences."""

from __future__ import annotations

from onrecord.wording.tokens import sentences, spelled


def test_words_know_their_clause_and_sentence() -> None:
    """Commas and conjunctions part clauses, full stops sentences; a full stop in a figure parts nothing."""
    found = spelled("If it rains, we walk 2.5 miles. “Don’t go,” he said")
    assert "if it rains we walk 2 5 miles do not go he said".split() == [word.folded for word in found]
    assert [0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3] == [word.clause for word in found]
    assert [0] * 8 + [1] * 5 == [word.sentence for word in found]


def test_every_word_stands_where_it_was_found() -> None:
    """The two words of a contraction share its letters."""
    text = "We can’t, we shan't"
    assert ["We", "ca", "n’t", "we", "sha", "n't"] == [word.span.of(text) for word in spelled(text)]


def test_sentences_end_where_they_end() -> None:
    """A title or an initial ends no sentence; a quotation that goes on after its cue begins one."""
    assert ["Gov. Lind and Mr. J. Moe left.", "They rowed", "It rained.", "2.5 miles"] == sentences(
        "Gov. Lind and Mr. J. Moe left. They rowed\nIt rained. … 2.5 miles"
    )
