"""Whose words are carried by another."""

import pytest
from tests.unit.attribution.marked import marked

from onrecord.attribution.carried_words import as_spoken
from onrecord.attribution.relays import stated_relay
from onrecord.attribution.tidying import tidy
from onrecord.model.span import Span, hull
from onrecord.model.tags import Frame


def at(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


BEFORE = '"The gate is shut," VELTA quoted Oduya as saying.'


@pytest.mark.parametrize("taken", [(), ("Oduya as saying",)])
def test_who_is_quoted_speaks(taken: tuple[str, ...]) -> None:
    """“VELTA quoted Oduya as saying”: the words are Oduya's, and what says so is no part of them."""
    frame = Frame(at(BEFORE, "VELTA"), at(BEFORE, "quoted"), at(BEFORE, '"The gate is shut,"', *taken))
    (found,) = tidy(BEFORE, [], [frame])
    expected = Frame(at(BEFORE, "Oduya"), at(BEFORE, "as saying"), at(BEFORE, '"The gate is shut,"'))
    assert expected == found


def test_who_quotes_is_the_relay() -> None:
    """The agency that quotes somebody is where the report has the words from."""
    around = (hull(at(BEFORE, "VELTA", "quoted")),)
    relay = stated_relay(BEFORE, around, None, frozenset({"VELTA"}))
    assert "VELTA" == (relay and relay.name)
    assert stated_relay(BEFORE, around, None, frozenset()) is None
    kind = BEFORE.replace("VELTA", "the VELTA agency")
    named = stated_relay(kind, at(kind, "the VELTA agency quoted"), None, frozenset())
    assert "VELTA" == (named and named.name)


@pytest.mark.parametrize("who", ["she", "Ida Oduya"])
@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("cue", [("told", "according to"), ("according to",)])
def test_who_told_speaks(who: str, marked: bool, cue: tuple[str, ...]) -> None:
    """“She told reporters, according to Radio Mbelu”: the words are hers, and the radio's only to pass on."""
    text = f'"The gate is shut," {who} told reporters, according to Radio Mbelu.'
    sources = (who, "Radio Mbelu") if marked else ("Radio Mbelu",)
    frame = Frame(at(text, *sources), at(text, *cue), at(text, '"The gate is shut,"'))
    assert Frame(at(text, who), at(text, "told"), frame.content) == as_spoken(text, frame, frame.cue)


def test_one_who_is_only_credited_speaks() -> None:
    """“According to the ministry, the gate is shut” has no other speaker."""
    text = "According to the ministry, the gate is shut."
    frame = Frame(at(text, "the ministry"), at(text, "According to"), at(text, "the gate is shut"))
    assert frame == as_spoken(text, frame, frame.cue)


def test_who_said_before_a_credit_speaks_where_the_words_follow() -> None:
    """“Ida Oduya said on Monday, according to Varn, that …”: the words are hers."""
    text = "Ida Oduya said on Monday, according to the Varn agency, that the gate is shut."
    frame = Frame(at(text, "Ida Oduya", "the Varn agency"), at(text, "according to"), at(text, "that the gate is shut"))
    assert Frame(at(text, "Ida Oduya"), at(text, "said"), frame.content) == as_spoken(text, frame, frame.cue)


@pytest.mark.parametrize("content", [('"The gate is shut,"', "Ida Oduya"), ('"The gate is shut," Ida Oduya',)])
def test_who_speaks_is_no_piece_of_the_words(content: tuple[str, ...]) -> None:
    """The name before “said, according to Varn” is the speaker's, also where it was taken for content."""
    text = '"The gate is shut," Ida Oduya said, according to Varn.'
    frame = Frame(at(text, "Varn"), at(text, "said", "according to"), at(text, *content))
    expected = Frame(at(text, "Ida Oduya"), at(text, "said"), at(text, '"The gate is shut,"'))
    assert expected == as_spoken(text, frame, frame.cue)


def test_the_words_may_stand_before_who_quotes() -> None:
    """“It is shut, the Lake Gazette quoted Oduya as saying on Monday”: the first clause is Oduya's."""
    text, frame = marked("It is shut, {the Lake Gazette} <quoted> [the keeper, Ida Oduya, as saying on Monday].")
    (found,) = tidy(text, [], [frame])
    assert ["the keeper, Ida Oduya"] == [span.of(text) for span in found.source]
    assert ["It is shut"] == [span.of(text) for span in found.content]


@pytest.mark.parametrize("sources", [("the Lake Gazette",), ("the Lake Gazette", "which")])
def test_who_an_outlet_is_said_to_have_quoted_speaks(sources: tuple[str, ...]) -> None:
    """“According to the Gazette, which quoted envoy Ida Oduya, …”: the words are hers."""
    text = "According to the Lake Gazette, which quoted envoy Ida Oduya, the gate is shut."
    frame = Frame(at(text, *sources), at(text, "According to"), at(text, "the gate is shut"))
    found = as_spoken(text, frame, frame.cue)
    assert (at(text, "envoy Ida Oduya"), frame.content) == (found.source, found.content)


def test_what_which_quoted_is_no_part_of_the_words() -> None:
    """“Which quoted Ida Oduya”: she is no part of the words."""
    text = "According to the Lake Gazette, which quoted Ida Oduya, the gate is shut."
    frame = Frame(at(text, "which"), at(text, "quoted"), at(text, "Ida Oduya", "the gate is shut"))
    found = as_spoken(text, frame, frame.cue)
    assert (at(text, "Ida Oduya"), at(text, "the gate is shut")) == (found.source, found.content)


def test_another_whom_an_outlet_quoted_is_left_out() -> None:
    """“Which quoted Oduya as saying that …” tells of other words, and the credit stays the outlet's."""
    text = "According to the Lake Gazette, which quoted Ida Oduya as saying so, the gate is shut."
    frame = Frame(at(text, "the Lake Gazette"), at(text, "According to"), at(text, "the gate is shut"))
    assert frame == as_spoken(text, frame, frame.cue)


def test_who_said_what_an_outlet_reported_speaks() -> None:
    """“Envoy Ida Oduya said the gate was shut, the Gazette reported”: the words are hers."""
    text = "Envoy Ida Oduya said the gate was shut, the Lake Gazette reported on Monday."
    frame = Frame(at(text, "the Lake Gazette"), at(text, "reported"), at(text, "the gate was shut"))
    found = as_spoken(text, frame, frame.cue)
    assert Frame(at(text, "Envoy Ida Oduya"), at(text, "said"), frame.content) == found
