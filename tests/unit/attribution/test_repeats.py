from onrecord.attribution.repeats import printed_before
from onrecord.model.span import Span


def test_the_second_printing_names_the_first() -> None:
    """A content with the words of an earlier one repeats it, whatever the case and the marks."""
    text = "the port will open soon / “The port will open soon,” / the port will close soon / THE PORT WILL OPEN SOON"
    spans = [(Span(0, 23),), (Span(26, 52),), (Span(55, 79),), (Span(82, 105),)]
    assert (None, 0, None, 0) == printed_before(text, spans)


def test_short_contents_never_repeat() -> None:
    """Three words may well be said twice."""
    text = "we will see / we will see"
    assert (None, None) == printed_before(text, [(Span(0, 11),), (Span(14, 25),)])


def test_one_printing_is_no_repeat() -> None:
    """Two statements with one and the same content share it; neither repeats the other."""
    text = "Tal said and stressed that the port will open soon"
    assert (None, None) == printed_before(text, [(Span(22, 50),), (Span(22, 50),)])
