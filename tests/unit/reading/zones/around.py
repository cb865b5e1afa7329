"""A report around the line that a test is about."""

from __future__ import annotations

from onrecord.model.report import Zone
from onrecord.reading import find_zones

LEAD = "The harbour master of Karst said on Monday that the ferry would sail again before winter, and nobody objected."
BODY = f"{LEAD}\n\n“No,” the mayor said.\n\nShe told reporters that nothing had been decided yet by the council.\n"


def above(line: str, title: str = "Ferry to sail again in Karst") -> tuple[str, list[Zone]]:
    """A report with `line` between headline and lead, and its zones other than the headline."""
    text = f"{title}\n\n{line}\n\n{BODY}"
    return text, [zone for zone in find_zones(text) if zone.kind != "title"]


def inside(line: str) -> tuple[str, list[Zone]]:
    """A report with `line` between its paragraphs, and its zones."""
    text = f"{BODY}\n{line}\n\nThe ferry has lain at the quay since August, when a storm damaged its rudder.\n"
    return text, list(find_zones(text))


def below(line: str) -> tuple[str, list[Zone]]:
    """A report with `line` at its end, and its zones."""
    text = f"{BODY}\n{line}\n"
    return text, list(find_zones(text))


def beginning(words: str) -> tuple[str, list[Zone]]:
    """A report whose lead begins with `words`, and its zones."""
    text = f"{words}{BODY}"
    return text, list(find_zones(text))
