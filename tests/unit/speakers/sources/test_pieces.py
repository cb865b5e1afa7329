"""Sources in pieces, and sources that are not with whom the cue goes."""

from __future__ import annotations

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.resolve import resolve


def name(text: str, source: list[str], cue: list[str], content: str) -> str | None:
    """The speaker of one frame whose pieces are these words of the text."""

    def spans(parts: list[str]) -> tuple[Span, ...]:
        return tuple(Span(text.index(p), text.index(p) + len(p)) for p in parts)

    (found,) = resolve(text, (), [Frame(spans(source), spans(cue), spans([content]))])
    return found.speaker.name if found.speaker is not None else None


def test_a_source_is_cut_at_the_end_of_a_paragraph() -> None:
    """Of two names that a tagger has joined over a paragraph's end, the one in the cue's paragraph speaks."""
    text = "It came from Ida Oduya and Jan Belhadi\n\nTomas Novak wrote that fish is cheap."

    assert "Tomas Novak" == name(text, ["Jan Belhadi\n\nTomas Novak"], ["wrote"], "fish is cheap")


def test_of_two_sources_the_one_by_the_cue_of_the_content_speaks() -> None:
    """A second source of the frame with its own cue right before the content is whose words they are."""
    text = "Ida Oduya also issued a statement after Tomas Novak told voters that fish is cheap."
    found = name(text, ["Ida Oduya", "Tomas Novak"], ["also issued a statement", "told"], "that fish is cheap")

    assert "Tomas Novak" == found


def test_a_participle_goes_with_whom_its_sentence_begins() -> None:
    """A source in another paragraph is not with whom "claiming" goes; the beginning of the sentence is."""
    text = "Ida Oduya met the mayor.\n\nOn Friday, Minister Tomas Novak blamed the union, claiming that fish is cheap."

    assert "Tomas Novak" == name(text, ["Ida Oduya"], ["claiming"], "that fish is cheap")
