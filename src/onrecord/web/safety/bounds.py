"""How long a client may take, and how many may connect."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST = 512
"""Connections at once, where the system lets the process open enough files."""

FEWEST = 16

KEPT_FREE = 160
"""Files that are left for the record, for what is uploaded and for connections that were just taken."""

AT_ONCE = 16
"""Connections that are taken in one go; two or three times as many are taken before any of them can be counted."""

QUEUE = 128
"""Connections that wait to be taken."""

HEAD_BYTES = 64 * 1024
"""What the first line and the headers of a request may hold. A check of 4,000 characters is one line."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds that one who connects may take, and how many may be connected."""

    head: float = 10.0  # from connecting, or from the first byte of a further request, to the end of its headers
    body: float = 20.0  # in each such stretch, a body must bring `rate` bytes a second
    rate: int = 1024
    taking: float = 60.0  # without anything of an answer being taken
    idle: int = 5  # between two requests
    connections: int = MOST


def bounds_here(bounds: Bounds | None = None) -> Bounds:
    """`bounds` for this process: it is let open all files that the system grants it, and no more connect than fit."""
    bounds = bounds or Bounds()
    most = max(FEWEST, _files() - KEPT_FREE)
    return replace(bounds, connections=min(bounds.connections, most))


def _files() -> int:
    """How many files this process may open, once it may open as many as the system allows."""
    try:
        import resource  # where there is none, as on Windows, there is no such limit
    except ImportError:
        return MOST + KEPT_FREE
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for wanted in (hard, 10_240):  # macOS names no limit and yet refuses more than this
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (ValueError, OSError):
            continue
        soft = wanted
        break
    return MOST + KEPT_FREE if soft == resource.RLIM_INFINITY else soft
