"""Headlines whose form says who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.headlines import with_headlines
from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.model.tags import Frame

PIER = "The pier at Port Darrow lost nine planks. Harbour manager Ines Tolland toured it, and police closed the road."
BAY = "The foreign ministry of Varnia sent a letter to fishing firms on Monday. A tanker sank in the bay."


def _read(headline: str, below: str) -> list[tuple[str, str, str]]:
    text = f"{headline}\n\n{below}\n"
    frames = with_headlines(text, (Zone("title", Span(0, len(headline))),), ())
    return [(f.source[0].of(text), f.cue[0].of(text), f.content[0].of(text)) for f in frames]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Tolland: pier is sound", ("Tolland", ":", "pier is sound")),
        ("Tolland on storm damage: ‘It is sound’", ("Tolland", ":", "‘It is sound’")),
        ("TOLLAND: “We mend it”", None),
        ("Pier is sound: Tolland", ("Tolland", ":", "Pier is sound")),
        ("‘Pier is sound’ — Ines Tolland", ("Ines Tolland", "—", "‘Pier is sound’")),
        ("Pier is sound - harbour manager", ("harbour manager", "-", "Pier is sound")),
        ("Police: man hurt at pier", ("Police", ":", "man hurt at pier")),
        ("Pier is sound, Tolland insists", ("Tolland", "insists", "Pier is sound")),
        ("Pier is sound, vows Tolland", ("Tolland", "vows", "Pier is sound")),
        # what the report is about, and where
        ("Port Darrow: pier loses nine planks", None),
        ("Storm damage: nine planks lost", None),
        ("Tolland: the woman behind the pier", None),
        ("Tolland: who is she?", None),
        ("Pier is sound - The Darrow Gleam", None),
    ],
)
def test_who_speaks_in_a_headline(headline: str, expected: tuple[str, str, str] | None) -> None:
    """A headline is said by the person or office before or after it, not by its place or its matter."""
    assert ([expected] if expected else []) == _read(headline, PIER)


def test_a_country_for_its_government() -> None:
    """A country before a colon speaks where its government gives word in the first sentence of the report."""
    assert [("Varnia", ":", "no fishing in the bay")] == _read("Varnia: no fishing in the bay", BAY)
    assert [] == _read("Varnia: storm sinks tanker", "The government of Varnia was on holiday.")


def test_what_the_tagger_found_stays() -> None:
    """Where the tagger found something in the headline, nothing is added."""
    text = f"Tolland: pier is sound\n\n{PIER}\n"
    frame = Frame((), (Span(7, 8),), (Span(9, 22),), *(0.5,) * 7)
    assert (frame,) == with_headlines(text, (Zone("title", Span(0, 22)),), (frame,))


@given(st.text(alphabet="ab A:,—- “”", min_size=1, max_size=60))
def test_any_headline(headline: str) -> None:
    """Whatever the headline, nothing breaks."""
    assert len(_read(headline, "Mayor A said so.")) < 2
