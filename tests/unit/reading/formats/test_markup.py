"""What the markup of a page means for its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model.report import Report
from onrecord.reading import read

FIRST = "<p>The harbour master said on Tuesday that the ferry would sail again before the winter storms.</p>"
LAST = "<p>Nobody on the quay believed it, for the ferry has lain there since the storm of last August.</p>"


def _read(tmp_path: Path, body: str) -> Report:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article><h1>Ferry to sail</h1>{body}</article></body></html>", "utf-8")
    [report] = read([str(path)])
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p><q>We will not wait,</q> she said on the quay.</p>", "“We will not wait,” she said on the quay."),
        ("<p><q>He said <q>no</q> to us,</q> she said on the quay.</p>", "“He said ‘no’ to us,” she said on the quay."),
        ("<p>The port <!-- --><a href='/a'>refused<!-- --></a> her offer.</p>", "The port refused her offer."),
        ("<p>The port refused the offer as<br>ice came.</p>", "The port refused the offer as ice came."),
        ("<div>The port of <a href='/k'>Karst</a> refused <i>offers</i>.</div>", "The port of Karst refused offers."),
    ],
)  # fmt: skip
def test_words(tmp_path: Path, markup: str, words: str) -> None:
    """Marked quotations have their marks, and no sentence is lost or cut at a link, a comment or a line break."""
    assert words in _read(tmp_path, FIRST + markup + LAST).text


def test_headings(tmp_path: Path) -> None:
    """What the page marks as a heading between paragraphs is a crosshead, a question too."""
    report = _read(
        tmp_path, f"{FIRST}<h2>What happens next?</h2>{LAST}<h3>Crews out</h3>{FIRST.replace('Tues', 'Fri')}"
    )
    found = [zone.span.of(report.text) for zone in report.zones if zone.kind == "crosshead"]
    assert ["What happens next?", "Crews out"] == found


def test_a_heading_is_no_part_of_a_sentence(tmp_path: Path) -> None:
    """A line that begins in small letters is joined to one that lacks its end, and to no other."""
    lines = _read(tmp_path, f"{FIRST}<p>iPhones were sold out by noon on the quay of Karst.</p>{LAST}").text.split("\n")
    assert "iPhones were sold out by noon on the quay of Karst." in lines


TURNS = [("Post", "Why?"), ("Oduya", "We got no pay."), ("Post", "And now?"), ("Oduya", "We wait.")]


@pytest.mark.parametrize(
    "markup",
    [
        "".join(f"<p><b>{who}</b> {words}</p>" for who, words in TURNS),
        "".join(f"<p><strong>{who}</strong><span> {words}</span></p>" for who, words in TURNS).replace("<span>", " "),
        "<dl>" + "".join(f"<dt>{who}</dt><dd>{words}</dd>" for who, words in TURNS) + "</dl>",
    ],
)
def test_who_speaks_in_an_interview(tmp_path: Path, markup: str) -> None:
    """A name in bold letters, or before a definition, stands with a colon before what it says."""
    lines = _read(tmp_path, FIRST + LAST + markup + FIRST.replace("Tues", "Fri")).text.split("\n")
    assert [f"{who}: {words}" for who, words in TURNS] == [line for line in lines if ":" in line]


def test_bold_words_are_no_speakers(tmp_path: Path) -> None:
    """Bold words at the beginning of paragraphs, and large first letters, stay as they are where nobody takes turns."""
    markup = "".join(f"<p><b>{what}</b> cost nine crowns a day.</p>" for what in ("Fish", "Bread", "Coal", "Tea"))
    large = "".join(
        f"<p><strong>{word[0]}</strong>{word[1:]} the port was shut.</p>" for word in ("As", "At", "In", "As")
    )
    assert ":" not in _read(tmp_path, FIRST + markup + large + LAST).text


def test_a_post_that_is_set_in(tmp_path: Path) -> None:
    """The words of a post are one line, above the line that signs it."""
    post = "<p>Nine villages dry.<br>Shame.</p>— Karim Desai (@kdesai) <a href='#'>May 5</a>"
    text = _read(tmp_path, f"{FIRST}<blockquote class='twitter-tweet'>{post}</blockquote>{LAST}").text
    assert "\nNine villages dry. Shame.\n— Karim Desai (@kdesai) May 5\n" in text


def test_entries_of_a_live_blog(tmp_path: Path) -> None:
    """The moment at which an entry was written stands above its words, with its day."""
    moments = ("2031-05-06 09:14", "2031-05-06 08:02", "2031-05-05 17:30")
    stamps = [f"<time datetime='{one.replace(' ', 'T')}:00Z'>{one[-5:]}</time>" for one in moments]
    report = _read(tmp_path, FIRST + "".join(f"<div>{stamp}<h2>News of the port</h2>{LAST}</div>" for stamp in stamps))
    assert list(moments) == [zone.span.of(report.text) for zone in report.zones if zone.kind == "byline"]


def test_the_time_of_a_report_is_no_entry(tmp_path: Path) -> None:
    """A single time, and the times of other reports, stay out of the text."""
    others = "".join(
        f"<li><time datetime='2031-05-0{n}'>{n} May</time><a href='/{n}'>Fares</a></li>" for n in (1, 2, 3)
    )
    text = _read(tmp_path, f"<time datetime='2031-05-06T09:14Z'>6 May</time>{FIRST}{LAST}<ul>{others}</ul>").text
    assert "2031-05-0" not in text
