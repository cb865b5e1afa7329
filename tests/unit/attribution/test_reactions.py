"""Reactions one below the other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.transcripts import turns
from onrecord.model.report import Zone
from onrecord.model.span import Span

LEAD = "The strait of Karst is open again. What they say:\n\n"


def _said(text: str, zones: tuple[Zone, ...] = ()) -> list[tuple[str, list[str]]]:
    return [(turn.label.of(text), [span.of(text) for span in turn.said]) for turn in turns(text, zones)]


@pytest.mark.parametrize(
    "line",
    [
        "ADA RENNER",
        "SORRIN - ADA RENNER",
        "Sorrin – Ada Renner",
        "ADA RENNER – PRIME MINISTER",
        "ADA RENNER, PRIME MINISTER",
        "• Ada Renner:",
        "**Ada Renner**",
        "ADA RENNER ON X:",
        "Sorrin: Ada Renner",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_speaks_stands_above(line: str, gap: str) -> None:
    """A quotation is that of the name above it, without the place and, in capitals, without the office."""
    text = (
        f"{LEAD}{line}{gap}“We count ships.”\n\nEmil Sand, tug captain{gap}“About time.”\n\n“It hurt.”\n\nIt rained.\n"
    )
    (name, said), other = _said(text)
    assert ("ada renner", ["“We count ships.”"]) == (name.casefold(), said)
    assert ("Emil Sand, tug captain", ["“About time.”", "“It hurt.”"]) == other


@pytest.mark.parametrize("mark", [": ", " – ", " — "])
def test_who_speaks_stands_ahead(mark: str) -> None:
    """Words after a name and a mark are that person's: quotations, or first-person words of somebody described."""
    text = f"{LEAD}Ada Renner{mark}“We count ships.”\n\nEmil Sand, 34, tug captain{mark}I have no work.\n"
    assert [("Ada Renner", ["“We count ships.”"]), ("Emil Sand, 34, tug captain", ["I have no work."])] == _said(text)


def test_a_name_read_as_a_crosshead() -> None:
    """A name above words is no crosshead, though it reads as one."""
    text = f"{LEAD}Ada Renner, nurse\nWe have waited.\n\nEmil Sand, baker\nI have no flour.\n"
    zone = Zone("crosshead", Span(text.index("Emil"), text.index("\nI have")))
    assert ["Ada Renner, nurse", "Emil Sand, baker"] == [name for name, _ in _said(text, (zone,))]


@pytest.mark.parametrize(
    "text",
    [
        # one entry is no list
        f"{LEAD}Ada Renner, nurse\n“We have waited.”\n\nIt rained.\n",
        # the outlet tells of them
        f"{LEAD}Ada Renner, nurse\nShe waited.\n\nEmil Sand, baker\nHe has no flour.\n",
        # sentences that go on below
        f"{LEAD}Ada Renner, nurse, said:\n“We have waited.”\n\nFor Emil Sand, it wasn’t over:\n“I wait.”\n",
        # headings
        f"{LEAD}New Rules: the ferry sails at nine.\n\nOld Rules: the ferry sailed at ten.\n",
    ],
)
def test_no_reactions(text: str) -> None:
    """Where nothing shows that those named speak, no words are given to them."""
    assert [] == _said(text)


@given(st.text(alphabet="AB a:\n“”,-.I", max_size=120))
def test_any_text(text: str) -> None:
    """Whatever the text, the words of entries are apart from each other and from their marks."""
    spans = [span for turn in turns(text, ()) for span in (turn.colon, *turn.said)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
