"""UTF-16 that does not say so by a byte-order mark."""

from __future__ import annotations

from collections import Counter

_FEWEST = 0.02  # the share of two-byte units that are a space or a line end, in any script that sets spaces
_BLOCKS = 3  # scripts in one text: blocks of 256 code points that hold nearly all of it
_EAST_ASIAN = frozenset([0x00, 0x30, 0xFF, *range(0x4E, 0xA0), *range(0xAC, 0xD8)])
_NEARLY_ALL = 0.9


def unmarked_utf16(sample: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` where `sample`, the beginning of a file, reads as that and as nothing else."""
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even = sample[: len(sample) // 2 * 2]
    units = {"utf-16-le": (even[0::2], even[1::2]), "utf-16-be": (even[1::2], even[0::2])}
    best = max(units, key=lambda name: _blanks(*units[name]))
    low, high = units[best]
    if _blanks(low, high) < _FEWEST * len(low):
        return None
    east_asian = sum(1 for block in high if block in _EAST_ASIAN)
    if east_asian >= _NEARLY_ALL * len(high) and high.count(0) < len(high) // 2:
        return best
    # Text in 8 bits with a few NULs in it has as many of them on either side, and no script of its own.
    if low.count(0) > 0 and high.count(0) <= 4 * low.count(0):
        return None
    frequent = sum(count for _, count in Counter(high).most_common(_BLOCKS))
    return best if frequent >= _NEARLY_ALL * len(high) else None


def _blanks(low: bytes, high: bytes) -> int:
    return sum(1 for a, b in zip(low, high, strict=True) if b == 0 and a in b" \n\r")
