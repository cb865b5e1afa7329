import pytest

from onrecord.attribution.relays import (
    credited_names,
    credited_relay,
    is_outlet_itself,
    meant_relay,
    own_relay,
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


def test_a_name_in_capitals_that_is_told_things() -> None:
    """A name in capitals that is told things is an outlet where the text then speaks of one."""
    told = "Ode told VELTA on Thursday that it rained. "
    assert frozenset({"VELTA"}) == credited_names((), told + "According to the state agency, it pours.")
    assert frozenset() == credited_names((), told + "The agency for water agrees.")


def test_an_agency_that_a_text_introduces() -> None:
    """What a report once calls a news agency is one, in its later sentences by its name alone."""
    text = "Ode told the Varn news agency that it rained. The newspaper Quill wrote more. On Monday he left."
    assert frozenset({"Varn", "Quill"}) == credited_names((), text)


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


def test_outlet_itself() -> None:
    """An outlet is itself under another spelling of case, spaces and article."""
    assert is_outlet_itself("HARBOURnews", "The Harbour News")
    assert not is_outlet_itself("Harbour Times", "The Harbour News")
    assert not is_outlet_itself("Harbour Times", None)


def test_credited_relay() -> None:
    """The agency of the credit carries the whole report, unless it is the outlet itself."""
    zones = (Zone("dateline", Span(0, 5), "Velta"), Zone("credit", Span(90, 97), "ANA"), Zone("title", Span(6, 9)))
    relay = credited_relay(zones, "Harbour News")
    assert relay is not None
    assert ("ANA", Span(90, 97)) == (relay.name, relay.span)
    assert credited_relay((zones[1],), "ana") is None
    assert frozenset({"Velta", "ANA"}) == credited_names(zones, "")
