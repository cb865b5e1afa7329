"""When two spellings are one name."""

from __future__ import annotations

from collections.abc import Sequence

_SHORT, _LONG = 5, 8  # letters: below the first no misspelling is trusted, from the second on two are


def distance(left: str, right: str, most: int) -> int:
    """The letters to add, drop, change or swap with a neighbour to make one word the other; `most + 1` if more.

    Restricted Damerau-Levenshtein (Damerau 1964; Oommen and Loke 1997).
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            step = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                step = min(step, older[j - 2] + 1)
            row.append(step)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def spelt_alike(left: str, right: str) -> bool:
    """Whether one may be the other misspelt or transliterated otherwise: same first letter, one letter off in five."""
    shorter = min(len(left), len(right))
    if left[:1] != right[:1] or shorter < _SHORT:
        return False
    most = 2 if shorter >= _LONG else 1
    return distance(left, right, most) <= most


def one_name(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether two names of two words or more can be one person's, from folded words.

    The last words agree; the first agree, abbreviate or are spelt alike; what the shorter has between them, the
    longer has too.
    """
    if len(short) > len(full):
        short, full = full, short
    if len(short) < 2 or short[-1] != full[-1] or not _one_first(short[0], full[0]):
        return False
    middle = list(full[1:-1])
    for key in short[1:-1]:
        fits = next((m for m in middle if m == key or m[:1] == key or key[:1] == m), None)
        if fits is None:
            return False
        middle.remove(fits)
    return True


def _one_first(left: str, right: str) -> bool:
    if left == right or spelt_alike(left, right):
        return True
    shorter, longer = sorted((left, right), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) >= 3)
