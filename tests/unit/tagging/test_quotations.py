"""What stands inside quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagging.quotations import INSIDE, OUTSIDE, UNSURE, paragraphs, quotation_states


def inside(text: str, state: int = INSIDE) -> list[str]:
    """The stretches of `text` in `state`."""
    out, current = [], ""
    for character, found in zip(text, quotation_states(text).tolist(), strict=True):
        if found == state:
            current += character
        elif current:
            out.append(current)
            current = ""
    return [*out, current] if current else out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will come,” he said.", ["“We will come,”"]),
        ('"We will come," he said. "Soon."', ['"We will come,"', '"Soon."']),
        ("He said: «Nous viendrons» and left.", ["«Nous viendrons»"]),
        ("He said: „Wir kommen“ and left.", ["„Wir kommen“"]),
        ("Han sa: ”Vi kommer” och gick.", ["”Vi kommer”"]),
        ("Han sagde: »Vi kommer« og gik.", ["»Vi kommer«"]),
        ("‘It’s the people’s choice,’ she said.", ["‘It’s the people’s choice,’"]),
        ("'We can't come,' she said.", ["'We can't come,'"]),
        ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”"]),
        ("The ministers’ plan isn’t ready.", []),
        ("Back in the '90s the boys' club met.", []),
    ],
)
def test_styles(text: str, expected: list[str]) -> None:
    """Every usual kind of mark is understood, and an apostrophe is none."""
    assert expected == inside(text)


def test_several_paragraphs() -> None:
    """A quotation that opens again at the next paragraph goes on to the end of its own."""
    text = "“We begin here.\n\n“We end here,” she said."
    assert ["“We begin here.\n\n“We end here,”"] == inside(text)


def test_lost_closing_mark() -> None:
    """A mark that nobody closes makes the rest of its own paragraph unsure, and nothing beyond it."""
    text = "“We begin here, he said.\n\nThe hall was empty. “Yes,” she said."
    assert (["“Yes,”"], ["“We begin here, he said.\n\n"]) == (inside(text), inside(text, UNSURE))


def test_lost_opening_mark() -> None:
    """A closing mark that nobody opened makes what stands before it unsure."""
    text = "We begin here,” he said. The hall was empty."
    assert (["We begin here,”"], []) == (inside(text, UNSURE), inside(text))


def test_wrapped_lines() -> None:
    """A line end within a sentence ends no paragraph."""
    text = "“We begin here and\ngo on,” he said.\nThe hall was empty."
    assert ["“We begin here and\ngo on,” he said.\n", "The hall was empty."] == [text[a:b] for a, b in paragraphs(text)]


@given(st.text(alphabet="a B.,\n“”\"'‘’«»\r\x00😀"))
def test_any_text(text: str) -> None:
    """Every character has a state, and paragraphs cover the text without overlap."""
    states = quotation_states(text)
    assert len(text) == len(states)
    assert {OUTSIDE, INSIDE, UNSURE} >= set(states.tolist())
    assert text == "".join(text[a:b] for a, b in paragraphs(text))
