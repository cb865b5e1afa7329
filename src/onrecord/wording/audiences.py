"""Words for an audience and for where it meets: the press, a crowd, a conference, a hearing."""

from __future__ import annotations

import re

_REPORTERS = r"reporters?|journalists?|the press|the media"
_CROWD = r"lawmakers|parliament|supporters|crowd|audience"
_MEETING = r"conference|briefing|presser|interview|hearing"

TOLD = rf"(?:(?:press|news) conference|briefing|{_REPORTERS}|{_CROWD})"
"""Whom somebody tells: "told reporters", "addressing a crowd"."""

_HEARD = re.compile(rf"\b(?:{_MEETING}|speech|address|rally|debate|{_REPORTERS}|{_CROWD})\b", re.IGNORECASE)
_SAME = re.compile(rf"\b(?:the|this|same) (?:\w+ )?(?:{_MEETING})\b", re.IGNORECASE)
_PRESS = re.compile(
    rf"\b(?:(?:press|news) conferences?|briefings?|pressers?|{_REPORTERS})\b(?! (?:release|statement|office))",
    re.IGNORECASE,
)


def heard_together(channel: str) -> bool:
    """Whether many hear one person for a while; a letter or a post is one text, and says all of itself at once."""
    return _HEARD.search(channel) is not None


def same_meeting(channel: str) -> bool:
    """Whether the words tell of a meeting that was told of before: "the conference"."""
    return _SAME.search(channel) is not None


def of_the_press(channel: str) -> bool:
    """Whether a channel is a meeting with the press, however it is called, and wherever."""
    return _PRESS.search(channel) is not None
