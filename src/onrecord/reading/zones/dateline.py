"""Place, date and agency before a report's first sentence: "KARST. May 29 (Interfax) - ", "LONDON — "."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.agencies import is_agency
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.when import is_when

_REACH = 140  # characters from the line's beginning in which a dateline ends
_HEAD = 8  # lines in which one without an agency or capitals is looked for
_END = re.compile(r"\s*(?:--|[-–—―‒]|:)\s+|\s*[–—―](?=[“\"‘'A-Z])|(?<=/)\.?\s+")
_AGENCY = re.compile(r"[\s,.]*(?:\(([^()]{2,50})\)|/([^/]{2,50})/|\[([^\[\]]{2,30})\])\.?\s*$")
_PARTY = re.compile(r"(?:[RDI]|Ind|Lib|Lab|Con|Dem|Rep|GOP)(?:[-–., ].*)?", re.I)
_ITEMS = re.compile(r"\s*,\s*|\.\s+(?=[A-Z]{3}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d)|\s*/\s*")
_PLACE_WORD = re.compile(r"[^\W\d_]['’.\w-]*")
_SMALL = frozenset("of the de del la las los el al and & on upon en le da do dos of".split())
_LABELS = frozenset(
    "breaking exclusive watch report video update updated live analysis opinion explainer factbox photos poll review "
    "editorial correction column interview listen podcast q a qa note yes no".split()
)
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{1,40}:\s")


def datelines(lines: Sequence[Line]) -> Iterator[Zone]:
    """The dateline of each paragraph that begins with one; in a roundup there are several."""
    transcript = sum(1 for line in lines if _SPEAKER.match(line.text[:60])) > 1
    for at, line in enumerate(lines):
        found = _dateline(line.text[:_REACH], at < _HEAD, transcript)
        if found is not None and _is_prose(line.text[found[0] :]):
            end, agency = found
            yield Zone("dateline", Span(line.start, line.start + end), agency)


def _dateline(beginning: str, early: bool, transcript: bool) -> tuple[int, str | None] | None:
    """Where the dateline at the beginning of a line ends (without the blank after it), and its agency."""
    for mark in _END.finditer(beginning):
        head, after = beginning[: mark.start()], beginning[mark.end() : mark.end() + 1]
        agency = _AGENCY.search(head)
        name = next((group for group in agency.groups() if group), None) if agency else None
        if name is not None and (_PARTY.fullmatch(name) or not name[0].isupper() or len(name.split()) > 5):
            continue
        place = head[: agency.start()] if agency and name else head
        if ":" in mark.group() and (not early or transcript):
            continue
        if _is_head(place.strip(), name, early, ":" in mark.group()) and not (after.islower() and not name):
            return len(beginning[: mark.end()].rstrip()), name.strip() if name else None
    return None


def _is_head(head: str, agency: str | None, early: bool, colon: bool) -> bool:
    """Whether `head` is place and date: with an agency or capitals anywhere, in mixed case near the beginning."""
    if not head:
        return agency is not None and is_agency(agency)
    items = [item for item in _ITEMS.split(head) if item]
    if not items or len(items) > 5 or len(head) > 80:
        return False
    dated = [is_day(item) for item in items]
    if not all(day or _is_place(item) for day, item in zip(dated, items, strict=True)):
        return False
    first = items[0].rstrip(".")
    if first.casefold() in _LABELS:
        return False
    capitals = first.isupper() and sum(map(str.isalpha, first)) >= 3 and not dated[0]
    if agency is not None:
        return is_agency(agency) or capitals or (any(dated) and early)
    if colon:
        return capitals
    return capitals or (
        early and ((any(dated) and not all(dated)) or (not dated[0] and len(items) <= 2 and len(head.split()) <= 4))
    )


def is_day(item: str) -> bool:
    """Whether `item` is a date, or a part of one as datelines divide it ("2022", "Wednesday")."""
    return is_when(item) or item.strip(" .").isdigit() or is_when(f"{item} 1 May")


def _is_place(item: str) -> bool:
    words = item.split()
    if not 0 < len(words) <= 4:
        # A date may follow the place without a comma: "London Jun 30".
        return False
    for cut in range(1, len(words)):
        if is_when(" ".join(words[cut:])):
            words = words[:cut]
            break
    return words[0][0].isupper() and all(
        _PLACE_WORD.fullmatch(word) and (word[0].isupper() or word in _SMALL) for word in words
    )


def _is_prose(rest: str) -> bool:
    """Whether a sentence follows: a headline with a dash in it has no full stop and few words."""
    words = rest.split(None, 12)
    return len(words) > 12 or (len(words) >= 4 and rest.rstrip()[-1:] in ".!?\"”'’")
