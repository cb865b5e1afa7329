"""What holds for any text and any frames."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.resolve import resolve

PROSE = st.lists(
    st.sampled_from(
        [
            "Ida",
            "Oduya",
            "Mr.",
            "President",
            "said",
            "he",
            "she",
            "“",
            "”",
            ".",
            ",",
            "\n\n",
            "the",
            "Ministry",
            "of",
            "who",
            "I",
            "his",
            "statement",
            "officials",
            "O’Bell",
            "al-",
            "Ünal",
            "\u0000",
            "\U0001f600",
            "U.S.",
            "\r\n",
        ]
    ),
    min_size=2,
    max_size=40,
).map(" ".join)


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, list[Frame]]:
    text = draw(st.one_of(PROSE, st.text(min_size=2, max_size=80)))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
        lambda pair: Span(pair[0], min(len(text), pair[0] + pair[1]))
    )
    frame = st.builds(
        Frame,
        source=st.lists(spans, max_size=2).map(lambda s: tuple(sorted(s))),
        cue=st.lists(spans, min_size=1, max_size=1).map(tuple),
        content=st.lists(spans, min_size=1, max_size=2).map(lambda s: tuple(sorted(s))),
    )
    return text, draw(st.lists(frame, max_size=5))


@given(reports())
def test_any_frames_are_answered(report: tuple[str, list[Frame]]) -> None:
    """Whatever the text and the frames: one answer each, always the same, with a name, inside the text."""
    text, frames = report
    found = resolve(text, (), frames)

    assert len(frames) == len(found)
    assert found == resolve(text, (), frames)
    for one in found:
        assert (one.speaker is None) == (one.principal is None)
        if one.speaker is not None and one.principal is not None:
            assert one.speaker.name.strip()
            assert one.principal.name.strip()
            assert one.speaker.via
            assert one.speaker.mention is not None
            assert one.speaker.mention is not None
            assert one.speaker.mention.end <= len(text)


def test_bylines_and_furniture_name_nobody() -> None:
    """The reporter in a byline is not the full name of somebody in the report."""
    byline = "By Tomas Oduya"
    text = f"{byline}\n\nOduya said the pier is closed."
    start = text.index("Oduya said")
    frame = Frame((Span(start, start + 5),), (Span(start + 6, start + 10),), (Span(start + 11, len(text) - 1),))
    found = resolve(text, (Zone("byline", Span(0, len(byline))),), [frame])

    assert found[0].speaker is not None
    assert "Oduya" == found[0].speaker.name
