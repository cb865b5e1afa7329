"""One JSON object: a report, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.errors import BadField, BadRow, InputError, UsageError
from onrecord.reading.formats.plain import has_words
from onrecord.reading.found import Found
from onrecord.reading.given_date import given_date
from onrecord.reading.shown import shown

_SAID = ("path", "outlet", "title", "url", "language", "date")
_ALSO = {"outlet": "sitename", "url": "source"}  # as trafilatura writes them
LONGEST = 2_000
"""Characters of an outlet, a title, an address: each is compared with much of the text."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class NoText(BadRow):
    """A row that is right, and holds no text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its `file`, its own `name` ("news.jsonl#3"), and `words` for a person ("line 3")."""

    file: str
    name: str
    words: str

    def wrong(self, what: str) -> BadRow:
        """The error that says `what` is wrong here."""
        return BadRow(shown(self.name), f"{self.words}{what}")

    def left_out(self, what: str) -> BadField:
        """The error that says which field was left out, and why."""
        return BadField(shown(self.name), f"{self.words}{what}")


def report_in(value: object, place: Place) -> Iterator[Found | InputError]:
    """The report of one row, and before it a BadField for each of its fields that had to be left out."""
    if not isinstance(value, dict):
        yield place.wrong(' is not a JSON object with a "text"; it was passed over')
        return
    text = value.get("text")
    if text is None:
        yield NoText(shown(place.name), f'{place.words} has no "text"; it was passed over')
        return
    if not isinstance(text, str) or not has_words(text):
        yield place.wrong(' has a "text" without words; it was passed over')
        return
    said: dict[str, str | None] = {}
    for key in _SAID:
        given = value.get(key)
        if given is None and _is_meant(also := value.get(_ALSO.get(key, "")), key):
            given = also
        if given is not None and not isinstance(given, str):
            yield place.left_out(f': its "{key}" is not a string; the report was read without it')
        elif given is not None and len(given) > LONGEST:
            yield place.left_out(f': its "{key}" is longer than {LONGEST:,} characters; the report was read without it')
            given = None
        said[key] = _clean(given).strip() or None if isinstance(given, str) else None
    day = None
    if said["date"] is not None:
        try:
            day = given_date(said["date"])
        except UsageError as problem:
            yield place.left_out(f": {problem}; the report was read without its date")
    yield Found(
        path=said["path"] or place.name,
        file=place.file,
        text=_clean(text),
        outlet=said["outlet"],
        title=said["title"],
        url=said["url"],
        language=said["language"],
        date=day,
    )


def _is_meant(also: object, key: str) -> bool:
    """Whether the value under another name for a field is one: "source" is an address, or anything."""
    return isinstance(also, str) and (key != "url" or also.startswith(("http://", "https://")))


def _clean(value: str) -> str:
    r"""`value` with each half of a broken pair (`\ud83d` alone) as U+FFFD: no database stores it, no offset moves."""
    return _LONE_SURROGATE.sub("\ufffd", value)
