"""Names of outlets beside the addresses of their pages."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NO_LETTER = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"[\w-]{2,}(?:\.[\w-]+)+")
_BEFORE_HOST = re.compile(r"^(?:(?:www\d?|m|mobile|amp|edition|news|en|o)\.)+")
_ARTICLE = re.compile(r"^the\s+", re.I)
_ONLINE = re.compile(r"\s+(?:online|website|digital)$", re.I)
_SHORTEST = 3  # letters that tell an outlet


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


def letters(name: str) -> str:
    """`name` without blanks, punctuation, letter case and article; of an address the telling part."""
    bare = name.strip()
    if _ADDRESS.fullmatch(bare):
        bare = host_label(f"//{bare}")
    return _NO_LETTER.sub("", _ARTICLE.sub("", bare)).casefold()


def is_name_of_site(name: str, address: str) -> bool:
    """Whether the host of `address` is called as the outlet is: "halvekpost.example" as "The Halvek Post Online", and
    "voanews.example" as "Voice of America"."""
    site = _NO_LETTER.sub("", host_label(address))
    bare = _ONLINE.sub("", name.strip())
    written = letters(bare)
    initials = "".join(word[0] for word in _ARTICLE.sub("", bare).casefold().split())
    if len(site) < _SHORTEST or len(written) < _SHORTEST:
        return False
    return written in site or site in written or (len(initials) >= _SHORTEST and site.startswith(initials))
