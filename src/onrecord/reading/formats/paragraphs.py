"""Which paragraphs of a page are its running text, in time that grows with their number and not its square."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from trafilatura import external

_HEADING = 150  # characters; trafilatura's own bound of how far a heading stands from what it heads


class Paragraph(Protocol):
    """What justext keeps of a paragraph: its class by its words alone, and by those of its neighbours."""

    cf_class: str
    class_type: str
    heading: bool
    text: str


def read_quickly() -> None:
    """Makes trafilatura ask `revise` where it asks justext, whose answer is the same.

    justext looks at the neighbours of each short paragraph until one is good or bad. A table of 10,000 cells has it do
    so for ten seconds.
    """
    external.revise_paragraph_classification = revise


def revise(paragraphs: Sequence[Paragraph], heading: int = _HEADING) -> None:
    """Gives each paragraph its class in the light of its neighbours: a short one between good ones is good."""
    for one in paragraphs:
        one.class_type = one.cf_class
    _decide_short(paragraphs)
    _decide_near(paragraphs)
    for at, one in enumerate(paragraphs):
        if one.heading and one.class_type == "bad" != one.cf_class and _good_follows(paragraphs, at, heading):
            one.class_type = "good"


def _good_follows(paragraphs: Sequence[Paragraph], at: int, most: int) -> bool:
    """Whether a good paragraph stands within `most` characters after the one at `at`."""
    between = 0
    for one in islice(paragraphs, at + 1, None):
        if between > most:
            return False
        if one.class_type == "good":
            return True
        between += len(one.text)
    return False


def _decide_short(paragraphs: Sequence[Paragraph]) -> None:
    """Short is good between good ones, and beside one where what is nearest on the other side is near good."""
    classes = [one.class_type for one in paragraphs]
    sure, near = frozenset({"good", "bad"}), frozenset({"good", "bad", "neargood"})
    before, after = [*_last(classes, sure)], [*_last(classes[::-1], sure)][::-1]
    near_before, near_after = [*_last(classes, near)], [*_last(classes[::-1], near)][::-1]
    for at, one in enumerate(paragraphs):
        if one.class_type == "short":
            sides = {(before[at], near_before[at]), (after[at], near_after[at])}
            good = {side[0] for side in sides}
            mixed = len(good) > 1 and ("bad", "neargood") in sides
            one.class_type = "good" if good == {"good"} or mixed else "bad"


def _decide_near(paragraphs: Sequence[Paragraph]) -> None:
    """Near good is good unless what stands before, as it is decided by now, and after are both bad."""
    classes = [one.class_type for one in paragraphs]
    before, after = "bad", [*_last(classes[::-1], frozenset({"good", "bad"}))][::-1]
    for one, next_one in zip(paragraphs, after, strict=True):
        if one.class_type == "neargood":
            one.class_type = "bad" if before == next_one == "bad" else "good"
        before = one.class_type if one.class_type in ("good", "bad") else before


def _last(classes: Iterable[str], sought: frozenset[str]) -> Iterator[str]:
    """For each place, the last class before it that is `sought`; "bad" where there is none."""
    last = "bad"
    for one in classes:
        yield last
        last = one if one in sought else last
