"""Headlines in capitals, as American papers set them."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = frozenset(
    "a an and as at but by for from in into is it its nor of off on or over per so than that the to up via with".split()
)


def capital_share(words: Sequence[str]) -> float:
    """The share of capitalised words among those that a headline capitalises; 0 where there are fewer than three."""
    telling = [word for word in words if word.casefold() not in _SMALL]
    return sum(1 for word in telling if word[0].isupper()) / len(telling) if len(telling) >= 3 else 0.0
