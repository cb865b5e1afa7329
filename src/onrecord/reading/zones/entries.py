"""Where the entries of a live blog begin: a time or a day on a line of its own, or before an entry's first words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.when import is_when

_FEWEST = 3  # entries; fewer times make no live blog
_LONGEST = 60  # characters of a line that is a time
_TIME = r"(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)"
_ZONE = r"(?:\s?\(?(?:GMT|UTC|[A-Z]{1,4}T)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?"
_ALONE = re.compile(
    rf"(?:(?:updated|posted|published|entry)(?:\s(?:at|on))?:?\s)?[\[(]?{_TIME}{_ZONE}[\])]?\.?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day:?",
    re.I,
)
_BEFORE = re.compile(rf"[\[(]?{_TIME}{_ZONE}[\])]?(?:\s?[-–—|:]\s+|\s{{2,}}|(?<=[\])])\s+)(?=[“\"‘A-Z])", re.I)


def entries(lines: Sequence[Line]) -> Iterator[Zone]:
    """The times and days at which the entries of a live blog stand; none where there are too few."""
    found: list[Span] = []
    for line in lines:
        if len(line.text) <= _LONGEST and (_ALONE.fullmatch(line.text) or is_when(line.text)):
            found.append(Span(line.start, line.end))
        elif before := _BEFORE.match(line.text[: 2 * _LONGEST]):
            found.append(Span(line.start, line.start + len(before.group().rstrip())))
    if len(found) >= _FEWEST:
        yield from (Zone("byline", span) for span in found)
