"""A source in the report's own words, as it is shown."""

from __future__ import annotations

from onrecord.speakers.lexicon.nouns import is_plural
from onrecord.speakers.lexicon.word_classes import OPENERS, PARTIES, ROLES
from onrecord.speakers.report_words import Word
from onrecord.speakers.sources.phrases import Phrase


def without_article(text: str, phrase: Phrase) -> str:
    """The phrase on one line, without "the", and small where only its place in the sentence made it large."""
    start = phrase.span.start
    if phrase.core and phrase.core[0].key == "the" and len(phrase.core) > 1 and phrase.core[0].start >= start:
        start = phrase.core[1].start
    shown = " ".join(text[start : phrase.span.end].split())
    if shown.count("“") > shown.count("”"):
        shown = shown.replace("“", "")
    first = phrase.core[0]
    if first.start == start and _is_common(first):
        shown = shown[0].lower() + shown[1:]
    return shown


def _is_common(word: Word) -> bool:
    """Whether the word that begins a source is large only because it begins a sentence."""
    if word.text[1:] != word.text[1:].lower() or word.key in PARTIES:
        return False
    return word.key in OPENERS or word.key in ROLES or is_plural(word.key)
