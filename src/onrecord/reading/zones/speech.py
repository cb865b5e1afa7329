"""The words that mean that somebody speaks in a line: it is prose then, whatever else it looks like."""

from __future__ import annotations

import re

_SAYS = re.compile(
    r"\b(?:said|says?|told|tells?|add(?:s|ed)|according to|state[sd]|writes|wrote|argue[sd]|claim(?:s|ed)|denie[sd]"
    r"|warn(?:s|ed)|insist(?:s|ed)|announce[sd]|repl(?:y|ies|ied)|declare[sd]|asked|explain(?:s|ed)|note[sd])\b",
    re.I,
)


def somebody_speaks(words: str) -> bool:
    """Whether `words`, a line, have a verb of saying in them."""
    return _SAYS.search(words) is not None
