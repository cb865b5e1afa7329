from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.clauses import main_clause, sentence_around, surroundings, without
from onrecord.model.span import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_sentence_of_a_cue() -> None:
    """The sentence around a cue ends at stops, not at the stop of an abbreviation."""
    text = "It rained. On Monday Mr. Ode of Varn said it would stop. It did not."
    assert "On Monday Mr. Ode of Varn said it would stop." == sentence_around(text, at(text, "said")).of(text)


def test_sentence_ends_at_a_line_end() -> None:
    """A line end bounds a sentence, so that a headline is not read into the lead."""
    text = "Ode speaks\nOde said it was late\nMore follows"
    assert "Ode said it was late" == sentence_around(text, at(text, "said")).of(text).strip()


def test_surroundings_leave_the_content_out() -> None:
    """What is around a content is the sentence of the cue without the content's own words."""
    text = "“We may go,” she said on Friday in Oslo. He left."
    around = surroundings(text, (at(text, "said"),), (at(text, "“We may go,”"),))
    assert [" she said on Friday in Oslo."] == [span.of(text) for span in around]


def test_main_clause_stops_at_the_subordinate_one() -> None:
    """The main clause of a content begins after its "that" and ends before the clause that qualifies it."""
    text = "that the talks will go on, although nobody expects a result"
    assert ["the talks will go on"] == [span.of(text) for span in main_clause(text, (Span(0, len(text)),))]


def test_main_clause_goes_on_after_the_cue() -> None:
    """Where the cue stands in the middle of a sentence, the clause goes on behind it."""
    text = "A full ship, he said, might touch the ground if it rained."
    pieces = (at(text, "A full ship,"), at(text, "might touch the ground if it rained"))
    assert ["A full ship,", "might touch the ground"] == [span.of(text) for span in main_clause(text, pieces)]


@given(st.text(alphabet=st.sampled_from('aB .!?\n“”"'), min_size=1, max_size=60), st.data())
def test_any_text(text: str, data: st.DataObject) -> None:
    """In any text the sentence holds its cue and lies inside the text."""
    start = data.draw(st.integers(0, len(text) - 1))
    cue = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = sentence_around(text, cue)
    assert found.contains(cue)
    assert found.end <= len(text)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)), max_size=6))
def test_without_covers_the_rest(holes: list[tuple[int, int]]) -> None:
    """Taking holes out of a span leaves exactly the characters that lie in no hole."""
    whole = Span(5, 40)
    spans = tuple(Span(start, start + length) for start, length in holes)
    left = {i for span in without(whole, spans) for i in range(span.start, span.end)}
    assert left == set(range(5, 40)) - {i for span in spans for i in range(span.start, span.end)}
