"""Ids that last: hashes of what a thing is, so that adding it twice changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from onrecord.model.span import Span

_LENGTH = 16  # hexadecimal digits: 64 bits, no collision expected below a billion statements


def text_sha256(text: str) -> str:
    """The SHA-256 of the text in UTF-8, in hexadecimal; lone surrogates are hashed as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _digest(parts: Iterable[str]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        # The length first, so that no two lists of parts run together into the same bytes.
        whole.update(len(raw).to_bytes(8, "big"))
        whole.update(raw)
    return whole.hexdigest()[:_LENGTH]


def report_id(outlet: str | None, url: str | None, text: str) -> str:
    """The id of a report: one text in two outlets is two reports, and one text without either is one."""
    return "r" + _digest([outlet or "", url or "", text])


def statement_id(
    report: str,
    source: Iterable[Span],
    cue: Iterable[Span],
    content: Iterable[Span],
    inside: str | None = None,
) -> str:
    """The id of a statement: its report, its three lists of spans, and the statement that it stands inside."""
    lists = [" ".join(f"{s.start}-{s.end}" for s in spans) for spans in (source, cue, content)]
    return "s" + _digest([report, *lists, inside or ""])


def outlet_id(name: str) -> str:
    """The id of an outlet: its name."""
    return "p" + _digest([name])


def actor_id(key: str) -> str:
    """The id of an actor: the form of the name by which it is told from others."""
    return "a" + _digest([key])


def utterance_id(statement: str) -> str:
    """The id of an utterance: the id of the statement that it was first seen in."""
    return "u" + _digest([statement])


def occasion_id(*parts: str) -> str:
    """The id of an occasion: what tells it from others."""
    return "c" + _digest(parts)


def origin_id(statement: str) -> str:
    """The id of an origin: the least of the ids of its statements."""
    return "o" + _digest([statement])


def judgement_id(*parts: str) -> str:
    """The id of a judgement: what was decided, by whom and when."""
    return "j" + _digest(parts)
