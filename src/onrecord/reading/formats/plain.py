"""Plain text: the decoded file, unchanged; or a sentence that it is empty."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.errors import InputError, NothingToRead
from onrecord.reading.found import Found
from onrecord.reading.shown import shown


def plain(text: str, path: str) -> Iterator[Found | InputError]:
    """The one report that a text file is; NothingToRead where it has no letter in it."""
    if has_words(text):
        yield Found(path, path, text)
    else:
        what = "holds no words" if text.strip("\ufeff\0 \t\r\n") else "is empty"
        yield NothingToRead(shown(path), f"{what}; there is nothing to read in it")


def has_words(text: str) -> bool:
    """Whether there is a letter, of any script, in `text`."""
    return any(map(str.isalpha, text))
