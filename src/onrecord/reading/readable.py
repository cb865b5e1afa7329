"""Whether a text is one that OnRecord can read: no longer than a report, and in English."""

from __future__ import annotations

import re
from itertools import islice

LIMIT = 500_000
"""Characters of one report's text: a long novel, ten times the longest report of news. It bounds time and memory."""

BARE = 2_000
"""Characters in a row that are neither letters nor digits. Ten lines of dashes have fewer; whoever looks for what
stands before and after a word looks across such a stretch again and again."""

_BARE = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 2_000  # words
_FEWEST = 60  # words; of fewer nothing is said
_LEAST = 0.05  # the least in 3,700 English reports was 0.09; in other languages in Latin letters it is 0.03

# Frequent in every English text, and words of few other languages.
_ENGLISH = frozenset(
    "the of and to that with said it by from this which has not are were but they his will would been their who its "
    "have about than when there be as on he new one two into after where could what she you we our more other".split()
)


def unreadable(text: str) -> str | None:
    """Why `text` cannot be read, for a person, with what to do; None where it can."""
    if len(text) > LIMIT:
        return (
            f"holds {len(text):,} characters in one text, and no report has more than {LIMIT:,}; "
            "split it, or make it JSON Lines with a report a line"
        )
    bare = max((found.end() - found.start() for found in _BARE.finditer(text)), default=0)
    if bare > BARE:
        return (
            f"has {bare:,} characters in a row without a letter or a digit, and no report has more than {BARE:,}; "
            "take them out"
        )
    words = [match[0].casefold() for match in islice(_WORD.finditer(text), _LOOKED_AT)]
    letters = sum(map(str.isalpha, text[:_LOOKED_AT]))
    if len(words) < _FEWEST and letters < _FEWEST * 5:
        return None
    if sum(word in _ENGLISH for word in words) < _LEAST * len(words):
        return "is not in English, the only language that OnRecord reads; leave it out, or translate it"
    return None
