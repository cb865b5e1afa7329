"""The tagger with the weights that ship."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.model.tags import Passage, Tags
from onrecord.tagging import load_tagger
from onrecord.tagging.tagger import NetworkTagger

REPORT = (
    "Harbour plan put off\n\nThe mayor of Ostrava Bay, Lena Marsh, said on Monday that the harbour would not be "
    "rebuilt this year. “We do not have the money,” Marsh told reporters. According to the port authority, the "
    "work would cost nine million crowns.\n\n"
)


@pytest.fixture(scope="module")
def tagger() -> NetworkTagger:
    return load_tagger(threads=2)


def whole(text: str) -> Passage:
    return Passage(text, (Span(0, len(text)),)) if text else Passage(text, ())


def test_finds_what_is_said(tagger: NetworkTagger) -> None:
    """In a plain report sources, cues and contents are found and linked."""
    (tags,) = tagger.tag([whole(REPORT)])
    found = {(piece.role, piece.span.of(REPORT)) for piece in tags.pieces}
    assert {("source", "Marsh"), ("cue", "told"), ("cue", "According to"), ("source", "the port authority")} <= found
    for piece, cue in (("Marsh", "told"), ("the port authority", "According to")):
        (score,) = (
            link.score
            for link in tags.links
            if tags.pieces[link.piece].span.of(REPORT) == piece and tags.pieces[link.cue].span.of(REPORT) == cue
        )
        assert score > 0.5


def test_alone_and_among_others(tagger: NetworkTagger) -> None:
    """A passage's tags, scores included, do not depend on what else is read, nor on the order."""
    passages = [
        whole(REPORT),
        whole("Nobody spoke."),
        whole(REPORT * 7),
        Passage(REPORT, (Span(120, 200),)),
        whole(REPORT[:250]),
    ]
    alone = [next(iter(tagger.tag([passage]))) for passage in passages]
    together = list(tagger.tag(passages * 3))
    backwards = list(tagger.tag(reversed(passages)))[::-1]
    assert alone * 3 == together
    assert alone == backwards


def test_threads_change_nothing(tagger: NetworkTagger) -> None:
    """One thread gives the tags that two give."""
    passages = [whole(REPORT * 3), whole(REPORT)]
    assert list(tagger.tag(passages)) == list(load_tagger(threads=1).tag(passages))


def test_order_and_laziness(tagger: NetworkTagger) -> None:
    """Empty passages keep their place, and an endless stream of passages is read bit by bit."""

    def endless() -> Iterator[Passage]:
        while True:
            yield whole("")
            yield whole(REPORT)

    stream = tagger.tag(endless())
    first = [next(stream) for _ in range(6)]
    stream.close()  # type: ignore[attr-defined]
    assert [Tags((), (), ())] * 3 == first[::2]
    assert first[1] == first[3] == first[5] != Tags((), (), ())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet=st.characters(codec=None), max_size=80), max_size=4))
def test_any_text(tagger: NetworkTagger, texts: list[str]) -> None:
    """Any texts give one answer each; pieces are in order and inside the text, links point at cues."""
    found = list(tagger.tag(map(whole, texts)))
    assert len(texts) == len(found)
    for text, tags in zip(texts, found, strict=True):
        assert all(piece.span.end <= len(text) and 0 <= piece.score <= 1 for piece in tags.pieces)
        assert [p.span for p in tags.pieces] == sorted(p.span for p in tags.pieces)
        assert all(tags.pieces[link.cue].role == "cue" and 0 <= link.score <= 1 for link in tags.links)


def test_nothing_visible_is_crossed(tagger: NetworkTagger) -> None:
    """No piece runs over text that the passage hides."""
    hidden = REPORT.index("the harbour would")
    passage = Passage(REPORT, (Span(0, hidden), Span(hidden + 12, len(REPORT))))
    (tags,) = tagger.tag([passage])
    assert all(any(s.contains(p.span) for s in passage.spans) for p in tags.pieces)


def test_traces(tagger: NetworkTagger) -> None:
    """A verb of saying inside a content leaves a trace; a name in it leaves none."""
    text = "Lena Marsh said on Monday that the port authority had announced that the harbour would not be rebuilt."
    (tags,) = tagger.tag([whole(text)])
    assert tags.traces is not None
    words = {span.of(text) for span in tags.traces}
    assert "announced" in words
    assert "harbour" not in words
