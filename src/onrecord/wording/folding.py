"""Letters as they are compared: without case and without accents."""

from __future__ import annotations

import unicodedata


def plain_letters(text: str) -> str:
    """`text` in compatibility forms and lower case, without accents: "Müller" and "MULLER" are one."""
    if text.isascii():  # nearly all words: the long way round takes ten times as long
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))
