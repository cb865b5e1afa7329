"""Who wrote a report, and when it was put online: a line of names, places and date-stamps, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.model.report import Zone
from onrecord.model.span import Span
from onrecord.reading.zones.agencies import is_agency
from onrecord.reading.zones.furniture import is_furniture
from onrecord.reading.zones.lines import Line
from onrecord.reading.zones.when import is_part_of_when, is_when, without_label
from onrecord.wording.calendar_names import MONTHS, WEEKDAYS

_HEAD, _TAIL = 12, 6  # lines of a report, from its beginning and its end, where a byline can stand
_LONGEST = 200
_PARTS = re.compile(r"\s*(?:[|•·●▪]|\s[-–—/]\s)\s*")
_BY = re.compile(
    r"(?:(?:story|report|words|article|written|reported|posted|published|edited|compiled|text)\s)?by:?\s+|authors?\s*:\s*",
    re.I,
)
_NAME_WORD = re.compile(r"\(?[^\W\d_a-zß-öø-ÿ][\w.'’-]*\)?")
_JOINING = frozenset(
    "and & with for in at on of the de da di del della der den van von bin bint al el la le ibn ter dos du".split()
)
_NO_FIRST_NAME = re.compile(
    rf"(?:{'|'.join((*MONTHS, *WEEKDAYS))}"
    r"|christmas|easter|ramadan|then|now|that|this|the|his|her|their|its|comparison|contrast|law|noon|midnight|evening|night)\b",
    re.I,
)
_DESK = re.compile(
    r"(?:(?:the\s)?(?:our\s)?(?:staff|news|web|online|digital|special|senior|chief|foreign|political|city|national|world|agency|wire)\s)*"
    r"(?:staff|desk|reporters?|correspondents?|writers?|bureau|newsroom|agencies|agency|editors?|service)",
    re.I,
)
_STAMP = re.compile(r"date\s\d{4}-\d{2}-\d{2}\b", re.I)


def bylines(lines: Sequence[Line]) -> Iterator[Zone]:
    """The bylines and date-stamps near the beginning and the end of a text."""
    near = {*range(min(_HEAD, len(lines))), *range(max(0, len(lines) - _TAIL), len(lines))}
    for line in (lines[at] for at in sorted(near)):
        if len(line.text) > _LONGEST:
            continue
        if (stamp := _STAMP.match(line.text)) and is_furniture(line.text[stamp.end() :].strip() or "menu"):
            yield Zone("byline", Span(line.start, line.start + stamp.end()))
            if stamp.end() < len(line.text):
                begin = line.end - len(line.text[stamp.end() :].lstrip())
                yield Zone("furniture", Span(begin, line.end))
        elif is_byline(line.text):
            yield Zone("byline", Span(line.start, line.end), _agency(line.text))


def is_byline(words: str) -> bool:
    """Whether `words` are a byline: each part a date-stamp, a name or a place, and one at least that tells."""
    bare = words.strip().strip("()[]*_").strip()
    if is_when(bare) or _is_credit_by(bare) or _is_agency_line(words):
        return True
    parts = [part for part in _PARTS.split(bare) if part]
    if len(parts) < 2 or len(parts) > 8:
        return _is_name_and_agency(bare) or _is_name_then_date(bare)
    tells = [is_when(p) or _is_credit_by(p) for p in parts]
    rest = (part for tell, part in zip(tells, parts, strict=True) if not tell)
    return any(tells) and all(_is_names(p, most=5) or is_part_of_when(p) or is_furniture(p) for p in rest)


def _is_credit_by(words: str) -> bool:
    """ "By Jane Doe", "By JANE DOE and John Roe, The Daily Lantern", "Written by Staff Reporter", "By Reuters"."""
    match = _BY.match(words)
    if match is None or words.endswith(("!", "?", ":", '"', "”")):
        return False
    rest = words[match.end() :].removesuffix(".")
    if is_agency(rest) or _DESK.fullmatch(rest):
        return True
    if _NO_FIRST_NAME.match(rest):
        return False
    names, _, place = rest.partition(",")
    return (
        _is_names(names, most=9)
        and len(names.split()) >= 2
        and (not place or _is_names(place, most=20) or is_when(place))
    )


def _is_name_and_agency(words: str) -> bool:
    """ "Jane Doe, Associated Press"."""
    name, comma, agency = words.partition(",")
    return bool(comma) and is_agency(agency) and 2 <= len(name.split()) <= 6 and _is_names(name, most=6)


def _is_name_then_date(words: str) -> bool:
    """ "By Jane Doe May 29, 2024", "Jane Doe, Updated: 29 May 2024", "Kabul, 29 May 2024"."""
    tokens = words.split()
    for at in range(1, min(len(tokens), 8)):
        head, tail = " ".join(tokens[:at]).rstrip(",:"), " ".join(tokens[at:])
        if is_when(tail):
            return (
                _is_credit_by(head)
                or ("," in tokens[at - 1] and _is_names(head, most=4))
                or without_label(tail) != tail
            )
    return False


def _is_agency_line(words: str) -> bool:
    return (is_agency(words) and words != words.lower() and len(words) > 2) or _DESK.fullmatch(words) is not None


def _is_names(words: str, most: int) -> bool:
    """Whether each word is capitalised or joins names, and there are `most` at the most."""
    tokens = [token for token in re.split(r"[\s,]+", words.strip()) if token]
    if not 0 < len(tokens) <= most:
        return False
    return bool(_NAME_WORD.fullmatch(tokens[0])) and all(
        _NAME_WORD.fullmatch(t) or t.casefold() in _JOINING for t in tokens
    )


def _agency(words: str) -> str | None:
    """The first agency that a part of the byline names."""
    parts = [part.strip() for chunk in _PARTS.split(words) for part in chunk.split(",")]
    bare = (_BY.sub("", part, count=1) if _BY.match(part) else part for part in parts)
    return next((part for part in bare if is_agency(part)), None)
