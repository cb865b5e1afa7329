"""A report's text cut where statements begin and end."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.fakes.extraction import extraction_of, report_of
from tests.fakes.records import HARBOUR

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.web.marking import PART, around, paragraphs, parts

STATEMENTS = extraction_of(report_of(HARBOUR)).statements


@given(
    st.text(alphabet="ab \n", max_size=300),
    st.integers(0, 300),
    st.integers(1, 60),
    st.integers(0, 300),
    st.integers(1, 60),
)
def test_pieces_are_the_text(text: str, start: int, length: int, other: int, more: int) -> None:
    """Whatever overlaps whatever: the pieces of all paragraphs, put together, are the text without its empty lines."""
    spans = [Span(s, min(len(text), s + n)) for s, n in ((start, length), (other, more)) if s < len(text)]
    statements = [replace(STATEMENTS[0], source=(), cue=(), content=(span,)) for span in spans]
    whole = [Span(0, len(text))] if text else []
    found = [p for part in whole for p in paragraphs(text, part, statements, ())]
    pieces = [piece for paragraph in found for piece in paragraph.pieces]
    assert "".join(line for line in text.splitlines(keepends=True) if line.strip()) == "".join(p.text for p in pieces)
    for piece in pieces:
        assert piece.text == text[piece.start : piece.start + len(piece.text)]
        covers = sum(span.start <= piece.start < span.end for span in spans)
        assert covers == piece.depth


def test_a_piece_knows_what_it_is_a_part_of() -> None:
    """Source, cue and content of the right statement, and where its content begins."""
    (paragraph,) = paragraphs(HARBOUR, Span(0, len(HARBOUR)), STATEMENTS, ())
    by_text = {piece.text: piece for piece in paragraph.pieces}
    assert frozenset({"source"}) == by_text["Ana Berg"].roles
    assert ((1,), (1,)) == (by_text["that the ferry will sail"].statements, by_text["that the ferry will sail"].begins)
    assert (1, 2) == paragraph.notes


def test_a_line_of_furniture_says_so() -> None:
    """A paragraph that is mostly no prose of the report's own carries the kind of its zone."""
    text = "Left Menu\nIt rained.\n"
    found = paragraphs(text, Span(0, len(text)), (), [Zone("furniture", Span(0, 9))])
    assert ["furniture", None] == [paragraph.zone for paragraph in found]


@given(st.text(alphabet="a \n", max_size=50), st.integers(1, 4))
def test_parts_follow_each_other(text: str, times: int) -> None:
    """A long text is cut into parts that are each short enough, and together are the text."""
    long = text * (PART // max(1, len(text)) * times + 1) if text else "a" * (PART * times)
    found = parts(long)
    assert long == "".join(part.of(long) for part in found)
    assert all(len(part) <= PART for part in found)


def test_around_a_statement_is_its_paragraph() -> None:
    """Not those before and after."""
    text = f"Before.\n{HARBOUR}\nAfter."
    statement = extraction_of(report_of(text)).statements[0]
    assert HARBOUR == around(text, statement).of(text)
