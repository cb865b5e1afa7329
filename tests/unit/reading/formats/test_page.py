"""HTML pages."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from onrecord.model.date import DateEstimate
from onrecord.model.report import Report
from onrecord.reading import read

FIRST = "KARST (Inlet News) — The harbour master said on Tuesday that the ferry would sail again before the winter."
SECOND = "“We will not wait for the spring,” she told reporters on the quay, where the ferry has lain since August."
THIRD = "The mayor, who had asked for a delay, declined to comment on what he called a matter for the harbour alone."


def _page(head: str = "", before: str = "", after: str = "", lang: str = ' lang="en-GB"') -> str:
    return (
        f"<!DOCTYPE html><html{lang}><head>{head}</head><body><nav><ul><li><a href='/'>Home</a></li></ul></nav>{before}"
        f"<article><h1>Ferry to sail</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>{after}</body></html>"
    )


def _read(tmp_path: Path, page: str | bytes) -> Report:
    path = tmp_path / "page.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    [report] = read([str(path)])
    assert isinstance(report, Report)
    return report


def test_running_text(tmp_path: Path) -> None:
    """The paragraphs are a line each; navigation, comments and tables of links are left out."""
    after = (
        "<table><tr><td><a href='/1'>Fares rise</a></td><td><a href='/2'>Ice on the inlet</a></td></tr></table>"
        "<div class='comments'><p>Nobody believes her, says a reader who has written a long comment.</p></div>"
        "<footer>© 2031 Inlet News</footer>"
    )
    report = _read(tmp_path, _page(after=after))
    assert [FIRST, SECOND, THIRD] == [line for line in report.text.split("\n") if line != "Ferry to sail"]


def test_metadata(tmp_path: Path) -> None:
    """Outlet, title, URL and the primary language are those that the page declares."""
    head = (
        '<meta property="og:site_name" content="Inlet News"><meta property="og:title" content="Ferry to sail">'
        '<link rel="canonical" href="https://inlet.example/ferry">'
    )
    report = _read(tmp_path, _page(head))
    assert ("Inlet News", "Ferry to sail", "https://inlet.example/ferry", "en") == (
        report.outlet, report.title, report.url, report.language
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ('<meta property="article:published_time" content="2021-05-06T10:02:00+02:00">', ""),
        (
            '<script type="application/ld+json">{"datePublished":"2021-05-06T10:00:00Z"}</script>',
            "",
        ),
        ('<link rel="canonical" href="https://inlet.example/2021/05/06/ferry">', ""),
        ("", '<time datetime="2021-05-06T08:00">yesterday</time>'),
        ("", '<span class="post-date">6 May 2021</span>'),
        (
            '<meta property="article:published_time" content="2021-05-06">'
            '<meta property="article:modified_time" content="2021-06-01">'
            '<link rel="canonical" href="https://inlet.example/2021/05/05/ferry">',
            "",
        ),
    ],
)
def test_date_from_metadata(tmp_path: Path, head: str, before: str) -> None:
    """The day of publication comes from what marks it on the page; the first one, where there was a change."""
    assert DateEstimate("2021-05-06", "day", "metadata") == _read(tmp_path, _page(head, before)).date


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ("", ""),
        ("<title>The storm of 2021-05-06</title>", ""),
        (
            "",
            "<p>The ferry had run aground on 2021-05-06, she said, and on 6 May 2021 it was towed in.</p>",
        ),
        ("", "<div>Posted 3 hours ago</div><div>today</div>"),
        ("", "<footer>Copyright 2021</footer>"),
        ('<meta property="article:published_time" content="soon">', ""),
        ('<meta property="article:published_time" content="2999-01-01">', ""),
    ],
)
def test_no_date_without_metadata(tmp_path: Path, head: str, before: str) -> None:
    """A date in the running text or the title is the report's to state; today's date is nobody's."""
    report = _read(tmp_path, _page(head, before))
    assert None is report.date
    assert date.today().isoformat() not in report.text


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "cp1252"),
        ('<meta charset="utf-8">', "cp1252"),
        ("", "utf-16"),
        ("", "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, meta: str, encoding: str) -> None:
    """A page is read in the encoding that it declares, and in another where that is wrong."""
    words = "«Паром пойдёт», сказала она в понедельник вечером." if encoding == "cp1251" else "“Sí,” she said, “café.”"
    page = _page(meta).replace("—", "-").replace(SECOND, words)
    assert words in _read(tmp_path, page.encode(encoding)).text


def test_a_declaration_of_xml(tmp_path: Path) -> None:
    """An XHTML page that declares an encoding is read as any other."""
    assert SECOND in _read(tmp_path, '<?xml version="1.0" encoding="utf-8"?>' + _page()).text


def test_language_only_where_it_is_declared(tmp_path: Path) -> None:
    """A page that declares no language has none."""
    assert None is _read(tmp_path, _page(lang="")).language


def test_the_date_does_not_depend_on_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is read alike on any day and in any zone."""
    page = _page('<meta property="article:published_time" content="2021-05-06T23:30:00+02:00">')
    first = _read(tmp_path, page)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    second = _read(tmp_path, page)
    monkeypatch.undo()
    time.tzset()
    assert first == second
