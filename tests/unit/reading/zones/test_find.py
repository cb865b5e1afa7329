"""Zones of any text: where they lie, and what is left to read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.ids import report_id, text_sha256
from onrecord.model.report import Report
from onrecord.model.span import Span
from onrecord.reading import find_zones, prose

PIECES = [
    "Left Menu", "Advertisement", "By Jane Doe", "By Jane Doe | Reuters | 29 May 2031", "29 May 2031 19:02", "KARST — ",
    "KARST, May 29 (Reuters) - ", "The harbour master said on Monday that the ferry would sail again before winter. ",
    "“No,” she said. ", "(ANI)", "Photo: Jane Doe", "© Jane Doe/Inlet News", "Ferry to sail", "Also read:", "- Reuters",
    "\n", "\n\n", "\r\n", " ", "\t", "\0", "\ufeff", "\u2028", ".", ":", "—", "(", ")", "/", "|",
]  # fmt: skip
TEXTS = st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(TEXTS, st.none() | st.sampled_from(PIECES))
def test_zones_are_in_order_and_apart(text: str, title: str | None) -> None:
    """Zones lie inside the text, in its order, none on another, none with a blank at either end."""
    zones = find_zones(text, title)
    ends = [0, *(zone.span.end for zone in zones)]
    assert all(end <= zone.span.start for end, zone in zip(ends, zones, strict=False))
    assert ends[-1] <= len(text)
    assert all(zone.span.of(text) == zone.span.of(text).strip() for zone in zones)


@given(TEXTS)
def test_prose_and_zones_are_the_text(text: str) -> None:
    """What is read and what is not read cover every character that is not blank, each once."""
    report = Report(report_id(None, None, text), "a.txt", text, text_sha256(text), zones=find_zones(text))
    left_out = [z.span for z in report.zones if z.kind not in ("title", "repeated lead")]
    parts = sorted([*prose(report), *left_out])
    assert all(a.end <= b.start for a, b in pairwise(parts))
    gaps = zip([0, *(p.end for p in parts)], [*(p.start for p in parts), len(text)], strict=True)
    assert all(not text[a:b].strip("\ufeff\0 \t\r\n\v\f\u00a0\u2028\u2029") for a, b in gaps)


@given(TEXTS)
def test_zones_do_not_depend_on_line_ends(text: str) -> None:
    """CR LF and LF give the same zones."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kinds = [(zone.kind, zone.span.of(plain)) for zone in find_zones(plain)]
    windows = plain.replace("\n", "\r\n")
    assert kinds == [(zone.kind, zone.span.of(windows)) for zone in find_zones(windows)]


def test_prose_is_divided_at_zones_only() -> None:
    """A text without zones is read as one part, with all its blanks."""
    text = "  The mayor said no.\n\nShe said yes.\n"
    report = Report("r0", "a.txt", text, text_sha256(text), zones=find_zones(text))
    assert (Span(0, len(text)),) == prose(report)


def test_prose_of_nothing() -> None:
    """An empty text and a text of blanks have no prose."""
    assert () == prose(Report("r0", "a.txt", "", text_sha256("")))
    assert () == prose(Report("r0", "a.txt", " \n", text_sha256(" \n")))


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"])
def test_no_words_run_from_a_headline_into_the_lead(between: str) -> None:
    """The tagger reads a headline and what is below it as two parts, with an empty line between them or without."""
    headline, lead = "School to close in June", "A school in Norren will close in June, Ana Brandvold said on Monday."
    text = f"{headline}{between}{lead}"
    report = Report("r0", "a.txt", text, text_sha256(text), zones=find_zones(text))
    assert [headline, lead] == [span.of(text) for span in prose(report)]


def test_a_line_of_a_paragraph_is_no_headline() -> None:
    """Lines that are broken for their width are one text, though the second begins with a capital."""
    text = "The school in Norren will close in June, the director\nNils Aker said on Monday.\nParents were not asked.\n"
    report = Report("r0", "a.txt", text, text_sha256(text), zones=find_zones(text))
    assert (Span(0, len(text)),) == prose(report)
