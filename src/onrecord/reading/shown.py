"""Paths as a message can print them."""

from __future__ import annotations


def shown(path: str) -> str:
    """`path` on one line: line breaks, control characters and undecodable bytes as escapes.

    Only messages need it: a report keeps its path as it was given.
    """
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in path)
