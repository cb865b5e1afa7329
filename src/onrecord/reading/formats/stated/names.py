"""How the names of outlets are compared: by their letters alone."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NO_LETTER = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"[\w-]{2,}(?:\.[\w-]+)+")
_BEFORE_HOST = re.compile(r"^(?:www\d?|m|mobile|amp|edition|news|en|o)\.")


def letters(name: str) -> str:
    """`name` without blanks, punctuation, letter case and article; of an address the telling part."""
    bare = name.strip()
    if _ADDRESS.fullmatch(bare):
        bare = host_label(f"//{bare}")
    return _NO_LETTER.sub("", re.sub(r"^the\s+", "", bare, flags=re.I)).casefold()


def host(address: str | None) -> str:
    """The host of an address, without "www" and the like: "inlet.example"; empty where it has none."""
    try:
        name = urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
    return _BEFORE_HOST.sub("", name)


def host_label(address: str | None) -> str:
    """The telling part of a host: "inlet" of "inlet.co.example"."""
    parts = host(address).split(".")
    return max(parts[:-1] or parts, key=len)
