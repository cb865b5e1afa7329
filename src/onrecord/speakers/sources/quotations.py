"""Direct quotations without a source: whose they are where they go on from the statement before."""

from __future__ import annotations

from onrecord.model.tags import Frame
from onrecord.speakers.coreference.nesting import anchor
from onrecord.speakers.scene import Found, Scene

_SLACK = 2  # characters that a closing mark and a stop take


def going_on(scene: Scene, frame: Frame) -> Found | None:
    """Who spoke last, if the frame's quotation goes on from that.

    Either in the paragraph of that statement, with nobody else named in between; or as a whole paragraph of its own,
    right after a paragraph that ends with that statement, or with a colon after it.
    """
    first = frame.content[0].start
    at = min(first, anchor(frame))
    last, spoken = scene.before(at), scene.last_frame(at)
    if last is None or spoken is None or not scene.layout.quoted(first + 1):
        return None
    since = max(s.end for s in (*spoken.source, *spoken.cue) if s.start < at)
    others = {p.number for mention, p in scene.people.within(since, at) if scene.acts(mention)}
    if others - ({last.person.number} if last.person is not None else set()):
        return None
    if scene.layout.paragraph(at) == scene.layout.paragraph(since):
        return last.again(last.mention, "the quotation goes on from the one before it in the paragraph")
    start, end = scene.layout.paragraph_start(at), scene.layout.paragraph_end(at)
    if first - start < _SLACK and not _has_own_words(scene, start, end) and _ends_with(scene, spoken, start):
        return last.again(last.mention, "the quotation goes on from the paragraph before it")
    return None


def _has_own_words(scene: Scene, start: int, end: int) -> bool:
    """Whether a word of the paragraph stands outside quotation marks."""
    return any(c.isalnum() and not scene.layout.quoted(i) for i, c in enumerate(scene.text[start:end], start))


def _ends_with(scene: Scene, spoken: Frame, end: int) -> bool:
    """Whether the paragraph that ends at `end` ends with what the frame says, or announces it."""
    close = end
    while close > 0 and scene.text[close - 1].isspace():
        close -= 1
    if scene.text[close - 1 : close] == ":" or any(abs(c.end - close) <= _SLACK for c in spoken.content):
        return True
    return scene.layout.sentence(close - 1) == scene.layout.sentence(anchor(spoken))
