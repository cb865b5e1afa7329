"""Word lists of a language."""

from __future__ import annotations

from importlib.resources import files

import pytest

from onrecord.attribution.cues import read_cue
from onrecord.language.lists import LANGUAGE, subject, word_set
from onrecord.model.span import Span
from onrecord.speakers.lexicon import word_classes

SUBJECTS = sorted(file.name.removesuffix(".toml") for file in files("onrecord.language").joinpath(LANGUAGE).iterdir())


@pytest.mark.parametrize("name", SUBJECTS)
def test_words_stand_as_they_are_looked_for(name: str) -> None:
    """Every list of every subject is in lower case, for folded words are looked for in it."""
    listed = [words for words in subject(name).values() if isinstance(words, str)]
    assert [words.lower() for words in listed] == listed


@pytest.mark.parametrize("name", sorted(word_classes.__annotations__))
def test_each_word_class_has_words(name: str) -> None:
    """Each class that the lexicon promises can be read, and has words."""
    assert 0 < len(getattr(word_classes, name))


def test_another_name_is_no_word_class() -> None:
    """Whoever asks the lexicon for a class that it does not have is told so."""
    assert not hasattr(word_classes, "STARS")


def test_days_and_months_open_sentences() -> None:
    """Days and months are no part of a name, but for "may", which is a verb."""
    assert {"monday", "january", "may"} <= word_classes.OPENERS
    assert {"monday", "january"} == word_classes.TIME_NAMES & {"monday", "january", "may"}


def test_what_a_cue_does_is_read_from_its_row() -> None:
    """A verb, a noun and a phrase of the table each give their row's force."""
    cues = ("vowed", "denial", "declined to comment")
    assert ["promises", "denies", "declines to comment"] == [read_cue(c, (Span(0, len(c)),)).force for c in cues]


def test_a_list_is_a_set_of_words() -> None:
    """A list holds its words, each once."""
    assert {"vs", "a.m", "p.m", "e.g", "i.e"} == word_set("sentences", "small_abbreviations")
