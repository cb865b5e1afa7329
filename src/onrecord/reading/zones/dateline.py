"""Place, date and agency before a report's first sentence: "KARST. May 29 (Interfax) - ", "LONDON — "."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.agencies import is_agency
from onrecord.reading.zones.capitals import capital_share
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.places import is_news_city
from onrecord.reading.zones.when import is_part_of_when, is_when

_REACH = 140  # characters from the line's beginning in which a dateline ends
_DASHES = 4  # of the beginning are tried as the dateline's end
_HEAD = 8  # lines in which one without an agency or a date is looked for
_FIRST = 4  # lines in which one in small letters, or with a colon, is looked for
_END = re.compile(r"\s*(?:--|[-–—―‒]|:)\s+|\s*[–—―](?=[“\"‘'A-Z])|(?<=/)\.?\s+")
_AGENCY = re.compile(r"[\s,.]*(?:\(([^()]{2,50})\)|/([^/]{2,50})/)\.?\s*$")
_PARTY = re.compile(r"(?:[RDI]|Ind|Lib|Lab|Con|Dem|Rep|GOP)(?:[-–., ].*)?", re.I)
_ITEMS = re.compile(r"\s*,\s*|\.\s+(?=[A-Z\d])|\s*/\s*|\s*\[|\]\s*")
_PLACE_WORD = re.compile(r"[^\W\d_]['’.\w-]*")
_SMALL = frozenset("of the de del la las los el al and & on upon en le da do dos".split())
_LABELS = frozenset(
    "breaking exclusive watch report video update updated live analysis opinion explainer factbox photos poll review "
    "editorial correction column interview listen podcast q a qa note yes no sir madam".split()
)
_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,4}:\s")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST_HEADLINE, _CAPITALS = 160, 0.85  # characters; share of capitalised words
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_QUOTATION = re.compile('["“«]')
_QUOTES = frozenset("\"“‘'«")


def datelines(lines: Sequence[Line]) -> Iterator[Zone]:
    """The dateline of each paragraph that begins with one; in a roundup there are several."""
    transcript = sum(1 for line in lines if _SPEAKER.match(line.text[:60])) > 1
    for at, line in enumerate(lines):
        beginning = line.text[:_REACH]
        if not beginning[:1].isalpha() and beginning[:1] not in "([":
            continue
        found = _dateline(beginning, at, colon=at < _FIRST and not transcript)
        if found is not None:
            end, agency = _extended(beginning, *found)
            sure = agency is not None or _is_known(beginning[: found[0]])
            if _is_prose(line.text[end:], sure) and (sure or beginning[end - 1] != ":" or not _in_own_words(line.text)):
                yield Zone("dateline", Span(line.start, line.start + end), agency)


def _dateline(beginning: str, at: int, colon: bool) -> tuple[int, str | None] | None:
    """Where the dateline at the beginning of a line ends (without the blank after it), and its agency."""
    for mark in islice(_END.finditer(beginning), _DASHES):
        head, after = beginning[: mark.start()], beginning[mark.end() : mark.end() + 1]
        place, agency = _without_agency(head)
        ends_in_colon = ":" in mark.group()
        if ends_in_colon and (not colon or after in _QUOTES):
            continue  # a speaker, and what he said
        if agency is None and (after.islower() or (after in _QUOTES and not mark.group()[-1].isspace())):
            continue  # "NATO - the alliance - ...", "MOVING ON-'I have ...'"
        if "/" in head[-1:] and agency is None:
            continue
        if _is_head(place, agency, at, ends_in_colon):
            last = _ITEMS.split(place)[-1].strip(" .")
            return len(beginning[: mark.end()].rstrip()), agency or (last if is_agency(last) else None)
    return None


def _extended(beginning: str, end: int, agency: str | None) -> tuple[int, str | None]:
    """The dateline with what follows its dash and still belongs to it: "CAIRO - 25 July 2022: ", "AFP - London - "."""
    following = _END.search(beginning, end + 1)
    if following is None:
        return end, agency
    more = beginning[end : following.start()].strip()
    if is_when(more) or is_agency(more) or (agency is not None and is_news_city(more)):
        return len(beginning[: following.end()].rstrip()), agency or (more if is_agency(more) else None)
    return end, agency


def _without_agency(head: str) -> tuple[str, str | None]:
    """Place and date, and the agency in brackets or slashes at the end of `head`, where there is one."""
    found = _AGENCY.search(head)
    if found is None:
        return head.strip(), None
    name = next(group for group in found.groups() if group).strip()
    if is_when(name):
        return f"{head[: found.start()]}, {name}", None
    if _PARTY.fullmatch(name) or not name[:1].isupper() or len(name.split()) > 5:
        return head.strip(), None
    return head[: found.start()].strip(), name


def _is_head(head: str, agency: str | None, at: int, colon: bool) -> bool:
    """Whether `head` is place and date: with an agency or a region anywhere, in capitals or with a date early on.

    In the very first ones a place in small letters will do; before a colon only one that cannot be a speaker.
    """
    if not head:
        return agency is not None and is_agency(agency)
    items = [item for item in _ITEMS.split(head) if item]
    if not items or len(items) > 5 or len(head) > 80:
        return False
    dated = [is_part_of_when(item) for item in items]
    if not all(day or _is_place(item, any(dated)) for day, item in zip(dated, items, strict=True)):
        return False
    first = items[0].rstrip(".")
    if first.casefold() in _LABELS:
        return False
    capitals = first.isupper() and sum(map(str.isalpha, first)) >= 3 and not dated[0]
    if agency is not None:
        return is_agency(agency) or capitals or agency.isupper() or (any(dated) and at < _HEAD)
    if colon:
        return capitals or is_news_city(first) or (any(dated) and not all(dated))
    place_alone = not dated[0] and len(items) <= 2 and len(head.split()) <= 4
    if at >= _HEAD:
        return capitals and len(items) > 1
    return capitals or (any(dated) and not all(dated)) or (at < _FIRST and place_alone)


def _is_place(item: str, dated: bool) -> bool:
    """Whether `item` reads as a place's or an outlet's name; before a date it may begin small ("afrol News")."""
    words = item.split()
    for cut in range(1, len(words)):  # a date may follow without a comma: "London Jun 30"
        if is_when(" ".join(words[cut:])):
            words = words[:cut]
            break
    if not 0 < sum(1 for word in words if word not in _SMALL) <= 3 and not is_news_city(" ".join(words)):
        return False
    if not (words[0][0].isupper() or (dated and len(words) > 1 and words[-1][0].isupper())):
        return False
    return all(
        word in _SMALL or (_PLACE_WORD.fullmatch(word) and (word[0].isupper() or place == 0))
        for place, word in enumerate(words)
    )


def _in_own_words(words: str) -> bool:
    """Whether a line speaks in the first person, outside quotation marks: "DOE: We shall see."."""
    return _FIRST_PERSON.search(_QUOTATION.split(words[:500])[0]) is not None


def _is_known(place: str) -> bool:
    """Whether the place is a city that is known, or has its region or a date with it."""
    bare = place.rstrip(" -–—―‒:.")
    return "," in bare or is_news_city(bare)


def _is_prose(rest: str, sure: bool) -> bool:
    """Whether a sentence follows; and where the dateline is not `sure`, no headline ("SHOCK - Minister Says ...")."""
    words = _WORD.findall(rest[: _LONGEST_HEADLINE + 1])
    if not sure and len(rest) <= _LONGEST_HEADLINE and capital_share(words) >= _CAPITALS:
        return False
    return len(words) > 12 or (len(words) >= 4 and rest.rstrip()[-1:] in ".!?:\"”'’")
