"""Frames written into the text: [source] {cue} <content>, so that a test reads as the report would."""

from __future__ import annotations

import re

from onrecord.model.span import Span
from onrecord.model.tags import Frame
from onrecord.speakers.resolve import resolve
from onrecord.speakers.sources.resolution import Resolution

_MARK = re.compile(r"[\[\]{}<>]")
_ROLE = {"[": "source", "{": "cue", "<": "content"}


def marked(text: str) -> tuple[str, list[Frame]]:
    """The text without marks, and the frames: each begins with its first mark after the last frame had all it could.

    Contents may hold further frames. A frame takes one source, one cue and one content, in any order; a cue
    written as "{~}" stands for a frame without source whose cue is the opening quotation mark.
    """
    plain: list[str] = []
    size, last = 0, 0
    open_: list[tuple[str, int, dict[str, Span]]] = []
    current: dict[str, Span] = {}
    done: list[dict[str, Span]] = []
    stack: list[dict[str, Span]] = []
    for match in _MARK.finditer(text):
        plain.append(text[last : match.start()])
        size += match.start() - last
        last = match.end()
        mark = match.group()
        if mark in _ROLE:
            role = _ROLE[mark]
            if role in current:
                done.append(current)
                current = {}
            open_.append((role, size, current))
            if role == "content":
                stack.append(current)
                current = {}
        else:
            role, start, frame = open_.pop()
            if role == "content":
                if current:
                    done.append(current)
                current = stack.pop()
            frame[role] = Span(start, size)
    done.append(current)
    plain.append(text[last:])
    frames = [
        Frame(
            source=(f["source"],) if "source" in f else (),
            cue=(f["cue"] if "cue" in f else Span(f["content"].start, f["content"].start + 1),),
            content=(f["content"],),
        )
        for f in done
        if "content" in f
    ]
    return "".join(plain), sorted(frames, key=lambda f: min(f.source + f.cue + f.content))


def resolved(text: str) -> list[Resolution]:
    """The resolutions of the frames marked in the text, in text order."""
    plain, frames = marked(text)
    return list(resolve(plain, (), frames))


def names(text: str) -> list[str | None]:
    """The speakers' names of the frames marked in the text, in text order."""
    return [r.speaker.name if r.speaker is not None else None for r in resolved(text)]
