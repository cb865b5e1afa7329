"""Short forms of first names that are not cut from them: "Bill" for William, as a well-kept package lists them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nicknames import NickNamer


@lru_cache(maxsize=50_000)
def full_forms(first: str) -> frozenset[str]:
    """The first names, folded, for which a folded one may stand, itself among them if others stand for it.

    Empty where the package `nicknames` (Apache-2.0, English names) does not know it.
    """
    names = _names()
    full = names.canonicals_of(first)
    return frozenset(full | {first}) if full or names.nicknames_of(first) else frozenset()


@cache
def _names() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
