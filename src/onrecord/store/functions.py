"""What SQL cannot do by itself: compare names as people write them."""

from __future__ import annotations

import re
import sqlite3
from functools import lru_cache

from onrecord.speakers.identity import name_key

_WORD = re.compile(r"\w+(?:[.'-]\w+)*")


def define(connection: sqlite3.Connection) -> None:
    """Make the functions known to the connection."""
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.create_function("has_word", 2, has_word, deterministic=True)


def folded(name: str | None) -> str | None:
    """The name without regard to letter case and kinds of apostrophe."""
    return None if name is None else name_key(name)


def has_word(name: str | None, word: str) -> bool:
    """Whether a word of the name begins with `word`."""
    return name is not None and any(each.startswith(word) for each in words_of(name))


@lru_cache(maxsize=10_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name by which it is found, folded."""
    key = name_key(name)
    return (*key.split(), *_WORD.findall(key))
