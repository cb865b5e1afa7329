"""Words that are signed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.signatures import signed
from onrecord.attribution.transcripts import turns
from onrecord.model.span import Taken

LEAD = "The port of Karst was shut on Monday.\n\n"


def _said(text: str) -> list[tuple[str, list[str]]]:
    return [(turn.label.of(text), [span.of(text) for span in turn.said]) for turn in turns(text, ())]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("dash", ["—", "– ", "-- "])
@pytest.mark.parametrize("day", ["", " February 5, 2031", " · 5 Feb 2031"])
def test_posts(gap: str, dash: str, day: str) -> None:
    """A post is its author's, who stands below it with an account."""
    text = f"{LEAD}Nine villages dry. Shame.{gap}{dash}Karim Desai (@kdesai){day}\n\nThe county has not answered.\n"
    assert [("Karim Desai", ["Nine villages dry. Shame."])] == _said(text)


@pytest.mark.parametrize("header", ["Karim Desai (@kdesai)", "Karim Desai @kdesai · 5 Feb"])
def test_posts_below_their_author(header: str) -> None:
    """A post is its author's, too, who stands above it with an account and no dash."""
    text = f"{LEAD}{header}\nNine villages dry. Shame.\n\nThe county has not answered.\n"
    assert [("Karim Desai", ["Nine villages dry. Shame."])] == _said(text)


@pytest.mark.parametrize(
    "salutation", ["SIR, – ", "Dear Editor\n\n", "Editor: ", "The Editor, Sir – ", "Dear Sir/Madam, "]
)
def test_salutations(salutation: str) -> None:
    """A letter begins with its salutation, however it is put."""
    assert [("EMIL SAND", ["It is shut."])] == _said(f"{salutation}It is shut. – Yours, etc.,\n\nEMIL SAND,\nKarst.\n")


def test_letters_signed_in_their_last_line() -> None:
    """On a page of letters, the name may stand behind a dash at the end of a letter."""
    text = "LETTERS\n\nIt is shut. We wait. — Emil Sand, Karst\n\nIt was never safe. – Zofia Krall\n"
    assert [("Emil Sand", ["It is shut. We wait."]), ("Zofia Krall", ["It was never safe."])] == _said(text)


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
@pytest.mark.parametrize("who", ["Zofia Krall", "Zofia Krall, union leader"])
def test_a_quotation_with_a_dash_and_a_name(gap: str, who: str) -> None:
    """Who stands after a quotation and a dash says it."""
    text = f"{LEAD}“The crews have a right to know.”{gap}– {who}\n\n“The firm is broke.” — Ada Renner\n\nIt rained.\n"
    assert [(who, ["“The crews have a right to know.”"]), ("Ada Renner", ["“The firm is broke.”"])] == _said(text)


def test_from_the_desk_of() -> None:
    """The quotations right below "From the desk of" are that person's."""
    text = (
        "From the desk of Ivor Castellan, senior analyst.\n\n“Copper is dear.”\n\n“It stays so.”\n\nThe mines shut.\n"
    )
    assert [("Ivor Castellan, senior analyst", ["“Copper is dear.”", "“It stays so.”"])] == _said(text)


def test_letters() -> None:
    """A letter is the writer's, whose name stands below it."""
    text = (
        "Letters\n\nSir – It is shut.\n\nAct now.\n\nEmil Sand\nKarst\n\nSir, Pay the crews.\n\nZofia Krall\nSorrin\n"
    )
    assert [("Emil Sand", ["It is shut.", "Act now."]), ("Zofia Krall", ["Pay the crews."])] == _said(text)


def test_letters_close_and_are_signed_with_a_place() -> None:
    """How a letter closes is no part of it, and the writer's place none of the name."""
    text = "Dear Editor, It is shut.\n\nYours Faithfully,\n\nEmil Sand, South Karst\n"
    assert [("Emil Sand", ["It is shut."])] == _said(text)


@pytest.mark.parametrize("page", ["LETTERS", "Letters to the Editor", "Readers’ letters", "Mailbag"])
@pytest.mark.parametrize("writer", ["Emil Sand", "Emil Sand, Karst", "Emil Sand (Mr), South Karst", "— Emil Sand"])
def test_a_page_of_letters(page: str, writer: str) -> None:
    """Below the heading of a page of letters, each is the one's who stands below it; what nobody signs is none."""
    text = (
        f"{page}\n\nMend the pier\n\nThe pier is shut. We wait.\n\nAct now!\n\nYours truly,\n{writer}\n\n"
        "It was never safe.\n\nZofia Krall, Sorrin\n\nLetters may be cut.\n"
    )
    expected = [("Emil Sand", ["The pier is shut. We wait.", "Act now"]), ("Zofia Krall", ["It was never safe"])]
    assert expected == _said(text)


@pytest.mark.parametrize(
    "text",
    [
        # no page of letters, and no signature
        f"{LEAD}The pier is shut.\n\nEmil Sand, Karst\n",
        f"Letters\n\n{LEAD}The pier is shut.\n",
        f"{LEAD}“We wait,” she said – Karst is patient.\n",
        f"{LEAD}“The ferry has sailed.” – Reuters\n",
        f"{LEAD}The firm – Karst Tugs – has no money.\n",
        f"{LEAD}From the desk of Ivor Castellan.\n\nThe mines shut.\n",
        "— Karim Desai (@kdesai)\n",
    ],
)
def test_nothing_signed(text: str) -> None:
    """A dash in a sentence, an agency after a text and a name without words sign nothing."""
    assert [] == _said(text)


@given(st.text(alphabet="“”-—– A@b().,\n", max_size=150))
def test_any_text(text: str) -> None:
    """Whatever the text, no words are signed by two, and none are empty."""
    spans = [span for turn in signed(text, Taken()) for span in turn.said]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert len(spans) == len(set(spans))
