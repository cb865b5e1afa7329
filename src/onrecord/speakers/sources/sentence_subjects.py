"""With whom a sentence begins: the noun phrase before its verb."""

from __future__ import annotations

import re

from onrecord.model.span import Span
from onrecord.speakers.lexicon.word_classes import DEFINITE, FINITE, PARTIES, POSSESSIVES, PREPOSITIONS, PRONOUNS
from onrecord.speakers.report_words import words
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources.phrases import Phrase, read

_LEAD = 6  # words of an opening such as "On Friday," or "In a letter to parents,"
_NO_PART = (PRONOUNS | FINITE) - DEFINITE - POSSESSIVES  # words that no noun phrase before a name holds
_TITLE = 7  # words between the start of the noun phrase and the name in it


def leading(scene: Scene, at: int) -> Phrase | None:
    """The named one with whom the sentence that holds `at` begins; None where it begins otherwise.

    "On Friday, the envoy, Ida Oduya, 41, who ..." begins with Ida Oduya, "The Harbour Council hit back with ..." with
    the council. A name after a preposition, in quotation marks or at or after `at` is none to begin with, and so is
    one of which the report does not show that it is a person's or an organisation's.
    """
    text, layout, runs = scene.text, scene.layout, scene.runs
    start = _after_opening(text, layout.sentence_start(at), at)
    run = next((r for r in runs.within(start, at) if r.end <= at), None)
    if run is None or run.possessive or layout.quoted(run.start):
        return None
    before = words(text, start, run.start)
    if len(before) > _TITLE or any(w.key in PREPOSITIONS | _NO_PART for w in before):
        return None
    if re.search(r"[.;:\"“”]", text[start : run.start]):
        return None
    following = re.compile(r" ([a-z]+)\b").match(text, run.end)
    if following is not None and following.group(1) not in PREPOSITIONS:
        whole = read(text, Span(start, following.end()), runs)
        if whole is not None and whole.kind == "organisation":  # "the Oduya campaign"
            return whole
    named = scene.organisations.beginning(run.start)
    if named is not None:  # "The Ministry of Foreign Affairs"
        return read(text, Span(start, named.span.end), runs)
    found = read(text, Span(start, run.end), runs)
    if found is None or found.run is not run:
        return None
    party = run.keys[-1:] and run.keys[-1] in PARTIES
    known = party or found.kind == "organisation" or len(scene.people.meant(run)) == 1
    return found if known else None


def _after_opening(text: str, start: int, at: int) -> int:
    """The start of the sentence's own noun phrase, after a phrase with a preposition and a comma."""
    first = words(text, start, min(at, start + 30))[:1]
    comma = text.find(", ", start, at)
    if not first or first[0].key not in PREPOSITIONS or comma < 0:
        return start
    return comma + 2 if len(words(text, start, comma)) <= _LEAD else start
