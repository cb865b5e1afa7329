"""The verdict on a sentence, and why, from the statements that are nearest to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.checking.findings import Near, Verdict


def rank(near: Near, otherwise: float = 0.0) -> tuple[float, float]:
    """The higher, the better: what somebody says himself comes before what is quoted, denied or said otherwise.

    But where another says otherwise in words that are more like (`otherwise` is how like), what lacks a figure or a
    date of the sentence comes behind: it does not bear it out.
    """
    order = {None: 4.0, "quoted": 3.0, "denied": 3.0, "someone else": 2.0, "otherwise": 1.5, "attitude": 1.0}
    behind = near.lacks and near.against is None and near.score < otherwise
    return (0.0 if near.how == "alike" else 1.4 if behind else order[near.against]), near.score


def ordered(found: Iterable[Near]) -> list[Near]:
    """The nearest first; of those that are equally near, in the order that they have."""
    those = list(found)
    otherwise = max((near.score for near in those if near.against == "otherwise" and near.how != "alike"), default=0.0)
    return sorted(those, key=lambda near: rank(near, otherwise), reverse=True)


def verdict_on(found: Sequence[Near]) -> Verdict:
    """What the nearest statements, the best first, make of the sentence."""
    said = [near for near in found if near.how != "alike"]
    if said and said[0].against is None:
        return "verbatim" if said[0].how == "verbatim" else "in other words"
    if any(near.against == "someone else" for near in said):
        return "by someone else"
    if any(near.against in ("quoted", "denied") for near in said):
        return "quoted or denied by another"
    if any(near.against == "otherwise" for near in said):
        return "said otherwise"
    return "only an attitude" if said else "not found"


def why(verdict: Verdict, found: Sequence[Near], speaker: str | None) -> str:
    """The verdict in a sentence."""
    said = [near for near in found if near.how != "alike"]
    if verdict == "by someone else":  # a denial of the very one who is asked about may be nearer
        said = [near for near in said if near.against == "someone else"]
    nearest = said[0] if said else None
    who = (nearest.speaker if nearest else None) or "somebody who is not named"
    note = nearest.note if nearest else ""
    who_said = f", who {note}" if note else ""
    sentences: dict[Verdict, str] = {
        "verbatim": f"On the record, verbatim: {who}{who_said}",
        "in other words": f"On the record, in other words: {who}{who_said}",
        "by someone else": f"On the record, but not of {speaker}: {who}",
        "quoted or denied by another": f"Not said on the record: {who} {note}",
        "said otherwise": f"Not said so on the record: {who} {note}",
        "only an attitude": f"Not said on the record: {who} {note}",
        "not found": "Not found on this record." + (" Below is what comes nearest" if found else ""),
    }
    return sentences[verdict].removesuffix(".") + "."
