"""Sayings in the passive: the subject speaks, the outlet carries."""

import pytest
from tests.unit.attribution.marked import marked

from onrecord.attribution.relays import stated_relay
from onrecord.attribution.tidying import tidy
from onrecord.model.span import Span


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (
            "[Oduya] <was quoted by> {the Lake Gazette} as saying [that it was shut].",
            "{Oduya} <was quoted> by the Lake Gazette <as saying> [that it was shut].",
        ),
        (
            "[The envoy, Ida Oduya,] <was quoted by> {state radio} [as saying that it was shut].",
            "{The envoy, Ida Oduya}, <was quoted> by state radio <as saying> [that it was shut].",
        ),
        (
            "[“It is shut,”] [Oduya] <was quoted as saying> by the Lake Gazette.",
            "[“It is shut,”] {Oduya} <was quoted as saying> by the Lake Gazette.",
        ),
        (
            "It was shut, {envoy Ida Oduya} <was quoted> [as saying on Monday].",
            "[It was shut], {envoy Ida Oduya} <was quoted as saying> on Monday.",
        ),
        (
            "[The minister] <is reported to have said> [that it was shut].",
            "{The minister} <is reported to have said> [that it was shut].",
        ),
        (
            "Minister Ida Oduya <is said> [to have told friends that it was shut].",
            "{Minister Ida Oduya} <is said to have told friends> [that it was shut].",
        ),
        (
            "[Ida Oduya] <was reported by> {the Lake Post} to have said [that it was shut].",
            "{Ida Oduya} <was reported> by the Lake Post <to have said> [that it was shut].",
        ),
        (
            "[The president] <has been quoted by> {local media} as telling reporters [that it was shut].",
            "{The president} <has been quoted> by local media <as telling reporters> [that it was shut].",
        ),
        (
            "[The envoy] <was quoted> by {the Lake Gazette} as saying that it was shut.",
            "{The envoy} <was quoted> by the Lake Gazette <as saying> [that it was shut].",
        ),
        (
            "[Oduya] <was quoted as saying> [in the Lake Gazette that it was shut].",
            "{Oduya} <was quoted as saying> in the Lake Gazette [that it was shut].",
        ),
        (
            "[Oduya] was quoted on state radio as <saying> [on Monday that it was shut].",
            "{Oduya} <was quoted> on state radio <as saying> on Monday [that it was shut].",
        ),
        (
            "[A keeper] <was reported> [to have told the council that it was shut].",
            "{A keeper} <was reported to have told the council> [that it was shut].",
        ),
        (
            "{MBELU (VELTA) - Envoy Ida Oduya} <was quoted> as saying [that it was shut].",
            "MBELU (VELTA) - {Envoy Ida Oduya} <was quoted as saying> [that it was shut].",
        ),
        ("[Oduya] <was heard to say> [that it was shut].", "{Oduya} <was heard to say> [that it was shut]."),
    ],
)
def test_the_subject_of_a_passive_speaks(found: str, right: str) -> None:
    """Who was quoted, or is said to have told something, is the source of the words, whoever carries them."""
    text, frame = marked(found)
    expected = marked(right)
    (turned,) = tidy(text, [], [frame])
    assert (text, expected[1].source, expected[1].cue, expected[1].content) == (
        expected[0],
        turned.source,
        turned.cue,
        turned.content,
    )


def test_one_saying_is_told_once() -> None:
    """Where the tagger marks the passive and its participle apart, both are one statement."""
    text, first = marked("[Oduya] <was quoted by> {the Lake Gazette} as saying [that it was shut].")
    _, second = marked("Oduya was quoted by {the Lake Gazette} <as saying> [that it was shut].")
    (found,) = tidy(text, [], [first, second])
    assert ["Oduya"] == [span.of(text) for span in found.source]


@pytest.mark.parametrize(
    "words",
    [
        "{The Lake Gazette} <quoted> [the treaty].",
        "[The pier] <was said> [to be rotten].",
        "[The report] <was cited by> {the board}.",
        "{Oduya} <said> [that she was quoted by the Lake Gazette as saying so].",
    ],
)
def test_other_passives_stay(words: str) -> None:
    """A passive that tells of no saying of its subject is left as the tagger has it."""
    text, frame = marked(words)
    (found,) = tidy(text, [], [frame])
    assert (frame.cue, frame.content) == (found.cue, found.content)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oduya was quoted by the Lake Gazette as saying", "Lake Gazette"),
        ("Oduya was quoted by the ONA agency as saying", "ONA"),
        ("Oduya was quoted on state radio as saying", "state radio"),
        ("Oduya was quoted in the Lake Gazette as saying", "Lake Gazette"),
        ("Oduya was cited by Interport as saying", "Interport"),
        ("Oduya was reported by the Lake Post to have said", "Lake Post"),
        ("Oduya said, as quoted by the Lake Gazette.", "Lake Gazette"),
        ("Oduya said as quoted by ONA.", "ONA"),
        ("Oduya was quoted as saying by the agency ONA", "ONA"),
        ("Oduya was quoted by her lawyer as saying", None),
        ("Oduya was quoted as saying", None),
    ],
)
def test_who_quotes_in_the_passive_is_the_relay(text: str, name: str | None) -> None:
    """The outlet after "by" is where the report has the words from."""
    found = stated_relay(text, (Span(0, len(text)),), "Harbour News", frozenset())
    assert name == (found.name if found else None)
