"""What the cues do, and what sets two contents apart whatever they share."""

from __future__ import annotations

from onrecord.matching.compared import Compared
from onrecord.matching.features.finding import NOTHING, Finding

_REFUSING = frozenset({"denies", "declines to comment"})


def other_numbers(a: Compared, b: Compared) -> Finding:
    """Each has numbers that the other has not."""
    left, right = a.numbers - b.numbers, b.numbers - a.numbers
    if not left or not right:
        return NOTHING
    share = min(len(left), len(right)) / min(len(a.numbers), len(b.numbers))
    return share, f"numbers differ: {_listed(left)}; {_listed(right)}"


def other_names(a: Compared, b: Compared) -> Finding:
    """Each names people or places that the other does not: the share of names of the one with fewer."""
    left, right = a.names - b.stems - b.names, b.names - a.stems - a.names
    if not left or not right:
        return NOTHING
    return min(len(left) / len(a.names), len(right) / len(b.names)), "they name different people or places"


def opposite_polarity(a: Compared, b: Compared) -> Finding:
    """One affirms, the other negates."""
    return (1.0, "opposite polarity") if a.statement.polarity != b.statement.polarity else NOTHING


def denial(a: Compared, b: Compared) -> Finding:
    """One denies, or declines to say, what the other asserts."""
    refusing = (a.statement.force in _REFUSING) != (b.statement.force in _REFUSING)
    return (1.0, "one denies what the other asserts") if refusing else NOTHING


def same_force(a: Compared, b: Compared) -> Finding:
    """The cues do the same thing, and more than assert: both promise, both warn."""
    force = a.statement.force
    return (1.0, f"one {force}, so does the other") if force == b.statement.force != "asserts" else NOTHING


def attitude(a: Compared, b: Compared) -> Finding:
    """One is speech, the other what somebody feels or believes."""
    felt = (a.statement.act == "attitude") != (b.statement.act == "attitude")
    return (1.0, "one is what somebody said, the other what somebody feels") if felt else NOTHING


def one_inside(a: Compared, b: Compared) -> Finding:
    """One of them is told inside another statement, the other is not."""
    return (
        (1.0, "one is told inside somebody else's words")
        if (a.statement.inside is None) != (b.statement.inside is None)
        else NOTHING
    )


def _listed(those: frozenset[str]) -> str:
    return ", ".join(sorted(those)[:3])
