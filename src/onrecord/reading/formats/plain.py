"""Plain text: the decoded file, unchanged; or a sentence that it is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.errors import InputError, NothingToRead, NotReadable
from onrecord.reading.found import Found
from onrecord.reading.shown import shown

# The line above each article of an export from LexisNexis.
_NUMBERED = re.compile(
    r"^[ \t\ufeff]*(?:Document )?\d{1,5} of \d{1,5} (?:DOCUMENTS?|Documents?)[ \t]*\r?$", re.MULTILINE
)


def plain(text: str, path: str) -> Iterator[Found | InputError]:
    """The one report that a text file is; NothingToRead where it has no letter in it, NotReadable where it has many."""
    several = len(_NUMBERED.findall(text))
    if several > 1:
        what = f'holds {several} articles, as a news database saves them ("1 of {several} DOCUMENTS")'
        yield NotReadable(shown(path), f"{what}; make each a file of its own, or JSON Lines with one a line")
    elif has_words(text):
        yield Found(path, path, text)
    else:
        what = "holds no words" if text.strip("\ufeff\0 \t\r\n") else "is empty"
        yield NothingToRead(shown(path), f"{what}; there is nothing to read in it")


def has_words(text: str) -> bool:
    """Whether there is a letter, of any script, in `text`."""
    return any(map(str.isalpha, text))
