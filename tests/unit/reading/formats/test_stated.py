"""What a page states of itself: title, outlet, day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.model.report import Report
from onrecord.reading import read

BODY = (
    "<p>The harbour master said on Tuesday that the ferry would sail again before the winter storms.</p>"
    "<p>“We will not wait for the spring,” she told reporters on the quay, where the ferry has lain since August.</p>"
)


def _read(tmp_path: Path, head: str, heading: str = "<h1>Ferry to sail</h1>", after: str = "") -> Report:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body><article>{heading}{BODY}</article>{after}</body></html>", "utf-8")
    [report] = read([str(path)])
    assert isinstance(report, Report)
    return report


def _linked(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(nodes))}</script>'


def _article(**fields: object) -> str:
    return _linked({"@type": "NewsArticle", **fields})


def _shared(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


SITE = '<meta property="og:site_name" content="Inlet News">'


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"{SITE}{_shared('Ferry to sail | Inlet News')}", "<p>Harbour</p>"),
        (f"{SITE}<title>Ferry to sail - Inlet News</title>", ""),
        (f"{SITE}<title>Ferry to sail | Inlet News | Harbour</title>{_article()}", ""),
        (
            '<link rel="canonical" href="https://www.inletnews.example/1">'
            "<title>Ferry to sail – inletnews.example</title>",
            "",
        ),
        (f"{_shared('Watch: the ferry that will sail at last')}", "<h1>Ferry to sail</h1>"),
        (
            f"<title>Ferry to sail | Inlet News</title>{_article(headline='Ferry to sail')}",
            "<h1>Harbour</h1>",
        ),
        (
            f"{_shared('Ferry may sail')}{_article(headline='Ferry to sail')}<title>Ferry to sail</title>",
            "<h1>Ferry sails, at last</h1>",
        ),
        (f"{SITE}<title>Inlet News</title>", "<h1>Inlet News</h1><h1>Ferry to sail</h1>"),
    ],
)
def test_title(tmp_path: Path, head: str, heading: str) -> None:
    """The headline is what most places of the page say, the heading's where they are equal, without the outlet."""
    assert "Ferry to sail" == _read(tmp_path, head, heading).title


def test_a_headline_that_is_cut_off(tmp_path: Path) -> None:
    """A headline that one place cuts off is given whole."""
    whole = "Ferry to sail before the winter, harbour master says on the quay"
    data = _article(headline="Ferry to sail before the winter, harbour master says…")
    assert whole == _read(tmp_path, f"<title>{whole}</title>{data}", "").title


@pytest.mark.parametrize(
    "head",
    [
        SITE,
        '<meta property="og:site_name" content="Inlet News | Voice of the coast">',
        '<meta property="og:site_name" content="inletnews">'
        + _article(headline="Ferry", publisher={"name": "Inlet News"}),
        '<meta property="og:site_name" content="inletnews.example"><title>Ferry to sail | Inlet News</title>',
        _article(headline="Ferry", publisher={"@type": "Organization", "name": "Inlet News"}),
        _linked(
            {
                "@graph": [
                    {"@type": "NewsArticle", "headline": "Ferry", "publisher": {"@id": "#house"}},
                    {"@type": "Organization", "@id": "#house", "name": "Inlet News"},
                ]
            }
        ),
        SITE + _article(headline="Ferry", publisher={"name": "Coast Holding plc"}),
        '<link rel="canonical" href="https://www.inletnews.example/1"><title>Ferry to sail | Inlet News</title>',
    ],
)  # fmt: skip
def test_outlet(tmp_path: Path, head: str) -> None:
    """The outlet is the site's name, else its publisher's, in the best spelling that the page has."""
    assert "Inlet News" == _read(tmp_path, head).outlet


@pytest.mark.parametrize(
    ("head", "after"),
    [
        (_article(datePublished="2021-05-06T10:00:00Z", dateModified="2021-07-01"), ""),
        ('<meta property="article:published_time" content="2021-05-06T10:02:00+02:00">'
         + _article(datePublished="2021-05-09"), ""),
        (
            "",
            '<time itemprop="dateModified" datetime="2021-07-01">1 July</time>'
            '<time itemprop="datePublished" datetime="2021-05-06">6 May</time>',
        ),
        (_linked({"@type": "WebPage", "datePublished": "2020-01-01"}) + _article(datePublished="2021-05-06"), ""),
    ],
)  # fmt: skip
def test_day(tmp_path: Path, head: str, after: str) -> None:
    """The day is the first that the page gives for its publication, and never that of a change."""
    report = _read(tmp_path, head, after + "<h1>Ferry to sail</h1>")
    assert report.date is not None
    assert "2021-05-06" == report.date.value


@pytest.mark.parametrize("kind", ["comments", "related-stories", "most-read"])
def test_no_day_of_something_else(tmp_path: Path, kind: str) -> None:
    """The day of a reader's comment or of another report is not this one's."""
    after = (
        f'<section class="{kind}"><time class="date" datetime="2022-01-09">9 January 2022</time><p>Hm.</p></section>'
    )
    assert None is _read(tmp_path, "", after=after).date


@pytest.mark.parametrize(
    "data",
    [
        *("{", "[" * 100_000, '{"a":' * 50_000, "[1, null, true, {}]", "NaN"),
        '{"@type": 3, "headline": ["x", 2], "publisher": "y"}',
    ],
)
def test_linked_data_that_is_none(tmp_path: Path, data: str) -> None:
    """What is no linked data, or none that can be read, costs nothing but itself."""
    report = _read(tmp_path, f'{SITE}<script type="application/ld+json">{data}</script>')
    assert ("Inlet News", "Ferry to sail") == (report.outlet, report.title)
