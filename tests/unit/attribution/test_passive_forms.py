"""Sayings in the passive that are found by their form."""

from __future__ import annotations

import pytest
from tests.unit.attribution.marked import marked

from onrecord.attribution.passive_forms import with_passive_forms
from onrecord.model.span import Span


@pytest.mark.parametrize(
    "right",
    [
        "{Envoy Ida Oduya} <was quoted> by the Lake Gazette <as saying> [that it was shut].",
        "{Envoy Ida Oduya} <was cited> by the lake paper Rok on Sunday <as warning> [that it was shut].",
        "{The envoy, Ida Oduya}, <was quoted as having told the crew> [that it was shut].",
        "On Sunday, {envoy Ida Oduya} <was quoted as saying> in the Lake Gazette [that it was shut for good].",
        "{Envoy Ida Oduya} <was heard> by two keepers <telling her own pier crew> [that it was shut].",
        "MBELU (VELTA) - {Envoy Ida Oduya} <was quoted as saying> [that it was shut].",
        "{Envoy Ida Oduya} <was reported> last night <as predicting> [that it would be shut].",
        "{Ida Oduya} <was quoted as saying>: [“It is shut. It stays shut.”]",
        "{Ida Oduya}, who keeps it, <was quoted as saying> [it was shut].",
        "{She} <has been reported> by Rok <to have told friends> [that it was shut].",
        "[“It is shut,”] {the keeper, Ida Oduya}, <was quoted as saying> by the Lake Gazette newspaper.",
        "[“It is shut. We wait,”] {she} <was quoted as saying> on Sunday.",
        "[The pier is shut], {Keeper Ida Oduya} <has been quoted as saying> in an interview with the weekly Rok.",
        "[The pier is shut], {the keeper, Ida Oduya}, <was quoted as saying>.",
    ],
)
def test_the_form_alone_shows_a_saying_in_the_passive(right: str) -> None:
    """Who was quoted as saying something has said it, also where the tagger marks nothing."""
    text, frame = marked(right)
    (found,) = with_passive_forms(text, [Span(0, len(text))], [])
    assert (frame.source, frame.cue, frame.content) == (found.source, found.cue, found.content)


def test_the_outlet_gives_way_to_who_was_quoted() -> None:
    """Where the tagger takes the outlet for the speaker, the subject speaks."""
    text, wrong = marked("Ida Oduya <was quoted by> {the Lake Gazette} [as saying that it was shut].")
    (found,) = with_passive_forms(text, [Span(0, len(text))], [wrong])
    assert ["Ida Oduya"] == [span.of(text) for span in found.source]


@pytest.mark.parametrize(
    "words",
    [
        "The keeper, who was quoted as saying that it was shut, left.",
        "It was reported to have said so and more.",
        "Ida Oduya was not quoted as saying that it was shut.",
        "Ida Oduya may have been quoted as saying that it was shut.",
        "Ida Oduya was quoted by the Lake Gazette.",
        "Ida Oduya was quoted as saying.",
    ],
)
def test_other_words_are_no_such_form(words: str) -> None:
    """Where it is not clear who was quoted, or with what, no frame is made."""
    assert () == with_passive_forms(words, [Span(0, len(words))], [])


def test_what_another_says_of_it_is_left_to_that() -> None:
    """A saying in the passive that is part of another's words is found within those."""
    text, frame = marked("{Novak} <said> [that Ida Oduya was quoted as saying that it was shut].")
    assert (frame,) == with_passive_forms(text, [Span(0, len(text))], [frame])


def test_each_saying_is_told_once() -> None:
    """A frame beside the right one is left out, and so is one that takes the subject for what was said."""
    text, right = marked("Pier talk\n\n{Ida Oduya} <was quoted as saying> [that it was shut].")
    _, second = marked("Pier talk\n\n{Ida Oduya} <was quoted> [as saying that it was shut].")
    _, third = marked("{Pier} <talk>\n\n[Ida Oduya] was quoted as saying that it was shut.")
    assert (right,) == with_passive_forms(text, [Span(0, len(text))], [third, second, right])


def test_a_name_is_no_word_of_saying() -> None:
    """Where the tagger takes the end of the subject's name for a word of saying, the passive is the cue."""
    text, right = marked("{Ida bin Said} <was quoted as saying> [that it was shut].")
    _, wrong = marked("{Ida bin} <Said> was quoted [as saying that it was shut].")
    (found,) = with_passive_forms(text, [Span(0, len(text))], [wrong])
    assert (right.source, right.cue, right.content) == (found.source, found.cue, found.content)
