"""HTML pages: the running text by trafilatura, the date by htmldate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice

from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from onrecord.errors import InputError, NothingToRead, NotReadable
from onrecord.model.date import DateEstimate
from onrecord.reading.decoding import decode
from onrecord.reading.formats.attributes import ATTRIBUTES, too_many_attributes
from onrecord.reading.formats.markup import joined, spelt_out
from onrecord.reading.formats.plain import has_words
from onrecord.reading.formats.row import LONGEST
from onrecord.reading.formats.stated import linked_data, metas, outlet_of, published, title_of
from onrecord.reading.found import Found
from onrecord.reading.readable import LIMIT as TEXT_LIMIT
from onrecord.reading.shown import shown

LIMIT = 20 * 1024 * 1024
"""Bytes of one page. Ten times the longest pages of news; it keeps the time for one page to a few seconds."""

ELEMENTS = 30_000
"""Elements of one page, several times those of the longest live blogs."""

_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]{2,30})""", re.I)
_DATE_OPTIONS = {"extensive_search": False, "original_date": True, "deferred_url_extractor": True}
# Elements that say when the page was published, by the names that publishers give them.
_DATED = re.compile("date|time|publish|posted|updated|byline|meta|stamp|author", re.I)
# Elements from which on trafilatura does without a second opinion, justext's: that takes time with their square.
_MANY = 6_000
# What stands on a page in place of the report, where a site takes its reader for a robot.
_SHORT = 1_500  # characters
_CHECKED = re.compile(
    r"\b(?:checking (?:if the site|your browser)|are you (?:a )?(?:robot|human)|verify(?:ing)? (?:that )?you are human"
    r"|enable javascript and cookies|complete the captcha|ddos protection by)\b",
    re.I,
)
_REFUSED = re.compile(
    r"(?=.*[a-z])(?:just a moment|access (?:is )?denied|attention required|\W|\d|forbidden|error)+", re.I
)
# Elements that hold what readers wrote, and other reports.
_OF_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommended|recirc\w*|most-?(?:read|popular|viewed)|trending|teasers?)(?![a-z])",
    re.I,
)


def page(raw: bytes, path: str) -> Iterator[Found | InputError]:
    """The report on an HTML page: its paragraphs, a line each, without navigation, comments and tables.

    Title, outlet, URL and language are the page's own metadata. NotText where the bytes are not text.
    """
    if len(raw) > LIMIT:
        yield NotReadable(shown(path), f"is an HTML page of more than {LIMIT // 2**20} MB; save its text as .txt")
        return
    declared = _DECLARED.search(raw[:4096])
    text = decode(raw, declared.group(1).decode("ascii") if declared else None)
    if too_many_attributes(text):
        many = f"has an element with more than {ATTRIBUTES} attributes, more than any report has; save its text as .txt"
        yield NotReadable(shown(path), many)
        return
    tree = _tree(text)
    if tree is None:
        yield NotReadable(shown(path), "nests its HTML elements too deeply to be read whole; save its text as .txt")
        return
    elements = sum(1 for _ in islice(tree.iter(), ELEMENTS + 1))
    if elements > ELEMENTS:
        yield NotReadable(
            shown(path), f"has more than {ELEMENTS:,} HTML elements, more than any report has; save its text as .txt"
        )
        return
    try:
        data, found = linked_data(tree), metas(tree)
        day = published(tree, data, found) or _date(tree)
        spelt_out(tree)
        document = bare_extraction(
            deepcopy(tree),
            fast=elements > _MANY,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=_DATE_OPTIONS,
        )
        url = document.url if document is not None else None
        outlet, title = outlet_of(tree, data, found, url), title_of(tree, data, found, url)
    except Exception as problem:  # what a malformed page provokes in the libraries is no reason to stop
        yield NotReadable(
            shown(path), f"its HTML could not be taken apart ({type(problem).__name__}); save its text as .txt"
        )
        return
    running = document.text if document is not None else None
    if running and len(running) <= TEXT_LIMIT:  # a longer one is refused, and not worth the time
        running = "\n".join(joined(running.split("\n")))
    if not running or not has_words(running):
        yield NothingToRead(shown(path), "no running text was found on the page; save its text as .txt")
        return
    if len(running) <= _SHORT and (_CHECKED.search(running) or _REFUSED.fullmatch(title or document.title or "")):
        what = "is the page of a site that checks the browser, and not of the report"
        yield NothingToRead(shown(path), f"{what}; open the report and save it again")
        return
    yield Found(
        path,
        path,
        running,
        _short(outlet or document.sitename),
        _short(title or document.title),
        _short(document.url),
        _language(tree),
        DateEstimate(day, "day", "metadata") if day else None,
        _headings(document.body),
    )


def _headings(body: HtmlElement) -> frozenset[str]:
    """The lines of the text that the page marks as headings."""
    return frozenset(" ".join("".join(one.itertext()).split()) for one in body.iter("head"))


def _short(said: str | None) -> str | None:
    """What the page says of itself, where it is no longer than such things are."""
    return said if said and len(said) <= LONGEST else None


def _tree(text: str) -> HtmlElement | None:
    """The page's elements; None where libxml2 gave up on its depth, and would pass over what follows."""
    parser = HTMLParser(encoding="utf-8")
    try:
        tree = document_fromstring(text.replace("\0", "\ufffd").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return document_fromstring("<html><body></body></html>")
    return None if any("RESOURCE_LIMIT" in entry.type_name for entry in parser.error_log) else tree


def _date(tree: HtmlElement) -> str | None:
    """The day of publication as the page's metadata says it, never one out of the running text, never today's.

    htmldate's own order: meta elements, JSON-LD, the URL, then elements that are marked as dates. What it would go on
    to, any date in the text, is taken from it: such a date is the report's to state, and is read there.
    """
    marked = deepcopy(tree)
    for element in [one for one in marked.iter() if _is_of_others(one)]:
        element.clear()
    for element in marked.iter():
        if isinstance(element.tag, str) and element.tag not in (
            "html",
            "head",
            "script",
            "meta",
            "link",
            "time",
            "abbr",
        ):
            names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
            if not _DATED.search(names):
                element.text = None
        element.tail = None
    found: str | None = find_date(marked, **_DATE_OPTIONS)
    return found


def _is_of_others(element: HtmlElement) -> bool:
    """Whether an element holds what readers wrote, or other reports, whose days are not this one's."""
    if not isinstance(element.tag, str) or element.tag in ("html", "head", "body", "main", "article"):
        return False
    return _OF_OTHERS.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _language(tree: HtmlElement) -> str | None:
    """The primary subtag of the language that the page declares, in lower case: "en" for "en-GB"."""
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    primary = re.split("[-_]", declared.strip())[0].casefold()
    return primary if primary.isalpha() and len(primary) in (2, 3) else None
