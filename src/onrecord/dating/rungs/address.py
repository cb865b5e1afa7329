"""The day in a report's address: "/2024/05/29/", "/news/2024-05-29-talks", "/20240529/", or its month, "/2024/05/"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dating.calendar_words import a_date, month_number
from onrecord.dating.quoted import shown
from onrecord.model.date import DateEstimate, Precision
from onrecord.model.report import Report
from onrecord.model.span import Span

_Y, _M, _D = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>0?[1-9]|1[0-2])", r"(?P<d>[12]\d|3[01]|0?[1-9])"
_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
# Only what stands by itself, or begins or ends a part of the path: a day amid words is what the text is about.
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"[/_]{_Y}/{_M}/{_D}(?=[/-]|$)",
        rf"/{_Y}/{_NAME}/{_D}(?=[/-]|$)",
        rf"/{_Y}-(?P<m>\d\d)-(?P<d>\d\d)(?=[/_T.?-]|$)",
        rf"[-_]{_Y}-(?P<m>\d\d)-(?P<d>\d\d)(?=/?(?:\.\w+)?$)",
        rf"[/_-]{_Y}(?P<m>\d\d)(?P<d>\d\d)(?:(?:[01]\d|2[0-3])[0-5]\d)?(?=/|\.\w+$|$)",
        rf"/(?P<d>\d\d)/(?P<m>\d\d)/{_Y}(?=/|$)",
    )
)
_MONTH = re.compile(rf"/{_Y}/(?P<m>0[1-9]|1[0-2])(?=/(?!\d\d?(?:/|$)))")
_ADDRESS = re.compile(r"https?://\S+")
_HEAD = 400  # characters in which an address of its own stands in the text
_FIRST_ZONES = 4
_Found = tuple[str, Precision, Span]


def rung(report: Report) -> DateEstimate | None:
    """What the address says, given or printed at the head of the text; None where it says nothing, or not surely.

    "/06/07/2022/" is not known well enough.
    """
    for address, start in _addresses(report):
        found = _day(address) or _month(address)
        if found:
            value, precision, span = found
            evidence = () if start is None else (Span(span.start + start, span.end + start),)
            why = f"The address says {shown(span.of(address).strip('/_-'))}."
            return DateEstimate(value, precision, "metadata", evidence, (why,))
    return None


def _addresses(report: Report) -> Iterator[tuple[str, int | None]]:
    if report.url:
        yield report.url, None
    for zone in report.zones[:_FIRST_ZONES]:
        if zone.kind == "furniture" and zone.span.start < _HEAD:
            for match in _ADDRESS.finditer(report.text, zone.span.start, zone.span.end):
                yield match.group(), match.start()


def _day(address: str) -> _Found | None:
    path = address.split("?")[0].split("#")[0]
    for form in _FORMS:
        for match in form.finditer(path):
            part = match.groupdict()
            month = month_number(part["name"]) if part.get("name") else int(part["m"])
            day, year = int(part["d"]), int(part["y"])
            found = a_date(year, month, day)
            if form is _FORMS[-1] and found and day != month and a_date(year, day, month):
                return None
            if found:
                return found.isoformat(), "day", Span(*match.span())
    return None


def _month(address: str) -> _Found | None:
    match = _MONTH.search(address.split("?")[0])
    return (f"{match['y']}-{match['m']}", "month", Span(*match.span())) if match else None
