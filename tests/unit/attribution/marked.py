"""Sentences with the pieces of one attribution marked: "{Oduya} <said> [that the gate was open]"."""

from __future__ import annotations

from onrecord.model.span import Span
from onrecord.model.tags import Frame

_MARKS = {"{": "source", "}": "source", "<": "cue", ">": "cue", "[": "content", "]": "content"}


def marked(words: str) -> tuple[str, Frame]:
    """The sentence without its marks, and the frame that they show."""
    text = ""
    begun: dict[str, int] = {}
    found: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for sign in words:
        role = _MARKS.get(sign)
        if role is None:
            text += sign
        elif sign in "{<[":
            begun[role] = len(text)
        else:
            found[role].append(Span(begun[role], len(text)))
    return text, Frame(tuple(found["source"]), tuple(found["cue"]), tuple(found["content"]))
