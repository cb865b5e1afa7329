"""Which attribution stands inside the content of which other."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.tags import Frame


def anchor(frame: Frame) -> int:
    """Where in the text a frame is read: at its source, or at its cue where it has none."""
    return (frame.source or frame.cue)[0].start


def enclosing(frames: Sequence[Frame]) -> list[int | None]:
    """For each frame the number of the one whose content most closely holds its anchor; None for most."""
    contents = sorted((c.start, -c.end, n) for n, f in enumerate(frames) for c in f.content)
    outer: list[int | None] = [None] * len(frames)
    open_: list[tuple[int, int]] = []  # (end, frame)
    at = 0
    for number in sorted(range(len(frames)), key=lambda n: anchor(frames[n])):
        place = anchor(frames[number])
        while at < len(contents) and contents[at][0] <= place:
            open_.append((-contents[at][1], contents[at][2]))
            at += 1
        open_ = [(end, n) for end, n in open_ if end > place]
        outer[number] = min(((end, n) for end, n in open_ if n != number), default=(0, None))[1]
    return outer


def outermost_first(frames: Sequence[Frame], outer: Sequence[int | None]) -> list[int]:
    """The numbers of the frames so that each comes after the one it stands inside, and otherwise in text order."""
    return sorted(range(len(frames)), key=lambda n: (_depth(n, outer), anchor(frames[n]), n))


def _depth(number: int, outer: Sequence[int | None]) -> int:
    steps = 0
    around = outer[number]
    while around is not None and steps < len(outer):  # two that hold each other have no outermost
        steps, around = steps + 1, outer[around]
    return steps
