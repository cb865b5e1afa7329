import pytest
from tests.unit.attribution.marked import marked

from onrecord.attribution.tidying import tidy
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame

TEXT = "Tal says port must open\n\nMira Tal said on Monday that the port must open."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


TITLE = Zone("title", Span(0, 23))


def test_headline_and_report_are_kept_apart() -> None:
    """A statement takes its words from the headline or from the report under it, never from both."""
    mixed = Frame((at("Mira Tal"),), (at("said"),), (at("port must open"), at("that the port must open")))
    (found,) = tidy(TEXT, [TITLE], [mixed])
    assert Frame((at("Mira Tal"),), (at("said"),), (at("that the port must open"),)) == found


def test_nothing_left() -> None:
    """A statement whose content lies wholly on the other side of the headline's edge is none."""
    assert () == tidy(TEXT, [TITLE], [Frame((), (at("says"),), (at("that the port must open"),))])


def test_one_that_is_enough() -> None:
    """Of two conjunctions for one content the stray one is left out: "said that in a meeting that …"."""
    text = "Tal said that in a meeting that the port must open."
    stray, content = Span(9, 13), Span(27, 50)
    (found,) = tidy(text, [], [Frame((), (Span(4, 8),), (stray, content))])
    assert (content,) == found.content


def test_who_was_asked() -> None:
    """“Asked about the port, Tal …” is a question to Tal, by nobody who is named."""
    text = "Asked about the port, Mira Tal shrugged."
    frame = Frame((Span(22, 30),), (Span(0, 11),), (Span(12, 20),))
    (found,) = tidy(text, [], [frame])
    assert () == found.source


@pytest.mark.parametrize(
    ("cue", "kept"),
    [
        ("said", True),
        ("was told", False),
        ("had been informed", False),
        ("is widely believed", False),
        ("was called on", True),
        ("has called for", True),
        ("was told by", True),
    ],
)
def test_the_subject_of_a_passive(cue: str, kept: bool) -> None:
    """“Tal was told that …”: somebody else told it, who is not named."""
    text = f"Mira Tal {cue} that the port must open."
    source, content = Span(0, 8), Span(len(text) - 24, len(text) - 1)
    (found,) = tidy(text, [], [Frame((source,), (Span(9, 9 + len(cue)),), (content,))])
    assert ((source,) if kept else ()) == found.source


def test_a_piece_told_elsewhere() -> None:
    """A piece of content that has a cue of its own in another sentence is not drawn into a statement before it."""
    text = "According to Oduya, the gate was open. According to Lund, nobody was warned."
    opened, warned = Span(20, 37), Span(58, 75)
    first, second = Frame((), (Span(0, 12),), (opened, warned)), Frame((), (Span(39, 51),), (warned,))
    assert [(opened,), (warned,)] == [frame.content for frame in tidy(text, [], [first, second])]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("[No new pier], <says> {Fenn\n\nMinister Ola Fenn} said on Monday that it was so.", "Fenn"),
        ("No new pier, says {Fenn\n\nMinister Ola Fenn} <said> on Monday [that it was so].", "Minister Ola Fenn"),
        ("{Minister Ola\nFenn} <said> on Monday [that it was so].", "Minister Ola\nFenn"),
    ],
)
def test_a_source_stands_in_one_paragraph(words: str, source: str) -> None:
    """Of a source that runs over a blank line the part in the cue's paragraph is the source."""
    text, frame = marked(words)
    (found,) = tidy(text, [], [frame])
    assert [source] == [span.of(text) for span in found.source]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("They held {eight people} <accused of> [planning a theft].", False),
        ("{Oduya}, <charged with> [theft], left.", False),
        ("{Oduya} <accused> [them of theft].", True),
    ],
)
def test_who_stands_accused_does_not_accuse(words: str, kept: bool) -> None:
    """“Eight people accused of theft”: others accuse them, though no "were" stands between."""
    text, frame = marked(words)
    (found,) = tidy(text, [], [frame])
    assert kept == (found.source == frame.source)


def test_a_name_taken_apart() -> None:
    """A source that ends within a word has the whole word."""
    text, frame = marked("[“Pier sound”], <insists> {Tol}land")
    (found,) = tidy(text, [], [frame])
    assert ["Tolland"] == [span.of(text) for span in found.source]
