import pytest

from onrecord.attribution.nesting import nest, passages_within
from onrecord.model.span import Span
from onrecord.model.tags import Frame


def at(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


CARRIED = "Varn media reported that Mira Tal said in Oslo that the port would open."
OUTER_CARRIED = Frame(
    at(CARRIED, "Varn media"),
    at(CARRIED, "reported"),
    at(CARRIED, "that Mira Tal said in Oslo that the port would open"),
)
INNER_CARRIED = Frame(at(CARRIED, "Mira Tal"), at(CARRIED, "said in Oslo"), at(CARRIED, "that the port would open"))

QUOTED = "The council quoted Varnish officials as saying that the list would be closed soon."
OUTER_QUOTED = Frame(
    at(QUOTED, "The council"),
    at(QUOTED, "quoted"),
    at(QUOTED, "Varnish officials as saying that the list would be closed soon"),
)
INNER_QUOTED = Frame(
    at(QUOTED, "Varnish officials"), at(QUOTED, "as saying"), at(QUOTED, "that the list would be closed soon")
)


def test_an_outlet_is_a_relay() -> None:
    """Where an outlet reports that somebody said something, the statement is theirs and the outlet its relay."""
    (found,) = nest(CARRIED, [OUTER_CARRIED], {0: [INNER_CARRIED]}, frozenset())
    assert INNER_CARRIED == found.frame
    assert found.inside is None
    assert found.relay is not None
    assert "Varn media" == found.relay.name


def test_a_party_is_not_a_relay() -> None:
    """Where a party reports another's words both statements are kept, one inside the other."""
    found = nest(QUOTED, [OUTER_QUOTED], {0: [INNER_QUOTED]}, frozenset())
    assert [(OUTER_QUOTED, None), (INNER_QUOTED, 0)] == [(n.frame, n.inside) for n in found]


def test_the_speaker_themselves() -> None:
    """“I think” and “we have said” inside somebody's words are no statement of another."""
    text = "Tal said: “We have said that the port will open.”"
    outer = Frame(at(text, "Tal"), at(text, "said"), at(text, "“We have said that the port will open.”"))
    inner = Frame(at(text, "We"), at(text, "have said"), at(text, "that the port will open"))
    assert [outer] == [n.frame for n in nest(text, [outer], {0: [inner]}, frozenset())]


def test_which_contents_get_a_second_look() -> None:
    """Only contents that tell of somebody's saying are looked into."""
    plain = "Tal said that the port would open in the spring."
    frame = Frame(at(plain, "Tal"), at(plain, "said"), at(plain, "that the port would open in the spring"))
    assert {} == passages_within(plain, [frame])
    assert [0] == list(passages_within(QUOTED, [OUTER_QUOTED]))


def test_an_outlet_beside_the_party() -> None:
    """“According to VELTA, Tal stressed …” is Tal's statement and VELTA its relay, not two statements."""
    text = "According to VELTA, Tal stressed that the port would open in the spring."
    content = at(text, "that the port would open in the spring")
    theirs = Frame(at(text, "VELTA"), at(text, "According to"), content)
    tals = Frame(at(text, "Tal"), at(text, "stressed"), content)
    (found,) = nest(text, [theirs, tals], {}, frozenset({"VELTA"}))
    assert tals == found.frame
    assert found.relay is not None
    assert "VELTA" == found.relay.name


def test_nobody_reports_it() -> None:
    """“It is worth noting that Tal has said …” is Tal's statement; nobody else is named."""
    text = "It is worth noting that Tal has said that the port would open."
    outer = Frame((), at(text, "is worth noting"), at(text, "that Tal has said that the port would open"))
    inner = Frame(at(text, "Tal"), at(text, "has said"), at(text, "that the port would open"))
    (found,) = nest(text, [outer], {0: [inner]}, frozenset())
    assert (inner, None, None) == (found.frame, found.inside, found.relay)


def test_words_that_look_like_a_cue() -> None:
    """Where the tagger tells which words look like a cue, a word of saying has to be among them."""
    assert {} == passages_within(QUOTED, [OUTER_QUOTED], [])
    assert {} == passages_within(QUOTED, [OUTER_QUOTED], at(QUOTED, "officials"))
    assert [0] == list(passages_within(QUOTED, [OUTER_QUOTED], at(QUOTED, "saying")))


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("said", True),
        ("went on to say", True),
        ("declined to say", True),
        ("would say", False),
        ("will also say", False),
        ("has to say", False),
    ],
)
def test_what_was_not_said(verb: str, said: bool) -> None:
    """What somebody would say, or should, is no statement inside another."""
    text = f"Tal hoped that Mira Ode {verb} that the port was open."
    outer = Frame(at(text, "Tal"), at(text, "hoped"), at(text, f"that Mira Ode {verb} that the port was open"))
    inner = Frame(at(text, "Mira Ode"), at(text, verb), at(text, "that the port was open"))
    assert said == bool(passages_within(text, [outer]))
    assert said == (len(nest(text, [outer], {0: [inner]}, frozenset())) == 2)


def test_what_is_denied_to_have_ever_been_said_is_no_statement() -> None:
    """Who denies that somebody "had ever said" a thing tells of no saying, and who says it "never" was said neither."""
    for words in ("that the director had ever said the statue was forged", "that she never said the statue was forged"):
        text = f"Tal denied {words}."
        assert {} == passages_within(text, [Frame(at(text, "Tal"), at(text, "denied"), at(text, words))])
