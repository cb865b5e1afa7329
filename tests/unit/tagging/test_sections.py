"""Reading a passage as wordpieces."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from onrecord.model.span import Span
from onrecord.model.tags import Passage
from onrecord.tagging.sections import FEATURES, SECTION_CHARACTERS, Section, sections
from onrecord.tagging.tagger import WEIGHTS, read_tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return read_tokenizer(WEIGHTS / "tokenizer.json")


def pieces(text: str, section: Section) -> list[str]:
    return [text[a:b] for a, b in zip(section.start.tolist(), section.end.tolist(), strict=True)]


def test_offsets_skip_what_is_invisible(tokenizer: Tokenizer) -> None:
    """Only the passage's spans are read, offsets count in the whole text, and a gap is marked."""
    text = "MENU Home. The mayor spoke. SHARE THIS Nobody replied."
    passage = Passage(text, (Span(11, 27), Span(39, 54)))
    (section,) = sections(passage, tokenizer)
    assert ["The", "mayor", "spoke", ".", "Nobody", "replied", "."] == pieces(text, section)
    assert [False, False, False, False, True, False, False] == section.breaks.tolist()


def test_case_and_paragraph(tokenizer: Tokenizer) -> None:
    """Capitals, starts of paragraphs and quotation marks make features; the vocabulary itself knows no case."""
    (plain,) = sections(Passage("no one came", (Span(0, 11),)), tokenizer)
    (loud,) = sections(Passage("NO One\ncame", (Span(0, 11),)), tokenizer)
    assert plain.ids.tolist() == loud.ids.tolist()
    assert [2, 0, 0] == plain.paragraph_starts.tolist()
    assert [2, 0, 2] == loud.paragraph_starts.tolist()
    assert [0, 0, 0] == (plain.features % 5).tolist()
    assert [2, 1, 0] == (loud.features % 5).tolist()


def test_capitals_throughout(tokenizer: Tokenizer) -> None:
    """In a text in capitals throughout, capitals tell nothing; in a short one they may be an abbreviation."""
    text = "the harbour will not be rebuilt before the year is out"
    (plain,) = sections(Passage(text, (Span(0, len(text)),)), tokenizer)
    (loud,) = sections(Passage(text.upper(), (Span(0, len(text)),)), tokenizer)
    (short,) = sections(Passage("NATO", (Span(0, 4),)), tokenizer)
    assert plain.features.tolist() == loud.features.tolist()
    assert 2 == short.features[0] % 5


def test_long_lines_are_cut(tokenizer: Tokenizer) -> None:
    """A text without any line end is read in bounded sections that leave nothing out."""
    text = "The council met again today. " * 4000
    found = list(sections(Passage(text, (Span(0, len(text)),)), tokenizer))
    assert len(found) > 1
    assert all(s.end[-1] - s.start[0] <= SECTION_CHARACTERS for s in found)
    assert text.replace(" ", "") == "".join("".join(pieces(text, s)) for s in found)


def test_one_endless_word(tokenizer: Tokenizer) -> None:
    """A text without any space is read in bounded sections too."""
    text = "x" * (3 * SECTION_CHARACTERS + 5)
    found = list(sections(Passage(text, (Span(0, len(text)),)), tokenizer))
    assert 4 == len(found)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), max_size=60), st.data())
def test_any_text(tokenizer: Tokenizer, text: str, data: st.DataObject) -> None:
    """Any text, lone surrogates and NUL among it, gives wordpieces in order that lie inside the passage's spans."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = (Span(start, end),) if start < end else ()
    for section in sections(Passage(text, spans), tokenizer):
        assert all(start <= a < b <= end for a, b in zip(section.start.tolist(), section.end.tolist(), strict=True))
        assert section.start.tolist() == sorted(section.start.tolist())
        assert all(0 <= f < FEATURES for f in section.features.tolist())
