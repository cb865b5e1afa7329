"""From pieces and links to frames."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.linking import link
from onrecord.model.span import Span
from onrecord.model.tags import Frame, Link, Piece, Role, Tags

TEXT = "Marsh said it is late and added that it is cold outside , she told us again"


def tags(pieces: list[tuple[Role, str]], links: list[tuple[int, int, float]]) -> Tags:
    """Pieces by their words, links as (piece, cue, score)."""
    found, at = [], 0
    for role, words in pieces:
        start = TEXT.index(words, at)
        found.append(Piece(role, Span(start, start + len(words)), 0.9))
        at = start + 1
    return Tags(tuple(found), tuple(Link(*one) for one in links))


def words(frame: Frame) -> tuple[list[str], list[str], list[str]]:
    source, cue, content = ([s.of(TEXT) for s in spans] for spans in (frame.source, frame.cue, frame.content))
    return source, cue, content


def test_two_cues_share_a_source() -> None:
    """A source that belongs to two cues is given to both."""
    found = link(
        tags(
            [("source", "Marsh"), ("cue", "said"), ("content", "it is late"), ("cue", "added"), ("content", "that it")],
            [(0, 1, 0.9), (2, 1, 0.9), (4, 3, 0.9), (0, 3, 0.6)],
        )
    )
    assert [(["Marsh"], ["said"], ["it is late"]), (["Marsh"], ["added"], ["that it"])] == [words(f) for f in found]


def test_discontinuous_content() -> None:
    """Two contents of one cue are one discontinuous content, in text order."""
    found = link(
        tags(
            [("content", "it is late"), ("cue", "added"), ("content", "that it is cold")],
            [(0, 1, 0.9), (2, 1, 0.9)],
        )
    )
    assert [([], ["added"], ["it is late", "that it is cold"])] == [words(f) for f in found]


def test_cue_in_two_pieces() -> None:
    """A cue piece that belongs to an earlier cue joins it, and starts no frame of its own."""
    found = link(
        tags(
            [("source", "she"), ("cue", "told"), ("content", "us"), ("cue", "again")],
            [(0, 1, 0.9), (3, 1, 0.9), (2, 1, 0.8), (2, 3, 0.3)],
        )
    )
    assert [(["she"], ["told", "again"], ["us"])] == [words(f) for f in found]


def test_cue_without_content() -> None:
    """A cue to which no content belongs is no attribution."""
    assert () == link(tags([("source", "Marsh"), ("cue", "said")], [(0, 1, 0.9)]))


def test_weak_links() -> None:
    """A cue that would stay without content takes its best plausible one, but not just any."""
    pieces: list[tuple[Role, str]] = [("cue", "said"), ("content", "it is late")]
    assert 1 == len(link(tags(pieces, [(1, 0, 0.35)])))
    assert 0 == len(link(tags(pieces, [(1, 0, 0.02)])))


@st.composite
def any_tags(draw: st.DrawFn) -> Tags:
    kinds: list[Role] = ["source", "cue", "content"]
    roles = draw(st.lists(st.sampled_from(kinds), max_size=12))
    pieces = tuple(Piece(role, Span(3 * i, 3 * i + 2), 0.5) for i, role in enumerate(roles))
    cues = [i for i, role in enumerate(roles) if role == "cue"]
    links = [
        Link(i, cue, draw(st.floats(0, 1)))
        for i in range(len(roles))
        for cue in cues
        if i != cue and draw(st.booleans())
    ]
    return Tags(pieces, tuple(links))


@given(any_tags())
def test_any_tags(found: Tags) -> None:
    """Any tags give frames with cue and content, each cue piece in one frame at most, roles kept, spans in order."""
    frames = link(found)
    role = {piece.span: piece.role for piece in found.pieces}
    cues = [span for frame in frames for span in frame.cue]
    assert len(cues) == len(set(cues))
    for frame in frames:
        assert frame.cue
        assert frame.content
        for name in ("source", "cue", "content"):
            spans = getattr(frame, name)
            assert list(spans) == sorted(set(spans))
            assert {name} >= {role[span] for span in spans}
        assert 0 <= frame.content_link <= 1
