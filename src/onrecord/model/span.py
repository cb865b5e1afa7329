"""Where in a report's text something stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: `start` up to but not including `end`, in Unicode code points.

    Raises ValueError unless 0 <= start < end: an empty span is evidence of nothing.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` is a character of this span."""
        return self.start <= other.start and other.end <= self.end


class Taken:
    """Stretches of a text that are taken. Each question costs a bisection, however many there are."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in spans:
            self.add(span)

    def overlaps(self, span: Span) -> bool:
        """Whether any of them shares a character with `span`."""
        return bisect_left(self._starts, span.end) > bisect_right(self._ends, span.start)

    def add(self, span: Span) -> None:
        """Take `span` as well; those that it overlaps become one with it."""
        low, high = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        start, end = min([*self._starts[low:high], span.start]), max([*self._ends[low:high], span.end])
        self._starts[low:high], self._ends[low:high] = [start], [end]


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that contains all of `spans`; ValueError where there is none."""
    listed = list(spans)
    if not listed:
        raise ValueError("no span to contain")
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def shared(left: Iterable[Span], right: Iterable[Span]) -> int:
    """The number of characters that lie both in `left` and in `right`; each side without overlaps of its own."""
    rights = list(right)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in rights)
