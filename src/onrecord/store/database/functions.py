"""What SQL cannot do by itself: compare names as people write them."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache

from onrecord.speakers.evidence.same_name import name_key

_WORD = re.compile(r"\w+(?:[.'-]\w+)*")


def define(connection: sqlite3.Connection) -> None:
    """Make the functions known to the connection."""
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.create_function("has_word", 2, has_word, deterministic=True)


def folded(name: bytes | None) -> bytes | None:
    """The name without regard to letter case and kinds of apostrophe.

    Names go in and come out as blobs: of text, Python hands functions only what strict UTF-8 allows.
    """
    return None if name is None else name_key(_text(name)).encode("utf-8", "surrogatepass")


def has_word(name: bytes | str | None, word: bytes | str) -> bool:
    """Whether a word of the name begins with `word`; names of reports as blobs."""
    return name is not None and any(each.startswith(_text(word)) for each in words_of(_text(name)))


def _text(name: bytes | str) -> str:
    return name if isinstance(name, str) else name.decode("utf-8", "surrogatepass")


@lru_cache(maxsize=10_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name by which it is found, folded."""
    key = name_key(name)
    return (*key.split(), *_WORD.findall(key))
