"""Words of reports and people on a page."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.dates import date_words
from onrecord.web.differences import marked
from onrecord.web.filters import Filters, filters_of
from onrecord.web.words import clipped, headline, isolated, shown, source, verbatim
from onrecord.wording.versions import versions_of


class Text(HTMLParser):
    """Reads the text of a piece of a page, and refuses any tag but those we made."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert ("bdi", []) == (tag, attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text())
def test_text_stays_text(text: str) -> None:
    """Any text comes out as it went in, character for character, but for those that no page may hold."""
    reader = Text()
    reader.feed(str(verbatim(text)))
    reader.close()
    assert shown(text) == reader.text
    assert len(text) == len(shown(text))
    shown(text).encode("utf-8")


def test_a_name_cannot_turn_what_stands_around_it() -> None:
    """It is isolated, and on one line."""
    assert "<bdi>a &lt;b&gt; \u202ec</bdi>" == isolated("a\n<b> \u202ec")
    assert "" == isolated(None)


def test_long_words_are_cut_at_a_word() -> None:
    """With an ellipsis."""
    assert ("one two …", "one two") == (clipped("one two three", 9), clipped("one two", 9))
    assert clipped("a" * 10_000_000, 20).endswith(" …")


def test_dates_in_words() -> None:
    """Day, month, year, time, interval, none."""
    assert "8 March 2023" == date_words("2023-03-08")
    assert "March 2023" == date_words("2023-03")
    assert "27 February 2023 – 5 March 2023" == date_words("2023-02-27/2023-03-05")
    assert "8 March 2023 09:30" == date_words("2023-03-08T09:30+03:00")
    assert "undated" == date_words(None)


def test_what_differs_is_marked_in_place() -> None:
    """Words of both, of this one alone, and of the fuller one alone, in the order of this one."""
    fuller, other = "the ferry will sail on Sunday", "that the ferry will sail"
    found = marked(fuller, other, versions_of(fuller, other))
    assert other == "".join(one.text for one in found if one.where != "fuller")
    assert ["on Sunday"] == [one.text for one in found if one.where == "fuller"]


def test_filters_stand_in_an_address_and_come_back() -> None:
    """Whatever is asked for."""
    asked = Filters(text='"a b" & <c>', since="2023-03", force="denies", page=1)
    address = asked.query()
    from urllib.parse import parse_qsl

    assert asked == filters_of(dict(parse_qsl(address.removeprefix("?"))))
    assert "?force=denies" == asked.query(text="", since="")


def test_a_report_is_called_by_what_it_has() -> None:
    """Outlet, headline, or the name of its file."""
    from tests.fakes.extraction import report_of

    assert "Gazette" == source(report_of("x", outlet="Gazette", title="T"))
    assert "T" == source(report_of("x", title="T"))
    assert "a.txt" == headline(report_of("x", "some/where/a.txt"))
