import pytest

from onrecord.attribution.relays import (
    credited_relay,
    meant_relay,
    own_relay,
    relay_of_the_sentence_before,
    stated_relay,
)
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame


@pytest.mark.parametrize(
    ("words", "relay"),
    [
        ("Speaking to VELTA news agency, Tal said:", "VELTA"),
        ("According to the state-run VELTA news agency, Tal stressed", "VELTA"),
        ("Tal said, reported Varn's local media outlet Harbour Press.", "Harbour Press"),
        ("Tal told the Harbour Times on Monday", "Harbour Times"),
        ("Tal told the Mirror of Pella on Sunday", "Mirror of Pella"),
        ("Tal told the Voice of Halden", "Voice of Halden"),
        ("Tal told the Mirror of Pella's debts", "Mirror"),
        ("Tal said, according to Worldwire", "Worldwire"),
        ("Tal said, according to a report by Worldwire", "Worldwire"),
        ("Per the Quay Times, Tal said", "Quay Times"),
        ("Tal was quoted as saying by Northag.", "Northag"),
        ("Tal was quoted as saying by the Northag agency.", "Northag"),
        ("Tal was quoted as saying by his lawyer.", None),
        ("Tal was quoted as saying by Ode's lawyer.", None),
        ("Tal was quoted as saying by Bo Ode.", None),
        ("Tal was quoted as saying by Ode, his lawyer.", None),
        ("Tal, Bo Ode's client, was quoted as saying by Ode.", None),
        ("Tal was quoted as saying by Northag, whose lawyer, Northag said, is ill.", None),
        ("Tal told the newspaper", None),
        ("Tal told this newspaper", None),
        ("Tal told a newspaper", None),
        ("Tal told Harbournews:", None),
        ("Tal told reporters", None),
        ("Tal told President Ode", None),
        ("according to the minister", None),
    ],
)
def test_stated_relay(words: str, relay: str | None) -> None:
    """The outlet that had the words first is a relay; the report's own outlet, a person and reporters are not."""
    found = stated_relay(words, (Span(0, len(words)),), "Harbour News", frozenset())
    assert relay == (found.name if found else None)
    assert found is None or found.name in found.span.of(words)


@pytest.mark.parametrize(
    ("before", "around", "relay"),
    [
        ("Tal told VELTA that it rained. The agency also has Ode's words in full. “", "Ode said", "VELTA"),
        ("Tal told the Quay Times that it rained. “", "The paper quoted Ode as saying that", "Quay Times"),
        ("Tal told VELTA that it rained. The agency has a new office. “", "Ode said", None),
        ("Tal told the Harbour News that it rained. The paper also has Ode's words. “", "Ode said", None),
        ("It rained. The agency also has Ode's words in full. “", "Ode said", None),
    ],
)
def test_an_outlet_meant_again(before: str, around: str, relay: str | None) -> None:
    """“The agency”, where it has or quotes the words, is the one through which something was told before."""
    text = f"{before}The port must open,” {around}."
    content, told = Span(len(before) - 1, text.index("”") + 1), Span(text.index("”") + 2, len(text))
    found = meant_relay(text, (told,), (content,), "Harbour News", frozenset())
    assert relay == (found.name if found else None)
    assert found is None or found.span.of(text) in {"The agency", "The paper"}


@pytest.mark.parametrize(
    ("before", "told", "relay"),
    [
        ("The dam holds, the Quay Times reported on Monday.", "the newspaper", "Quay Times"),
        ("Ode told VELTA that the dam holds.", "the agency", "VELTA"),
        ("The dam holds, the Quay Times reported on Monday.", "this newspaper", None),
        ("The dam holds, the Quay Times reported on Monday.", "a newspaper", None),
        ("The dam holds, the Harbour News reported on Monday.", "the newspaper", None),
        ("The dam holds.", "the newspaper", None),
    ],
)
def test_the_newspaper_is_the_one_that_was_named(before: str, told: str, relay: str | None) -> None:
    """Who is told something as “the newspaper” is the outlet that was named last; unnamed, it is no relay."""
    text = f"{before} Tal told {told}."
    found = stated_relay(text, (Span(len(before) + 1, len(text)),), "Harbour News", frozenset())
    assert relay == (found.name if found else None)
    assert found is None or told == found.span.of(text)


@pytest.mark.parametrize(
    ("before", "who", "relay"),
    [
        ("Ode opened the bridge, news agency Varn reports.", "she", "Varn"),
        ("Ode opened the bridge, the Quay Times reported on Monday.", "she", "Quay Times"),
        ("Ode opened the bridge, Harbour News reported.", "she", None),
        ("Ode opened the bridge, news agency Varn reports.", "Bo Kell", None),
        ("Ode opened the bridge, Varn reports. It rained.", "she", None),
    ],
)
def test_words_right_after_what_an_outlet_reports(before: str, who: str, relay: str | None) -> None:
    """Words of one whom only a pronoun names come through the outlet that reports the sentence before."""
    text = f'{before} "It holds," {who} said.'
    start = len(before) + 1
    at = text.index(who, start)
    frame = Frame((Span(at, at + len(who)),), (Span(len(text) - 5, len(text) - 1),), (Span(start, start + 11),))
    credited = frozenset({"Varn"})
    found = relay_of_the_sentence_before(text, frame, False, "Harbour News", credited)
    assert relay == (found.name if found else None)
    assert relay_of_the_sentence_before(text, frame, True, "Harbour News", credited) is None


@pytest.mark.parametrize(
    ("source", "cue", "relay"),
    [
        ("the Varn news agency", "according to", "Varn"),
        ("The Varn news agency", "reports", "Varn"),
        ("Varn", "reported", "Varn"),
        ("The Varn news agency", "said", None),
        ("The Harbour News", "reported", None),
        ("Ida Ode", "according to", None),
    ],
)
def test_an_outlet_that_names_nobody(source: str, cue: str, relay: str | None) -> None:
    """An outlet that reports something is where the words come through, also where it is all the source there is."""
    text = f"{source} {cue} the port is closed"
    frame = Frame(
        (Span(0, len(source)),), (Span(len(source) + 1, len(source) + 1 + len(cue)),), (Span(len(text) - 6, len(text)),)
    )

    found = own_relay(text, frame, "Harbour News", frozenset({"Varn"}))

    assert relay == (found.name if found else None)


def test_credited_relay() -> None:
    """The agency of the credit carries the whole report, unless it is the outlet itself."""
    zones = (Zone("dateline", Span(0, 5), "Velta"), Zone("credit", Span(90, 97), "ANA"), Zone("title", Span(6, 9)))
    relay = credited_relay(zones, "Harbour News")
    assert relay is not None
    assert ("ANA", Span(90, 97)) == (relay.name, relay.span)
    assert credited_relay((zones[1],), "ana") is None
